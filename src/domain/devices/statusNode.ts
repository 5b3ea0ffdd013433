// Reads the nested answers of devices: keys in any case, numbers and flags as text or not, lists as lists
// or as one object. Unreadable values are missing, never an error.

type Fields = Readonly<Record<string, unknown>>

function isFields(node: unknown): node is Fields {
  return typeof node === 'object' && node !== null && !Array.isArray(node)
}

function child(node: unknown, name: string): unknown {
  if (!isFields(node)) return undefined
  if (Object.hasOwn(node, name)) return node[name]
  const lower = name.toLowerCase()
  const key = Object.keys(node).find((one) => one.toLowerCase() === lower)
  return key === undefined ? undefined : node[key]
}

/** @param path `Audio.Volume`, without indexes. */
export function nodeAt(node: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>(child, node)
}

/** The text at a path of names with dots; `undefined` if there is none or it is empty. */
export function textAt(node: unknown, path: string): string | undefined {
  const value = nodeAt(node, path)
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

/** The number at a path; devices also send numbers as text. `undefined` where there is none. */
export function numberAt(node: unknown, path: string): number | undefined {
  const value = nodeAt(node, path)
  if (typeof value !== 'number' && typeof value !== 'string') return undefined
  if (typeof value === 'string' && value.trim() === '') return undefined
  const number = Number(value)
  return Number.isFinite(number) ? number : undefined
}

/** A number at a path that is a whole one from 0 on. */
export function countAt(node: unknown, path: string): number | undefined {
  const number = numberAt(node, path)
  return number !== undefined && Number.isInteger(number) && number >= 0 ? number : undefined
}

const yes = ['on', 'true', 'yes', 'active', 'open']
const no = ['off', 'false', 'no', 'inactive', 'closed']

/** On, True, Yes, Active, Open and their opposites: sensors use many words. */
export function flagAt(node: unknown, path: string): boolean | undefined {
  const value = nodeAt(node, path)
  if (typeof value === 'boolean') return value
  const word = typeof value === 'string' ? value.toLowerCase() : ''
  return yes.includes(word) ? true : no.includes(word) ? false : undefined
}

/** Translates one of the device's words; `undefined` for one that is not in the table. */
export function wordAt<Word extends string>(
  node: unknown,
  path: string,
  words: Readonly<Record<string, Word>>,
): Word | undefined {
  const value = textAt(node, path)?.toLowerCase()
  return value !== undefined && Object.hasOwn(words, value) ? words[value] : undefined
}

/** One entry of an indexed list such as `Call[3]`, with its index as `id`. */
export type Item = { readonly id: number; readonly fields: Fields }

function itemsOf(list: unknown): readonly Item[] {
  if (Array.isArray(list)) {
    return list.flatMap((fields: unknown, at) =>
      isFields(fields) ? [{ id: countAt(fields, 'id') ?? at + 1, fields }] : [],
    )
  }
  if (!isFields(list)) return []
  const numbered = Object.entries(list).filter(([key]) => /^\d{1,9}$/.test(key))
  if (numbered.length > 0) {
    return numbered.flatMap(([key, fields]) =>
      isFields(fields) ? [{ id: Number(key), fields }] : [],
    )
  }
  return [{ id: countAt(list, 'id') ?? 1, fields: list }]
}

/**
 * The items of a list, which Webex sends as objects with an `id`, because indexes have gaps
 * (docs/webex/facts.md 5.2); one object, or one keyed by index, is accepted too. Each id once. `undefined`
 * if the device did not report the list.
 */
export function listAt(node: unknown, path: string): readonly Item[] | undefined {
  const list = nodeAt(node, path)
  if (typeof list !== 'object' || list === null) return undefined
  const items = itemsOf(list).filter(({ fields }) => flagAt(fields, 'ghost') !== true)
  return [...new Map(items.map((item) => [item.id, item])).values()]
}

/** Without the members that are missing: `exactOptionalPropertyTypes` tells them apart. */
export function present<T extends object>(fields: {
  readonly [Key in keyof T]: T[Key] | undefined
}): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T
}
