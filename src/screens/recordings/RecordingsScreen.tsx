// The recordings of my calls, and their recycle bin.
import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import type { Recording, RecordingStatus } from '../../domain/recordings/recording.ts'
import { foundRecordings } from '../../domain/recordings/recording.ts'
import { recordingsWords } from '../../i18n/en.recordings.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { useSearchParams } from '../../lib/useNavigation.tsx'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { Page, PageHead } from '../../parts/Page.tsx'
import { RetryFailure } from '../../parts/RetryFailure.tsx'
import { ScopeGate } from '../../parts/ScopeGate.tsx'
import {
  useMoveRecording,
  useRecordings,
  useRecordingsGate,
} from '../../state/recordings/useRecordings.ts'
import { useCordboard } from '../../state/useCordboard.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { RecordingRow } from './RecordingRow.tsx'
import { topicOf } from './topicOf.ts'

addWords(recordingsWords)

const statuses = ['available', 'deleted'] as const satisfies readonly RecordingStatus[]
const periods = [7, 30, 90, 365] as const
const USUAL_PERIOD = 30
const PANEL = 'recordings-panel'

export default function RecordingsScreen() {
  const { config } = useCordboard()
  return (
    <Page>
      <PageHead title={t('recordings.title')} />
      {config.recordings ? <Allowed /> : <Nothing what="off" />}
    </Page>
  )
}

function Allowed() {
  return (
    <ScopeGate
      gate={useRecordingsGate()}
      words={{ title: t('setup.notAllowedYet'), action: t('setup.allow') }}
    >
      <RecordingsList />
    </ScopeGate>
  )
}

function RecordingsList() {
  const [status, setStatus] = useState<RecordingStatus>('available')
  const [days, setDays] = useState<number>(USUAL_PERIOD)
  const [typed, setTyped] = useState('')
  const [moved, setMoved] = useState<Recording>()
  const [params] = useSearchParams()
  const list = useRecordings(status, days)
  const trash = useMoveRecording('trash', setMoved)
  const restore = useMoveRecording('restore', setMoved)
  const { recordings, left, isWaiting, isPartial, failure, retry } = list
  const shown = foundRecordings(recordings, typed)
  const isBin = status === 'deleted'
  const move = isBin ? restore : trash
  return (
    <>
      <p className="text-quiet text-sm">{t('recordings.about')}</p>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <Tabs
          label={t('recordings.which')}
          panel={PANEL}
          tabs={statuses.map((name) => ({ name, label: t(`recordings.${name}`) }))}
          chosen={status}
          onChoose={(next) => {
            setStatus(next)
            setMoved(undefined)
          }}
        />
        <div className="flex grow flex-wrap items-end justify-end gap-2">
          <SelectField
            label={t('recordings.period')}
            isLabelHidden
            value={String(days)}
            options={periods.map((one) => ({
              value: String(one),
              label: t(`recordings.days${one}`),
            }))}
            onChoose={(value) => setDays(Number(value))}
          />
          <div className="max-w-64 grow">
            <TextField
              type="search"
              label={t('recordings.find')}
              isLabelHidden
              placeholder={t('recordings.find')}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          </div>
        </div>
      </div>
      <Moved
        recording={moved}
        isBin={isBin}
        isBusy={restore.isSending || trash.isSending}
        onUndo={(recording) => {
          setMoved(undefined)
          ;(isBin ? trash : restore).send(recording, () => setMoved(undefined))
        }}
      />
      {(['trash', 'restore'] as const).map((what) => {
        const sending = what === 'trash' ? trash : restore
        return (
          sending.failure && (
            <FailureAlert
              key={what}
              title={t(`recordings.${what}Failed`)}
              words={failureWords(sending.failure)}
              trackingId={sending.failure.trackingId}
              onDismiss={sending.forget}
            />
          )
        )
      })}
      {failure && <RetryFailure title={t('recordings.failed')} failure={failure} onRetry={retry} />}
      <div id={PANEL} role="tabpanel" aria-label={t(`recordings.${status}`)}>
        {shown.length > 0 ? (
          <ul role="list" aria-label={t(`recordings.${status}`)} className="flex flex-col gap-2">
            {shown.map((recording) => (
              <RecordingRow
                key={recording.id}
                recording={recording}
                isBin={isBin}
                isAsked={params.get('play') === recording.id}
                isBusy={move.isSending}
                onMove={() => {
                  setMoved(undefined)
                  move.send(recording)
                }}
              />
            ))}
          </ul>
        ) : (
          !failure &&
          !isWaiting &&
          !isPartial && (
            <Nothing what={recordings.length > 0 ? 'noneFound' : isBin ? 'binEmpty' : 'none'} />
          )
        )}
      </div>
      <p role="status" className="text-quiet text-sm">
        {isWaiting && !failure && t('recordings.waiting')}
        {!isWaiting && isPartial && !failure && t('recordings.more')}
      </p>
      {left > 0 && <p className="text-quiet text-sm">{t('recordings.left', { count: left })}</p>}
    </>
  )
}

type MovedProps = {
  readonly recording: Recording | undefined
  readonly isBin: boolean
  readonly isBusy: boolean
  readonly onUndo: (recording: Recording) => void
}

/** What has just gone from the list, and the way back. */
function Moved({ recording, isBin, isBusy, onUndo }: MovedProps) {
  return (
    <div role="status">
      {recording && (
        <div
          data-guard="opened"
          className="bg-raised border-line shadow-card flex items-center gap-3 rounded-xl border py-2 pe-2 ps-4 text-sm"
        >
          <p className="min-w-0 grow break-words">
            {t(isBin ? 'recordings.restored' : 'recordings.trashed', { topic: topicOf(recording) })}
          </p>
          <Button icon={Undo2} isBusy={isBusy} onClick={() => onUndo(recording)}>
            {t('recordings.undo')}
          </Button>
        </div>
      )}
    </div>
  )
}

const explained = {
  off: 'recordings.offWhat',
  none: 'recordings.noneWhat',
  noneFound: undefined,
  binEmpty: undefined,
} as const

function Nothing({ what }: { readonly what: keyof typeof explained }) {
  const more = explained[what]
  return (
    <div className="border-line text-quiet rounded-xl border border-dashed px-4 py-12 text-center text-sm">
      <p className="text-ink text-base font-medium">{t(`recordings.${what}`)}</p>
      {more && <p>{t(more)}</p>}
    </div>
  )
}
