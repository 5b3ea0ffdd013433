// The settings of a phone: inherited or custom, background, and the SIP password of third-party
// phones.
import type { PhoneModel } from '../../domain/phones/phoneModel.ts'
import type { PhoneSettings, SettingsFamily } from '../../domain/phones/phoneSettings.ts'
import { t } from '../../i18n/translate.ts'
import type { Phone } from '../../state/phones/usePhones.ts'
import { usePhoneSettings, useSaveSettings } from '../../state/phones/usePhones.ts'
import { Switch } from '../../ui/Switch.tsx'
import { Background } from './Background.tsx'
import { Reading } from './Reading.tsx'
import { SaveBar } from './SaveBar.tsx'
import { problemIn, SettingsTable } from './SettingsTable.tsx'
import { SipPassword } from './SipPassword.tsx'
import { useSettingEdits } from './useSettingEdits.ts'

type Props = {
  readonly phone: Phone
  readonly model: PhoneModel | undefined
}

export function SettingsTab(props: Props) {
  const { phone, model } = props
  const isKnown = model?.hasSettings ?? false
  const read = usePhoneSettings(phone.callingId, isKnown ? model?.model : undefined)
  if (model?.kind === 'thirdParty') return <SipPassword phone={phone.callingId} />
  if (!model || !isKnown) return <p className="text-quiet text-sm">{t('phones.noSettings')}</p>
  if (!read.value) return <Reading of={read} />
  return <Settings {...props} model={model} now={read.value} />
}

type SettingsProps = Props & { readonly model: PhoneModel; readonly now: PhoneSettings }

function Settings({ phone, model, now }: SettingsProps) {
  const edits = useSettingEdits(phone.callingId, now)
  const saving = useSaveSettings(phone.callingId, model.model)
  const { base, shown, edit } = edits
  const family: SettingsFamily = model.kind === 'adapter' ? 'ata' : 'mpp'
  return (
    <>
      {now.isUpdating && (
        <p role="status" className="text-warn text-sm font-medium">
          {t('phones.applying')}
        </p>
      )}
      <Switch
        label={t('phones.own')}
        hint={t('phones.ownWhat')}
        isOn={shown.isCustom}
        onChange={edits.switchOwn}
      />
      {shown.isCustom && (
        <>
          <Background
            phone={phone.callingId}
            values={shown.customizations[family] ?? {}}
            onChoose={(next) =>
              edit({ customizations: { ...shown.customizations, [family]: next } })
            }
          />
          <SettingsTable
            family={family}
            base={base.customizations}
            shown={shown.customizations}
            onChange={(customizations) => edit({ customizations })}
          />
        </>
      )}
      <SaveBar
        name={phone.name}
        changes={edits.changes(family, t('phones.own'))}
        problem={problemIn(family, shown.customizations)}
        saving={saving}
        conflicts={edits.conflicts(t('phones.own'))}
        onSave={(whenShown) => saving.send({ model: model.model, base, wanted: shown }, whenShown)}
        onDecide={(choices, whenShown) =>
          saving.send({ model: model.model, ...edits.decide(choices) }, whenShown)
        }
        onDiscard={edits.discard}
      />
    </>
  )
}
