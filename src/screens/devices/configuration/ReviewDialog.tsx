// What would change, before it does: key by key, and what cannot be sent with the reason.
import type { CheckedEdits } from '../../../domain/devices/configurationEdits.ts'
import { patchOf } from '../../../domain/devices/configurationEdits.ts'
import type { Device } from '../../../domain/devices/device.ts'
import { idForConfigurations } from '../../../domain/devices/device.ts'
import { displayText } from '../../../domain/displayText.ts'
import { t } from '../../../i18n/translate.ts'
import { FailureAlert } from '../../../parts/FailureAlert.tsx'
import { failureWords } from '../../../parts/failureWords.ts'
import { useConfigure } from '../../../state/devices/useDeviceSetup.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { problemText, valueText } from './badValueText.ts'

type Props = {
  readonly device: Device
  readonly checked: CheckedEdits
  readonly onSaved: () => void
  readonly onClose: () => void
}

export function ReviewDialog({ device, checked, onSaved, onClose }: Props) {
  const { send, isSending, failure } = useConfigure(idForConfigurations(device))
  const { changes, problems } = checked
  const title = t('setup.reviewTitle', { device: displayText(device.name, 60) })
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
        {failure && (
          <FailureAlert
            title={t('setup.notSaved')}
            words={failureWords(failure, 'device')}
            trackingId={failure.trackingId}
          />
        )}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          {problems.length === 0 && (
            <Button
              look="accent"
              isBusy={isSending}
              data-autofocus
              onClick={() => send(patchOf(changes), onSaved)}
            >
              {t('setup.saveChanges', { count: changes.length })}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  )
}
