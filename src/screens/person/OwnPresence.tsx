// In the header of every page: my own status, with a menu that switches Do not disturb.
import { BellOff, ChevronDown } from 'lucide-react'
import { settingsWords } from '../../i18n/en.settings.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { useIsInCall } from '../../state/calls/useCalls.ts'
import { useWritableSetting } from '../../state/person/useCallSettings.ts'
import { Menu } from '../../ui/Menu.tsx'

addWords(settingsWords)

/** Hidden if Webex does not let me read the setting: then nothing is known. */
export default function OwnPresence() {
  const { value, change, isSaving } = useWritableSetting('doNotDisturb')
  const isInCall = useIsInCall()
  if (!value) return null
  const status = value.isOn ? 'doNotDisturb' : isInCall ? 'inCall' : 'available'
  const word = t(`presence.${status}`)
  return (
    <Menu
      label={t('presence.status', { status: word })}
      look="plain"
      isBusy={isSaving}
      className={`rounded-full! ${value.isOn ? 'text-bad' : ''}`}
      shown={
        <>
          {value.isOn ? (
            <BellOff aria-hidden className="size-4 shrink-0" />
          ) : (
            <span
              aria-hidden
              className={`size-2.5 shrink-0 rounded-full ${isInCall ? 'bg-bad-fill' : 'bg-good-fill'}`}
            />
          )}
          <span className="max-sm:sr-only">{word}</span>
          <ChevronDown aria-hidden className="text-quiet size-4 shrink-0 max-sm:hidden" />
        </>
      }
      items={[
        {
          label: t('settings.doNotDisturb'),
          detail: t('settings.doNotDisturbHint'),
          isChecked: value.isOn,
          onChoose: () => change({ isOn: !value.isOn }),
        },
      ]}
    />
  )
}
