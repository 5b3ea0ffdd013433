// Confirms an emergency call: the number, the phone that places it, and that a nearer one is faster.
import { PhoneCall } from 'lucide-react'
import { displayText } from '../../domain/displayText.ts'
import { callsWords } from '../../i18n/en.calls.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { useCallingPlace } from '../../state/dial/useDialing.ts'
import { useEndpoints } from '../../state/person/useEndpoints.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { deviceName } from './deviceName.ts'

addWords(callsWords)

type Props = {
  readonly number: string
  readonly onCall: () => void
  readonly onClose: () => void
}

export default function EmergencyDialog({ number, onCall, onClose }: Props) {
  const device = deviceName(useEndpoints())
  const { location, address } = useCallingPlace()
  const place = displayText([location, address].filter(Boolean).join(', '), 200)
  return (
    <Dialog name={t('emergency.title')} title={t('emergency.number', { number })} onClose={onClose}>
      <div className="flex flex-col gap-2 text-sm">
        <p className="font-medium">
          {device === undefined ? t('emergency.anyDevice') : t('emergency.device', { device })}
        </p>
        {place === '' ? (
          <p>{t('emergency.what')}</p>
        ) : (
          <p className="break-words">{t('emergency.place', { place })}</p>
        )}
        <p className="text-quiet">{t('emergency.nearer')}</p>
      </div>
      <div className="mt-4 flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{t('action.cancel')}</Button>
        <Button look="bad" icon={PhoneCall} data-autofocus onClick={onCall}>
          {t('emergency.call', { number })}
        </Button>
      </div>
    </Dialog>
  )
}
