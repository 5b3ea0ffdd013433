// Line keys of a phone and its key modules. Edits move and change keys without losing one; unknown
// fields of a key stay with it.
import type { TemplateId } from '../brand.ts'
import { dialledAddress } from '../dial/plainNumber.ts'
import type { Choices, Merged, Parts } from '../merge.ts'
import { mergeParts } from '../merge.ts'
import type { KemType } from './phoneModel.ts'
import { keysOfKem } from './phoneModel.ts'

/** Webex's key types that the editor offers (docs/webex/facts.md 6.2). */
export const lineKeyTypes = [
  'PRIMARY_LINE',
  'SHARED_LINE',
  'MONITOR',
  'SPEED_DIAL',
  'CALL_PARK_EXTENSION',
  'MODE_MANAGEMENT',
  'OPEN',
  'CLOSED',
] as const

/** One of `lineKeyTypes`. */
export type LineKeyType = (typeof lineKeyTypes)[number]

/** One key; fields that Cordboard does not know are in `rest` and are sent back unchanged. */
export type LineKey = {
  /** An unknown type is kept as it is. */
  readonly type: LineKeyType | (string & {})
  readonly label: string
  /** The number to dial, or the monitored person. */
  readonly value: string
  /** The number of the shared line, from 1; 0 if it is none. */
  readonly shared: number
  /** The other fields from Webex. */
  readonly rest: Readonly<Record<string, unknown>>
}

/** All keys of a phone and of its key modules. */
export type PhoneLayout = {
  readonly isCustom: boolean
  /** Whether the phone's user may reorder the keys. */
  readonly mayReorder: boolean
  /** Keys next to the screen, in order of their numbers. */
  readonly keys: readonly LineKey[]
  readonly kem?: { readonly type: KemType; readonly keys: readonly LineKey[] }
  readonly rest: Readonly<Record<string, unknown>>
}

/** A template as the list shows it, without its keys. */
export type LineKeyTemplate = {
  readonly id: TemplateId
  readonly name: string
  /** The model's name in the call settings. */
  readonly model: string
  readonly modelName: string
}

/** A template with its keys. */
export type LineKeyTemplateInFull = LineKeyTemplate & Pick<PhoneLayout, 'mayReorder' | 'keys'>

/** A key without a function, which a person may set on the phone. */
export const openKey: LineKey = { type: 'OPEN', label: '', value: '', shared: 0, rest: {} }

/** A number or an id, for which a label can be shown. */
export const needsValue = ({ type }: Pick<LineKey, 'type'>): boolean =>
  type === 'MONITOR' || type === 'SPEED_DIAL' || type === 'CALL_PARK_EXTENSION'
/** Whether the key shows a shared line, and needs the line's number (`shared`). */
export const needsShared = ({ type }: Pick<LineKey, 'type'>): boolean => type === 'SHARED_LINE'

/**
 * The keys with one of them edited. Fields that its type does not use are emptied.
 *
 * @param place from 0.
 */
export function withKey(
  keys: readonly LineKey[],
  place: number,
  edit: Partial<Omit<LineKey, 'rest'>>,
): readonly LineKey[] {
  return keys.map((key, index) =>
    index === place ? withoutIgnoredFields({ ...key, ...edit }) : key,
  )
}

/** Without the fields that the type does not use, such as the number of a former speed dial. */
function withoutIgnoredFields(key: LineKey): LineKey {
  const isKnown = lineKeyTypes.some((type) => type === key.type)
  if (!isKnown) return key
  return {
    ...key,
    label: needsValue(key) ? key.label : '',
    value: needsValue(key) ? key.value : '',
    shared: needsShared(key) ? Math.max(1, key.shared) : 0,
  }
}

/** Swaps a key with its neighbor; unchanged at the ends. */
export function withKeyMoved(
  keys: readonly LineKey[],
  place: number,
  by: 1 | -1,
): readonly LineKey[] {
  const [key, other] = [keys[place], keys[place + by]]
  if (!key || !other) return keys
  return keys.map((one, index) => (index === place ? other : index === place + by ? key : one))
}

/** Adds open keys until the modules are full; existing keys stay. */
export function withKem(layout: PhoneLayout, type: KemType, modules: number): PhoneLayout {
  const count = keysOfKem(type) * modules
  const own = layout.kem?.keys ?? []
  const keys = Array.from({ length: count }, (_, index) => own[index] ?? openKey)
  return { ...layout, kem: { type, keys } }
}

/** The layout without its key modules. */
export function withoutKem(layout: PhoneLayout): PhoneLayout {
  const { kem: _, ...rest } = layout
  return rest
}

/** Why a key cannot be saved. `place` is from 0. */
export type BadKey = {
  /** Next to the screen, or on a module. */
  readonly at: 'keys' | 'kem'
  readonly place: number
  readonly why: 'noValue' | 'noShared'
}

/** Why a layout cannot be saved; Webex wants a primary line. */
export type BadLayout = { readonly why: 'noPrimary' } | BadKey

function badKey(at: BadKey['at'], keys: readonly LineKey[]): BadKey | undefined {
  for (const [place, key] of keys.entries()) {
    if (needsValue(key) && key.value.trim() === '') return { at, place, why: 'noValue' }
    if (needsShared(key) && key.shared < 1) return { at, place, why: 'noShared' }
  }
  return undefined
}

/** The first problem that Webex would refuse. */
export function badLayout(layout: Pick<PhoneLayout, 'keys' | 'kem'>): BadLayout | undefined {
  if (!layout.keys.some(({ type }) => type === 'PRIMARY_LINE')) return { why: 'noPrimary' }
  return badKey('keys', layout.keys) ?? badKey('kem', layout.kem?.keys ?? [])
}

type KeyBody = Readonly<Record<string, unknown>>

/** The keys for the request body, numbered from 1. */
export function lineKeysBody(keys: readonly LineKey[]): readonly KeyBody[] {
  return keys.map(({ type, label, value, shared, rest }, index) => ({
    ...rest,
    lineKeyIndex: index + 1,
    lineKeyType: type,
    ...(label.trim() !== '' && { lineKeyLabel: label.trim() }),
    ...(value.trim() !== '' && { lineKeyValue: dialledAddress(value) }),
    sharedLineIndex: shared,
  }))
}

function kemBody({ type, keys }: NonNullable<PhoneLayout['kem']>): readonly KeyBody[] {
  const inModule = keysOfKem(type)
  return keys.map(({ type: kemKeyType, label, value, shared, rest }, index) => ({
    ...rest,
    kemModuleIndex: Math.floor(index / inModule) + 1,
    kemKeyIndex: (index % inModule) + 1,
    kemKeyType,
    ...(label.trim() !== '' && { kemKeyLabel: label.trim() }),
    ...(value.trim() !== '' && { kemKeyValue: dialledAddress(value) }),
    sharedLineIndex: shared,
  }))
}

/** The whole layout: a `PUT` deletes what it leaves out. */
export function layoutBody(layout: PhoneLayout): KeyBody {
  return {
    ...layout.rest,
    layoutMode: layout.isCustom ? 'CUSTOM' : 'DEFAULT',
    userReorderEnabled: layout.mayReorder,
    lineKeys: lineKeysBody(layout.keys),
    ...(layout.kem && { kemModuleType: layout.kem.type, kemKeys: kemBody(layout.kem) }),
  }
}

/** A key before and after; `undefined` if it did not or does not exist. */
export type KeyChange = {
  readonly at: 'keys' | 'kem'
  /** From 1. */
  readonly number: number
  readonly before: LineKey | undefined
  readonly after: LineKey | undefined
}

const isSameKey = (a: LineKey | undefined, b: LineKey | undefined) =>
  a?.type === b?.type &&
  a?.label.trim() === b?.label.trim() &&
  a?.value.trim() === b?.value.trim() &&
  a?.shared === b?.shared

function keyChangesAt(
  at: KeyChange['at'],
  before: readonly LineKey[],
  after: readonly LineKey[],
): readonly KeyChange[] {
  const count = Math.max(before.length, after.length)
  return Array.from({ length: count }, (_, index) => index).flatMap((index) =>
    isSameKey(before[index], after[index])
      ? []
      : [{ at, number: index + 1, before: before[index], after: after[index] }],
  )
}

/** The changes that sending `after` makes, key by key. */
export function keyChanges(
  before: Pick<PhoneLayout, 'keys' | 'kem'>,
  after: Pick<PhoneLayout, 'keys' | 'kem'>,
): readonly KeyChange[] {
  return [
    ...keyChangesAt('keys', before.keys, after.keys),
    ...keyChangesAt('kem', before.kem?.keys ?? [], after.kem?.keys ?? []),
  ]
}

/** `keys 3` for the third key next to the screen, `kem 3` for the third on the modules. */
export type LayoutPart = 'mode' | 'reorder' | 'kem' | `${KeyChange['at']} ${number}`

function partsOf({ isCustom, mayReorder, keys, kem }: PhoneLayout): Parts {
  const numbered = (at: KeyChange['at'], of: readonly LineKey[] = []) =>
    of.map((key, index) => [`${at} ${index + 1}`, key] as const)
  return new Map<LayoutPart, unknown>([
    ['mode', isCustom],
    ['reorder', mayReorder],
    ['kem', kem?.type],
    ...numbered('keys', keys),
    ...numbered('kem', kem?.keys),
  ])
}

const isKey = (part: unknown): part is LineKey => typeof part === 'object' && part !== null

function isSamePart(a: unknown, b: unknown): boolean {
  return isKey(a) && isKey(b) ? isSameKey(a, b) : a === b
}

/** Merges my edits with those that others saved since; conflicts are named by `LayoutPart`. */
export function mergeLayouts(
  base: PhoneLayout,
  mine: PhoneLayout,
  theirs: PhoneLayout,
  choices: Choices = new Map(),
): Merged<PhoneLayout> {
  const three = { base: partsOf(base), mine: partsOf(mine), theirs: partsOf(theirs) }
  const { parts, ...rest } = mergeParts(three, choices, isSamePart)
  const keysAt = (at: KeyChange['at']) =>
    [...parts].flatMap(([name, part]) => (name.startsWith(`${at} `) && isKey(part) ? [part] : []))
  // Someone set a key on modules that I removed: the modules stay.
  const isKemKept = [...choices].some(
    ([name, side]) => name.startsWith('kem ') && side === 'theirs',
  )
  const kemType = (parts.get('kem') as KemType | undefined) ?? (isKemKept && theirs.kem?.type)
  const value: PhoneLayout = {
    isCustom: parts.get('mode') === true,
    mayReorder: parts.get('reorder') === true,
    keys: keysAt('keys'),
    ...(kemType && { kem: { type: kemType, keys: keysAt('kem') } }),
    rest: theirs.rest,
  }
  return { ...rest, value }
}
