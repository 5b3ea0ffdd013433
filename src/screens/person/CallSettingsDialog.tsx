// My call settings in one dialog: what callers reach, what they see, and which other phones ring.
import { settingsWords } from '../../i18n/en.settings.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { useWritableSetting } from '../../state/person/useCallSettings.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { CallBlockSection } from './CallBlockSection.tsx'
import { CallerIdSection } from './CallerIdSection.tsx'
import { ForwardingSection } from './ForwardingSection.tsx'
import { ReachSection } from './ReachSection.tsx'
import { SettingsSection } from './SettingsSection.tsx'
import { VoicemailSection } from './VoicemailSection.tsx'

addWords(settingsWords)

export default function CallSettingsDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog name={t('account.callSettings')} onClose={onClose}>
      <div className="divide-line flex flex-col divide-y">
        <DoNotDisturb />
        <ForwardingSection />
        <VoicemailSection />
        <CallWaiting />
        <CallerIdSection />
        <ReachSection />
        <CallBlockSection />
      </div>
    </Dialog>
  )
}

function DoNotDisturb() {
  const setting = useWritableSetting('doNotDisturb')
  return (
    <SettingsSection setting={setting} title={t('settings.doNotDisturb')} isTitleHidden>
      {({ isOn, hasRingSplash }) => (
        <>
          <Switch
            label={t('settings.doNotDisturb')}
            hint={t('settings.doNotDisturbHint')}
            isOn={isOn}
            isBusy={setting.isSaving}
            onChange={(next) => setting.change({ isOn: next })}
          />
          {isOn && (
            <Switch
              label={t('settings.ringSplash')}
              isOn={hasRingSplash}
              isBusy={setting.isSaving}
              onChange={(next) => setting.change({ hasRingSplash: next })}
            />
          )}
        </>
      )}
    </SettingsSection>
  )
}

function CallWaiting() {
  const setting = useWritableSetting('callWaiting')
  return (
    <SettingsSection setting={setting} title={t('settings.callWaiting')} isTitleHidden>
      {({ isOn }) => (
        <Switch
          label={t('settings.callWaiting')}
          hint={t('settings.callWaitingHint')}
          isOn={isOn}
          isBusy={setting.isSaving}
          onChange={(next) => setting.change({ isOn: next })}
        />
      )}
    </SettingsSection>
  )
}
