// A review before sending: the changes key by key, and the reason why some cannot be sent.
import type { CheckedEdits } from '../../../domain/devices/configurationEdits.ts'
import type { Device } from '../../../domain/devices/device.ts'
import { idForConfigurations } from '../../../domain/devices/device.ts'
import type { Failure } from '../../../domain/failure.ts'
import { displayText } from '../../../domain/displayText.ts'
import { t } from '../../../i18n/translate.ts'
import { Conflicts } from '../../../parts/Conflicts.tsx'
import { FailureAlert } from '../../../parts/FailureAlert.tsx'
import { failureWords } from '../../../parts/failureWords.ts'
import type { ConfigurationDraft, EditedKeys } from '../../../state/devices/configurationDraft.ts'
import { useSaveConfiguration } from '../../../state/devices/useDeviceSetup.ts'
import type { Wanted } from '../../../state/saveMerged.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { problemText, valueText } from './badValueText.ts'

type Props = {
  readonly device: Device
  readonly checked: CheckedEdits
  readonly draft: ConfigurationDraft
  readonly onClose: () => void
}

export function ReviewDialog({ device, checked, draft, onClose }: Props) {
  const { send, isSending, failure } = useSaveConfiguration(idForConfigurations(device), device.id)
  const { changes, problems } = checked
  const { base, shown, theirs = base, conflicts } = draft
  const isAsked = conflicts.length > 0
  const title = isAsked
    ? t('edits.conflictTitle')
    : t('setup.reviewTitle', { device: displayText(device.name, 60) })
  const save = (wanted: Wanted<EditedKeys>) =>
    // Conflicting changes are resolved in the same place.
    send(wanted, ({ is }) => is === 'saved' && onClose())
  if (isAsked) {
    const edit = (edits: EditedKeys, key: string) => {
      const one = edits[key]
      return one?.to === 'value' ? valueText(one.value) : t('setup.source.default')
    }
    return (
      <Dialog key="conflicts" name={title} onClose={onClose}>
        <div className="flex flex-col gap-3">
          <Conflicts
            conflicts={conflicts.map((key) => ({
              key,
              name: key,
              isCode: true,
              mine: edit(shown, key),
              theirs: edit(theirs, key),
            }))}
            isSending={isSending}
            onDecide={(choices) => save(draft.decide(choices))}
            onClose={onClose}
          />
          <Failed failure={failure} />
        </div>
      </Dialog>
    )
  }
  return (
    <Dialog name={title} onClose={onClose}>
      <div className="flex flex-col gap-3">
        <ul role="list" aria-label={t('setup.difference')} className="divide-line divide-y text-sm">
          {changes.map(({ key, before, after, to }) => (
            <li key={key} className="py-2">
              <p dir="ltr" className="font-mono break-words">
                {key}
              </p>
              <p className="break-words">
                <del className="text-bad">{valueText(before)}</del>{' '}
                <span aria-hidden className="inline-block rtl:rotate-180">
                  →
                </span>{' '}
                <ins className="text-good font-semibold no-underline">{valueText(after)}</ins>{' '}
                {to === 'default' && (
                  <span className="text-quiet">{t('setup.source.default')}</span>
                )}
              </p>
            </li>
          ))}
          {problems.map((problem) => (
            <li key={problem.key} className="py-2">
              <p dir="ltr" className="font-mono break-words">
                {problem.key}
              </p>
              <p className="text-bad">{problemText(problem)}</p>
            </li>
          ))}
        </ul>
        {problems.length > 0 && <p className="text-bad text-sm">{t('setup.mendFirst')}</p>}
        <Failed failure={failure} />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          {problems.length === 0 && (
            <Button
              look="accent"
              isBusy={isSending}
              data-autofocus
              onClick={() => save({ base, wanted: shown })}
            >
              {t('setup.saveChanges', { count: changes.length })}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  )
}

function Failed({ failure }: { readonly failure: Failure | undefined }) {
  if (!failure) return null
  return (
    <FailureAlert
      title={t('setup.notSaved')}
      words={failureWords(failure, 'device')}
      trackingId={failure.trackingId}
    />
  )
}
