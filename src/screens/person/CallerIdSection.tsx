// What others see when I call.
import type { CallerIdChoice } from '../../domain/person/callSettings.ts'
import { callerIdKey } from '../../domain/person/callSettings.ts'
import { t } from '../../i18n/translate.ts'
import { useFormatNumber } from '../../state/dial/usePhoneNumbers.ts'
import { useCallerId } from '../../state/person/useCallerId.ts'
import { useWritableSetting } from '../../state/person/useCallSettings.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { SelectField } from '../../ui/SelectField.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { SettingsSection } from './SettingsSection.tsx'

export function CallerIdSection() {
  const setting = useWritableSetting('callerId')
  return (
    <SettingsSection setting={setting} title={t('settings.callerId')}>
      {({ isHidden }) => (
        <>
          {!isHidden && <Choice />}
          <Switch
            label={t('settings.hideCallerId')}
            hint={t('settings.hideCallerIdHint')}
            isOn={isHidden}
            isBusy={setting.isSaving}
            onChange={(next) => setting.change({ isHidden: next })}
          />
        </>
      )}
    </SettingsSection>
  )
}

function Choice() {
  const { choices, chosen, choose, isSaving, failure } = useCallerId()
  const format = useFormatNumber()
  const shown = chosen && choices.some((one) => callerIdKey(one) === callerIdKey(chosen))
  const all = chosen && !shown ? [chosen, ...choices] : choices
  const label = ({ name, number }: CallerIdChoice) =>
    [name, number && format(number)].filter(Boolean).join(' · ') || t('settings.ownCallerId')
  return (
    <>
      {all.length > 1 && (
        <SelectField
          label={t('settings.shownAs')}
          value={chosen ? callerIdKey(chosen) : ''}
          isBusy={isSaving}
          options={all.map((one) => ({ value: callerIdKey(one), label: label(one) }))}
          onChoose={(value) => {
            const wanted = all.find((one) => callerIdKey(one) === value)
            if (wanted) choose(wanted)
          }}
        />
      )}
      {failure && <FailureAlert words={failureWords(failure)} trackingId={failure.trackingId} />}
    </>
  )
}
