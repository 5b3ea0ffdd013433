// A list of the cloud, item by item: one that cannot be read does not hide the others.
import type { Rejection } from '../../domain/calls/call.ts'
import type { Result } from '../../domain/result.ts'
import { fail, ok } from '../../domain/result.ts'
import type { Fields } from './read.ts'
import { isRecord } from './read.ts'

/** What could be read, and why the rest could not. */
export type Items<T> = { readonly items: readonly T[]; readonly rejected: readonly Rejection[] }

/**
 * The items are in `items`, or in the first array of the object (docs/webex/facts.md 2.5). An
 * answer without any array is refused: taken for an empty list it would clear the screen.
 */
export function decodeItems<T extends { readonly id: string }>(
  body: unknown,
  decodeItem: (wire: Fields) => Result<T, Rejection>,
  read: (body: unknown) => readonly unknown[] | undefined = itemsOf,
): Result<Items<T>, Rejection> {
  const wire = read(body)
  if (!wire) return fail({ field: 'items' })
  const items = new Map<string, T>()
  const rejected: Rejection[] = []
  wire.forEach((one, index) => {
    const item = isRecord(one) ? decodeItem(one) : fail({ field: '' })
    if (!item.ok) rejected.push({ ...item.error, field: path(index, item.error.field) })
    // Two with one id would be one card that flickers between them.
    else if (items.has(item.value.id)) {
      rejected.push({ field: path(index, 'id'), isTwin: true })
    } else items.set(item.value.id, item.value)
  })
  return ok({ items: [...items.values()], rejected })
}

/** Ignores unreadable items. */
export function onlyItems<T>(list: Result<Items<T>, Rejection>): Result<readonly T[], Rejection> {
  return list.ok ? ok(list.value.items) : list
}

function itemsOf(body: unknown): readonly unknown[] | undefined {
  if (isList(body)) return body
  if (!isRecord(body)) return undefined
  return [body['items'], ...Object.values(body)].find(isList)
}

/**
 * The items of `{ items: [...] }`, or of another list that has some: an error body or an empty list
 * elsewhere must not pass for *no calls*.
 */
export function strictItems(body: unknown): readonly unknown[] | undefined {
  if (isRecord(body) && isList(body['items'])) return body['items']
  const other = itemsOf(body)
  return other?.some((one) => isRecord(one) && typeof one['id'] === 'string') ? other : undefined
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

const path = (index: number, field: string) => `items[${index}]${field && `.${field}`}`
