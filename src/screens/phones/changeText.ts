// Describes a change in words: a line, key or setting with its old and new value.
import { displayText } from '../../domain/displayText.ts'
import type { KeyChange, LineKey } from '../../domain/phones/lineKeys.ts'
import { lineKeyTypes } from '../../domain/phones/lineKeys.ts'
import type { LineChange } from '../../domain/phones/phoneLines.ts'
import type { SettingChange } from '../../domain/phones/phoneSettings.ts'
import { t } from '../../i18n/translate.ts'

export type ChangeText = {
  readonly key: string
  readonly name: string
  /** A name of Webex's own, to be shown as it is. */
  readonly isCode?: true
  readonly before: string
  readonly after: string
}

function plain(value: string | number | boolean | undefined): string {
  if (typeof value === 'boolean') return t(value ? 'phones.yes' : 'phones.no')
  const text = String(value ?? '')
  return text === '' ? t('setup.empty') : displayText(text, 80)
}

export function lineChangeText(change: LineChange): ChangeText {
  const name = displayText(change.line.name, 60)
  const { id } = change.line
  if (change.is === 'added') {
    return { key: `${id} +`, name, before: '', after: t('phones.added') }
  }
  if (change.is === 'removed') {
    return { key: `${id} -`, name, before: '', after: t('phones.removed') }
  }
  return {
    key: `${id} ${change.field}`,
    name: `${name}: ${t(`phones.${change.field}`)}`,
    before: plain(change.before),
    after: plain(change.after),
  }
}

export function keyTypeText(type: string): string {
  const known = lineKeyTypes.find((one) => one === type)
  return known ? t(`phones.keyType.${known}`) : displayText(type, 40)
}

function keyText(key: LineKey | undefined): string {
  if (!key) return t('setup.empty')
  const shared = key.shared > 0 ? String(key.shared) : ''
  return [keyTypeText(key.type), shared, displayText(key.label, 40), displayText(key.value, 40)]
    .filter((text) => text !== '')
    .join(' · ')
}

/** @param nameOf `Key 3`, `Module 1, key 2`. */
export function keyChangeText(
  change: KeyChange,
  nameOf: (at: KeyChange['at'], place: number) => string,
): ChangeText {
  return {
    key: `${change.at} ${change.number}`,
    name: nameOf(change.at, change.number - 1),
    before: keyText(change.before),
    after: keyText(change.after),
  }
}

export function settingChangeText({ path, before, after }: SettingChange): ChangeText {
  return { key: path, name: path, isCode: true, before: plain(before), after: plain(after) }
}
