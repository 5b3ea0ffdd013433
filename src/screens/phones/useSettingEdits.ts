// Edits of phone settings on top of their values when editing began.
import type { PhoneSettings, SettingsFamily } from '../../domain/phones/phoneSettings.ts'
import { settingChanges } from '../../domain/phones/phoneSettings.ts'
import { t } from '../../i18n/translate.ts'
import { editedSettings } from '../../state/phones/editedPhone.ts'
import type { Edits } from '../../state/useEdits.ts'
import { useEdits } from '../../state/useEdits.ts'
import type { ConflictText } from '../../parts/Conflicts.tsx'
import type { ChangeText } from './changeText.ts'
import { settingChangeText, settingConflictText } from './changeText.ts'

export type SettingEdits = Pick<
  Edits<PhoneSettings>,
  'base' | 'shown' | 'discard' | 'decide' | 'isFromBefore'
> & {
  readonly edit: (change: Partial<PhoneSettings>) => void
  /** Without custom settings, changes to them are dropped. */
  readonly switchOwn: (isCustom: boolean) => void
  /** @param own name of the switch that says whether there are custom settings. */
  readonly changes: (family: SettingsFamily, own: string) => readonly ChangeText[]
  readonly conflicts: (own: string) => readonly ConflictText[]
}

/**
 * @param about the phone, location or organization.
 * @param now Webex's current settings; unsaved changes stay on top of the older ones.
 */
export function useSettingEdits(about: string, now: PhoneSettings): SettingEdits {
  const edits = useEdits(editedSettings, about, now)
  const { base, shown, theirs = now } = edits
  const edit = (change: Partial<PhoneSettings>) => edits.edit({ ...shown, ...change })
  return {
    ...edits,
    edit,
    conflicts: (own) =>
      edits.conflicts.map((part) => settingConflictText(part, { mine: shown, theirs }, own)),
    switchOwn: (isCustom) =>
      edit(isCustom ? { isCustom } : { isCustom, customizations: base.customizations }),
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
