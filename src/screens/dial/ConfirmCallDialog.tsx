// Confirms a call that costs extra, may reach an emergency number, or is followed by digits.
import { PhoneCall } from 'lucide-react'
import { callsWords } from '../../i18n/en.calls.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { useDialingRules } from '../../state/dial/useDialing.ts'
import { useFormatNumber } from '../../state/dial/usePhoneNumbers.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import type { Chosen } from './destination.ts'

addWords(callsWords)

type Props = {
  readonly chosen: Chosen
  readonly onCall: (chosen: Chosen) => void
  readonly onClose: () => void
}

export default function ConfirmCallDialog({ chosen, onCall, onClose }: Props) {
  const format = useFormatNumber()
  const rules = useDialingRules()
  const { after, ...withoutDigits } = chosen
  const number = format(chosen.destination)
  const digits = after === undefined ? undefined : (rules?.shownAfterAnswer(after) ?? after)
  return (
    <Dialog name={t('confirm.title')} title={t('emergency.number', { number })} onClose={onClose}>
      <div className="flex flex-col gap-2 text-sm">
        {chosen.mayReach !== undefined && (
          <p className="font-medium">{t('destination.mayReach', { number: chosen.mayReach })}</p>
        )}
        {chosen.isPremium && <p className="font-medium">{t('confirm.premium')}</p>}
        {digits !== undefined && <p className="break-words">{t('confirm.after', { digits })}</p>}
      </div>
      <div className="mt-4 flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{t('action.cancel')}</Button>
        {digits !== undefined && (
          <Button onClick={() => onCall(withoutDigits)}>{t('confirm.callOnly')}</Button>
        )}
        <Button look="good" icon={PhoneCall} data-autofocus onClick={() => onCall(chosen)}>
          {digits === undefined
            ? t('confirm.call', { number })
            : t('confirm.callAndSend', { digits })}
        </Button>
      </div>
    </Dialog>
  )
}
