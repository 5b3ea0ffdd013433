// Do not disturb, in the header of every page. Hidden if Webex does not let me set it.
import { Moon } from 'lucide-react'
import { settingsWords } from '../../i18n/en.settings.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { useWritableSetting } from '../../state/person/useCallSettings.ts'
import { Button } from '../../ui/Button.tsx'

addWords(settingsWords)

export default function DoNotDisturbButton() {
  const { value, change, isSaving } = useWritableSetting('doNotDisturb')
  if (!value) return null
  return (
    <Button
      look="quiet"
      icon={Moon}
      isIconOnly
      isBusy={isSaving}
      aria-pressed={value.isOn}
      title={t('settings.doNotDisturb')}
      className="aria-pressed:bg-warn-soft aria-pressed:text-warn"
      onClick={() => change({ isOn: !value.isOn })}
    >
      {t('settings.doNotDisturb')}
    </Button>
  )
}
