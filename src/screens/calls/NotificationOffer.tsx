// Notifications are offered by a button: a browser that asks on load is told no.
import { BellRing } from 'lucide-react'
import { useState } from 'react'
import { callsWords } from '../../i18n/en.calls.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { askForNotifications, notificationPermission } from '../../lib/notifications.ts'
import { Button } from '../../ui/Button.tsx'

addWords(callsWords)

export default function NotificationOffer() {
  const [permission, setPermission] = useState(notificationPermission)
  if (permission === 'denied') return <p className="max-w-sm">{t('notify.denied')}</p>
  if (permission !== 'default') return null
  return (
    <Button
      icon={BellRing}
      title={t('notify.offer')}
      onClick={() => {
        askForNotifications().then(setPermission, () => undefined)
      }}
    >
      {t('notify.button')}
    </Button>
  )
}
