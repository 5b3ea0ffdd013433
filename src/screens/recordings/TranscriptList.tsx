// What was said: a press on a line plays it from there, and the line that is being said is marked.
import { ExternalLink } from 'lucide-react'
import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import type { RecordingId } from '../../domain/brand.ts'
import type { TranscriptLine } from '../../domain/recordings/transcript.ts'
import { lineAt } from '../../domain/recordings/transcript.ts'
import { t } from '../../i18n/translate.ts'
import { elapsedText } from '../../parts/elapsed.ts'
import { useTranscript } from '../../state/recordings/useRecordings.ts'

type Props = {
  readonly recording: RecordingId
  /** Missing: there is no transcript. */
  readonly url: string | undefined
  /** Where the sound is. */
  readonly seconds: number
  readonly onPlay: (from: number) => void
}

export function TranscriptList({ recording, url, seconds, onPlay }: Props) {
  const transcript = useTranscript(recording, url)
  if (url === undefined) return <Note>{t('player.transcriptNone')}</Note>
  if (transcript === 'waiting') return <Note>{t('player.transcriptWaiting')}</Note>
  if (transcript === 'unreadable') {
    return (
      <Note>
        {t('player.transcriptTab')}{' '}
        <a
          href={url}
          target="_blank"
          rel="noopener noreferrer"
          className="text-accent inline-flex min-h-10 items-center gap-1 font-medium underline"
        >
          <ExternalLink aria-hidden className="size-4" />
          {t('player.openTab')}
        </a>
      </Note>
    )
  }
  return <Lines lines={transcript} now={lineAt(transcript, seconds)} onPlay={onPlay} />
}

function Note({ children }: { readonly children: ReactNode }) {
  return (
    <p role="status" className="text-quiet text-sm">
      {children}
    </p>
  )
}

type LinesProps = {
  readonly lines: readonly TranscriptLine[]
  readonly now: number
  readonly onPlay: (from: number) => void
}

function Lines({ lines, now, onPlay }: LinesProps) {
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    const { current } = list
    const line = current?.querySelector<HTMLElement>('[aria-current]')
    // Within the list only: the page must not move while somebody reads it.
    if (current && line) current.scrollTop = line.offsetTop - current.clientHeight / 2
  }, [now])
  return (
    <ol
      ref={list}
      role="list"
      aria-label={t('player.transcript')}
      className="border-line relative max-h-72 overflow-y-auto rounded-lg border p-1"
    >
      {lines.map(({ from, speaker, words }, index) => (
        <li key={index} aria-current={index === now ? 'true' : undefined}>
          {from === undefined ? (
            <p className="px-2 py-1 text-sm">{words}</p>
          ) : (
            <button
              type="button"
              title={t('player.line', { at: elapsedText(Math.floor(from)) })}
              onClick={() => onPlay(from)}
              className={`hover:bg-ground flex w-full cursor-pointer gap-3 rounded-lg px-2 py-1.5 text-start text-sm ${index === now ? 'bg-accent-soft' : ''}`}
            >
              <span className="text-quiet w-12 shrink-0 tabular-nums">
                {elapsedText(Math.floor(from))}
              </span>
              <span className="min-w-0">
                {speaker !== undefined && (
                  <span className="font-semibold">
                    <bdi>{speaker}</bdi>{' '}
                  </span>
                )}
                {words}
              </span>
            </button>
          )}
        </li>
      ))}
    </ol>
  )
}
