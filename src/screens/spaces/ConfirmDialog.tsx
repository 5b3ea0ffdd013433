// Asks before something is deleted or left, and says why it was not done.
import type { Failure } from '../../domain/failure.ts'
import { t } from '../../i18n/translate.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

type Props = {
  readonly title: string
  readonly what: string
  /** The label of the button that does it. */
  readonly action: string
  readonly isBusy: boolean
  readonly failure: Failure | undefined
  readonly failureTitle: string
  readonly onConfirm: () => void
  readonly onClose: () => void
}

export function ConfirmDialog(props: Props) {
  const { title, what, action, isBusy, failure, failureTitle, onConfirm, onClose } = props
  return (
    <Dialog name={title} onClose={onClose}>
      <p className="mb-3 text-sm">{what}</p>
      {failure && (
        <FailureAlert
          title={failureTitle}
          words={failureWords(failure)}
          trackingId={failure.trackingId}
        />
      )}
      <div className="mt-3 flex justify-end gap-2">
        <Button onClick={onClose}>{t('action.cancel')}</Button>
        <Button look="bad" data-autofocus isBusy={isBusy} onClick={onConfirm}>
          {action}
        </Button>
      </div>
    </Dialog>
  )
}
