// Edits of phone settings on top of their values when editing began.
import type { PhoneSettings, SettingsFamily } from '../../domain/phones/phoneSettings.ts'
import { settingChanges } from '../../domain/phones/phoneSettings.ts'
import { t } from '../../i18n/translate.ts'
import { useDraft } from '../../state/person/useDraft.ts'
import type { ChangeText } from './changeText.ts'
import { settingChangeText } from './changeText.ts'

export type SettingEdits = {
  /** What they were. */
  readonly base: PhoneSettings
  /** What they are to become. */
  readonly shown: PhoneSettings
  readonly edit: (change: Partial<PhoneSettings>) => void
  /** Without settings of their own, what was changed in them is dropped. */
  readonly switchOwn: (isCustom: boolean) => void
  readonly discard: () => void
  /** @param own name of the switch that says whether they have settings of their own. */
  readonly changes: (family: SettingsFamily, own: string) => readonly ChangeText[]
}

/**
 * @param of a phone, or whose defaults they are.
 * @param now what Webex says; while something is changed, it does not move what is shown.
 */
export function useSettingEdits(of: string, now: PhoneSettings): SettingEdits {
  type Edited = { readonly base: PhoneSettings; readonly shown: PhoneSettings }
  const [edited, setEdited] = useDraft<Edited>(`settings ${of}`)
  const { base, shown } = edited ?? { base: now, shown: now }
  const edit = (change: Partial<PhoneSettings>) =>
    setEdited({ base, shown: { ...shown, ...change } })
  return {
    base,
    shown,
    edit,
    switchOwn: (isCustom) =>
      edit(isCustom ? { isCustom } : { isCustom, customizations: base.customizations }),
    discard: () => setEdited(undefined),
    changes(family, own) {
      const [before, after] = [
        base.customizations[family] ?? {},
        shown.customizations[family] ?? {},
      ]
      return [
        ...(base.isCustom === shown.isCustom ? [] : [ownChange(own, base, shown)]),
        ...settingChanges(family, before, after).map(settingChangeText),
      ]
    },
  }
}

const yesNo = (isOn: boolean) => t(isOn ? 'phones.yes' : 'phones.no')

function ownChange(name: string, base: PhoneSettings, shown: PhoneSettings): ChangeText {
  return { key: 'own', name, before: yesNo(base.isCustom), after: yesNo(shown.isCustom) }
}
