// Which calls go to my voicemail, and after how many rings.
import { fewestRings } from '../../domain/person/callSettings.ts'
import { t } from '../../i18n/translate.ts'
import { useWritableSetting } from '../../state/person/useCallSettings.ts'
import { Switch } from '../../ui/Switch.tsx'
import { RingsField } from './RingsField.tsx'
import { SettingsSection } from './SettingsSection.tsx'

const takes = ['takesAll', 'takesBusy', 'takesUnanswered'] as const

export function VoicemailSection() {
  const setting = useWritableSetting('voicemail')
  const { change, isSaving } = setting
  return (
    <SettingsSection setting={setting} title={t('settings.voicemail')} isTitleHidden>
      {(voicemail) => (
        <>
          <Switch
            label={t('settings.voicemail')}
            isOn={voicemail.isOn}
            isBusy={isSaving}
            onChange={(isOn) => change({ isOn })}
          />
          {voicemail.isOn && (
            <div className="border-line flex flex-col border-s-2 ps-3">
              {takes.map((which) => (
                <Switch
                  key={which}
                  label={t(`settings.${which}`)}
                  isOn={voicemail[which]}
                  isBusy={isSaving}
                  onChange={(isOn) => change({ [which]: isOn })}
                />
              ))}
              {voicemail.takesUnanswered && (
                <RingsField
                  rings={voicemail.rings}
                  fewest={fewestRings}
                  most={voicemail.mostRings}
                  onChoose={(rings) => change({ rings })}
                />
              )}
              {voicemail.copyTo !== undefined && (
                <Switch
                  label={t('settings.copyTo', { email: voicemail.copyTo })}
                  isOn={voicemail.isCopied}
                  isBusy={isSaving}
                  onChange={(isCopied) => change({ isCopied })}
                />
              )}
            </div>
          )}
        </>
      )}
    </SettingsSection>
  )
}
