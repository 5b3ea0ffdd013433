// Describes a change in words: a line, key or setting with its old and new value.
import { displayText } from '../../domain/displayText.ts'
import type { KeyChange, LineKey, PhoneLayout } from '../../domain/phones/lineKeys.ts'
import { lineKeyTypes } from '../../domain/phones/lineKeys.ts'
import type { LineChange, LinesOfPhone, PhoneLine } from '../../domain/phones/phoneLines.ts'
import { lineFieldOf, linePartOf } from '../../domain/phones/phoneLines.ts'
import type { PhoneSettings, SettingChange } from '../../domain/phones/phoneSettings.ts'
import { settingAt, settingPartOf } from '../../domain/phones/phoneSettings.ts'
import { t } from '../../i18n/translate.ts'
import type { ConflictText } from '../../parts/Conflicts.tsx'

export type ChangeText = {
  readonly key: string
  readonly name: string
  /** A name from Webex, shown unchanged. */
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

type Two<Thing> = { readonly mine: Thing; readonly theirs: Thing }

const yesNo = (isSo: boolean) => t(isSo ? 'phones.yes' : 'phones.no')

export const layoutModeText = ({ isCustom }: Pick<PhoneLayout, 'isCustom'>): string =>
  t(isCustom ? 'phones.layout.custom' : 'phones.layout.default')

/** @param key a `LayoutPart`. */
export function layoutConflictText(
  key: string,
  { mine, theirs }: Two<PhoneLayout>,
  nameOf: (at: KeyChange['at'], place: number) => string,
): ConflictText {
  const both = (name: string, text: (layout: PhoneLayout) => string) => ({
    key,
    name,
    mine: text(mine),
    theirs: text(theirs),
  })
  if (key === 'mode') return both(t('phones.layout'), layoutModeText)
  if (key === 'reorder') return both(t('phones.mayReorder'), (one) => yesNo(one.mayReorder))
  if (key === 'kem') return both(t('phones.kem'), (one) => one.kem?.type ?? t('setup.empty'))
  const [at, number] = key.split(' ')
  const place = Number(number) - 1
  return at === 'keys'
    ? both(nameOf('keys', place), ({ keys }) => keyText(keys[place]))
    : both(nameOf('kem', place), ({ kem }) => keyText(kem?.keys[place]))
}

/** @param key a name of `mergeLines`. */
export function lineConflictText(key: string, { mine, theirs }: Two<LinesOfPhone>): ConflictText {
  const { id, field } = linePartOf(key)
  const [ours, other] = [mine, theirs].map(({ lines }) => lines.find((line) => line.id === id))
  const name = displayText((ours ?? other)?.name ?? '', 60)
  const text = (line: PhoneLine | undefined) => {
    if (!line) return t('phones.removed')
    return field === undefined ? t('phones.added') : plain(lineFieldOf(line, field))
  }
  return {
    key,
    name: field === undefined ? name : `${name}: ${t(`phones.${field}`)}`,
    mine: text(ours),
    theirs: text(other),
  }
}

/** @param key a name of `mergeSettings`. @param own name of the switch for custom settings. */
export function settingConflictText(
  key: string,
  { mine, theirs }: Two<PhoneSettings>,
  own: string,
): ConflictText {
  if (key === 'own') {
    return { key, name: own, mine: yesNo(mine.isCustom), theirs: yesNo(theirs.isCustom) }
  }
  const { family, path } = settingPartOf(key)
  const value = ({ customizations }: PhoneSettings) =>
    plain(settingAt(customizations[family] ?? {}, path))
  return { key, name: path, isCode: true, mine: value(mine), theirs: value(theirs) }
}
