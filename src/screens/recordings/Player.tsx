// Plays a recording: own controls, its transcript beside it, and the other files. Links end after some
// hours; they are fetched again, and it goes on where it was.
import { Download, ExternalLink, FileText, Pause, Play, RotateCcw, RotateCw } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import type { Recording, RecordingFiles } from '../../domain/recordings/recording.ts'
import { t } from '../../i18n/translate.ts'
import { elapsedText } from '../../parts/elapsed.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { useRecordingFiles } from '../../state/recordings/useRecordings.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TranscriptList } from './TranscriptList.tsx'
import type { Playing } from './usePlaying.ts'
import { usePlaying } from './usePlaying.ts'
import { topicOf } from './topicOf.ts'

const SKIP_SECONDS = 10
const speeds = [0.75, 1, 1.25, 1.5, 2] as const

export function Player({ recording }: { readonly recording: Recording }) {
  const { files, failure, isWaiting, renew } = useRecordingFiles(recording.id)
  return (
    <section
      aria-label={t('player.title', { topic: topicOf(recording) })}
      className="border-line flex flex-col gap-3 border-t pt-3"
    >
      {isWaiting && !failure && (
        <p role="status" className="text-quiet text-sm">
          {t('player.waiting')}
        </p>
      )}
      {failure && (
        <FailureAlert
          title={t('player.noFiles')}
          words={failureWords(failure)}
          trackingId={failure.trackingId}
          action={<Button onClick={renew}>{t('player.again')}</Button>}
        />
      )}
      {files && <Loaded recording={recording} files={files} renew={renew} />}
    </section>
  )
}

type LoadedProps = {
  readonly recording: Recording
  readonly files: RecordingFiles
  readonly renew: () => void
}

function Loaded({ recording, files, renew }: LoadedProps) {
  const { audio, transcript, notes } = files
  const playing = usePlaying(audio, recording.seconds ?? 0, renew)
  return (
    <>
      {audio === undefined ? (
        <p className="text-quiet text-sm">{t('player.noAudio')}</p>
      ) : (
        <>
          <audio {...playing.audio} />
          {playing.isBroken ? (
            <Broken audio={audio} onAgain={playing.again} />
          ) : (
            <Controls playing={playing} />
          )}
        </>
      )}
      <div className="flex flex-wrap gap-2 text-sm">
        {audio !== undefined && (
          <FileLink url={audio} icon={Download} words={t('player.download')} />
        )}
        {notes.map(({ kind, url }) => (
          <FileLink key={kind} url={url} icon={FileText} words={t(`player.note.${kind}`)} />
        ))}
      </div>
      <TranscriptList
        recording={recording.id}
        url={transcript}
        seconds={playing.at}
        onPlay={(from) => playing.play(from)}
      />
    </>
  )
}

/** Space and arrows work in the whole row of controls, except where a control has them itself. */
function keysOf({ toggle, skip }: Playing) {
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const on = event.target as HTMLElement
    if (on.matches('input, select')) return
    const isForwards = event.key === 'ArrowRight'
    if (event.key === ' ' && !on.matches('button')) toggle()
    else if (isForwards || event.key === 'ArrowLeft')
      skip(isForwards ? SKIP_SECONDS : -SKIP_SECONDS)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
}

function Controls({ playing }: { readonly playing: Playing }) {
  const { at, length, isPlaying, speed, toggle, skip, seek, setSpeed } = playing
  const position = t('player.at', {
    at: elapsedText(Math.floor(at)),
    length: elapsedText(Math.floor(length)),
  })
  return (
    <div
      role="group"
      aria-label={t('player.position')}
      onKeyDown={keysOf(playing)}
      className="flex flex-wrap items-center gap-2"
    >
      <Button icon={RotateCcw} look="quiet" isIconOnly onClick={() => skip(-SKIP_SECONDS)}>
        {t('player.back')}
      </Button>
      <Button
        icon={isPlaying ? Pause : Play}
        look="accent"
        isIconOnly
        title={t(isPlaying ? 'player.pause' : 'player.play')}
        onClick={toggle}
      >
        {t(isPlaying ? 'player.pause' : 'player.play')}
      </Button>
      <Button icon={RotateCw} look="quiet" isIconOnly onClick={() => skip(SKIP_SECONDS)}>
        {t('player.forward')}
      </Button>
      <input
        type="range"
        aria-label={t('player.position')}
        aria-valuetext={position}
        min={0}
        max={Math.max(1, Math.floor(length))}
        step={1}
        value={Math.floor(at)}
        onChange={(event) => seek(event.target.valueAsNumber)}
        className="accent-accent-fill h-10 min-w-32 grow basis-40 cursor-pointer"
      />
      <span aria-hidden className="text-quiet text-sm tabular-nums">
        {position}
      </span>
      <SelectField
        label={t('player.speed')}
        isLabelHidden
        value={String(speed)}
        options={speeds.map((one) => ({ value: String(one), label: `${one}×` }))}
        onChoose={(value) => setSpeed(Number(value))}
      />
    </div>
  )
}

function Broken({ audio, onAgain }: { readonly audio: string; readonly onAgain: () => void }) {
  const { host } = new URL(audio)
  return (
    <div
      role="alert"
      className="bg-warn-soft flex flex-wrap items-center gap-3 rounded-xl p-3 text-sm"
    >
      <p className="min-w-0 grow basis-64">{t('player.blocked', { host })}</p>
      <FileLink url={audio} icon={ExternalLink} words={t('player.openTab')} />
      <Button onClick={onAgain}>{t('player.again')}</Button>
    </div>
  )
}

type FileLinkProps = {
  readonly url: string
  readonly icon: typeof Download
  readonly words: string
}

function FileLink({ url, icon: Icon, words }: FileLinkProps) {
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      className="border-line bg-raised hover:border-edge inline-flex min-h-10 items-center gap-1.5 rounded-lg border px-3 text-sm font-medium"
    >
      <Icon aria-hidden className="size-[1.125rem]" />
      {words}
    </a>
  )
}
