// Applies saved changes to the phone, which restarts it; asks first.
import { RefreshCw } from 'lucide-react'
import { useState } from 'react'
import { displayText } from '../../domain/displayText.ts'
import { t } from '../../i18n/translate.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import type { Phone } from '../../state/phones/usePhones.ts'
import { useApplyChanges } from '../../state/phones/usePhones.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

type Props = {
  readonly phone: Phone
  readonly isUnapplied: boolean
  /** It is restarting. */
  readonly isLoading: boolean
  readonly onApplied: () => void
}

export function ApplyChanges({ phone, isUnapplied, isLoading, onApplied }: Props) {
  const [isAsking, setAsking] = useState(false)
  const { send, isSending, failure } = useApplyChanges(phone.callingId)
  function apply() {
    send(undefined, () => {
      setAsking(false)
      onApplied()
    })
  }
  return (
    <div className="flex flex-wrap items-center gap-3">
      <p role="status" className="text-sm font-medium empty:hidden">
        {isUnapplied ? t('phones.unapplied') : isLoading && t('phones.applying')}
      </p>
      <Button
        icon={RefreshCw}
        look={isUnapplied ? 'accent' : 'plain'}
        onClick={() => setAsking(true)}
      >
        {t('phones.apply')}
      </Button>
      {isAsking && (
        <Dialog
          name={t('phones.applyTitle', { phone: displayText(phone.name, 60) })}
          onClose={() => setAsking(false)}
        >
          <div className="flex flex-col gap-3">
            <p className="text-sm">{t('phones.applyWhat')}</p>
            {failure && (
              <FailureAlert words={failureWords(failure)} trackingId={failure.trackingId} />
            )}
            <div className="flex justify-end gap-2">
              <Button data-autofocus onClick={() => setAsking(false)}>
                {t('action.cancel')}
              </Button>
              <Button look="accent" isBusy={isSending} onClick={apply}>
                {t('phones.apply')}
              </Button>
            </div>
          </div>
        </Dialog>
      )}
    </div>
  )
}
