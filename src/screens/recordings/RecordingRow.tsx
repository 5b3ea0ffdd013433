// One recording: what it is, and its player when somebody listens.
import { Headphones, RotateCcw, Trash2, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Recording } from '../../domain/recordings/recording.ts'
import { t } from '../../i18n/translate.ts'
import { elapsedText } from '../../parts/elapsed.ts'
import { momentText } from '../../parts/momentText.ts'
import { Button } from '../../ui/Button.tsx'
import { Player } from './Player.tsx'
import { topicOf } from './topicOf.ts'

type Props = {
  readonly recording: Recording
  readonly isBin: boolean
  /** Somebody came here to listen to it. */
  readonly isAsked: boolean
  readonly isBusy: boolean
  readonly onMove: () => void
}

/** Said where it is not one's own call that was recorded. */
const owners = {
  place: 'recordings.ofPlace',
  line: 'recordings.ofLine',
  queue: 'recordings.ofQueue',
} as const

export function RecordingRow({ recording, isBin, isAsked, isBusy, onMove }: Props) {
  const [isOpen, setOpen] = useState(isAsked)
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isAsked) row.current?.scrollIntoView({ block: 'center' })
  }, [isAsked])
  const { at, seconds, owner } = recording
  const topic = topicOf(recording)
  return (
    <li
      ref={row}
      aria-label={topic}
      className="bg-surface border-line shadow-card flex flex-col gap-3 rounded-xl border p-3"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <div className="min-w-0 grow basis-56">
          <p className="truncate font-semibold" title={topic}>
            <bdi>{topic}</bdi>
          </p>
          <p className="text-quiet flex flex-wrap gap-x-3 text-sm">
            {at !== undefined && (
              <time dateTime={new Date(at).toISOString()}>{momentText(at)}</time>
            )}
            {seconds !== undefined && (
              <span className="tabular-nums">{elapsedText(Math.round(seconds))}</span>
            )}
            {owner !== 'person' && owner !== 'unknown' && <span>{t(owners[owner])}</span>}
          </p>
        </div>
        <div data-guard="controls" className="flex flex-wrap justify-end gap-1">
          {!isBin && (
            <Button
              icon={isOpen ? X : Headphones}
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
            >
              {t(isOpen ? 'recordings.close' : 'recordings.open')}
            </Button>
          )}
          <Button
            look={isBin ? 'plain' : 'badQuiet'}
            icon={isBin ? RotateCcw : Trash2}
            isBusy={isBusy}
            onClick={onMove}
          >
            {t(isBin ? 'recordings.restore' : 'recordings.delete')}
          </Button>
        </div>
      </div>
      {isOpen && !isBin && <Player recording={recording} />}
    </li>
  )
}
