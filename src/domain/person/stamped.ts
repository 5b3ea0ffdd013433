// Values that several tabs may change at once, and the rule by which their changes merge: each
// value carries the stamp of its last change, and the later stamp counts. What was deleted leaves
// its stamp behind, so that a tab that has not heard of it does not bring the value back.
//
// Every merge here is commutative, associative and idempotent: in whichever order tabs hear of
// changes, and however often, they end with the same. A merge that changes nothing returns its
// first argument.

/** Sorts as text: ms since 1970, a counter, the tab. */
export type Stamp = string

/** A value with the time and tab of its last change. */
export type Stamped<Value> = { readonly at: Stamp; readonly value: Value }
/** The remains of something deleted. */
export type Tombstone = { readonly at: Stamp; readonly isGone: true }

/** By id. */
export type Items<Value> = Readonly<Record<string, Stamped<Value> | Tombstone>>

/** One value; `null` until it is set for the first time. */
export type Latest<Value> = Stamped<Value> | null

/** Older than every stamp of `createStamps`: for values that an earlier build stored without stamps. */
export const STAMP_OF_OLD = '0'

/** Makes the stamps of one tab. */
export type Stamps = {
  /** Later than all stamps that this tab has made or observed. */
  next(): Stamp
  /** Observes another tab's stamp, as clocks differ and can be set back. */
  observe(stamp: Stamp): void
}

const MS_DIGITS = 15
const COUNT_DIGITS = 6

/** @param now ms since 1970. @param tab unique to this tab. */
export function createStamps(now: () => number, tab: string): Stamps {
  let ms = 0
  let count = 0
  return {
    next() {
      const at = Math.floor(now())
      count = at > ms ? 0 : count + 1
      ms = Math.max(ms, at)
      const [first, second] = [
        String(ms).padStart(MS_DIGITS, '0'),
        String(count).padStart(COUNT_DIGITS, '0'),
      ]
      return `${first}-${second}-${tab}`
    },
    observe(stamp) {
      const [first, second] = stamp.split('-').map(Number)
      if (first === undefined || second === undefined) return
      if (!Number.isSafeInteger(first) || !Number.isSafeInteger(second)) return
      if (first > ms || (first === ms && second > count)) [ms, count] = [first, second]
    },
  }
}

/** When a stamp was made, ms since 1970; 0 if unknown. */
export const momentOf = (stamp: Stamp): number => Number(stamp.split('-')[0]) || 0

type Change = Stamped<unknown> | Tombstone

/** Equal stamps belong to one change, except for values that two tabs converted from an earlier build. */
function isLater(one: Change, other: Change): boolean {
  if (one.at !== other.at) return one.at > other.at
  if (isGone(one) || isGone(other)) return isGone(one) && !isGone(other)
  return JSON.stringify(one.value) > JSON.stringify(other.value)
}

/** Whether the change deleted the value. */
export const isGone = (one: Change): one is Tombstone => 'isGone' in one

/** An id may equal the name of a property that every object has. */
const itemOf = <Value>(items: Items<Value>, id: string) =>
  Object.hasOwn(items, id) ? items[id] : undefined

/** Merges both collections; the later stamp of each key counts, also for a deletion. */
export function mergeItems<Value>(one: Items<Value>, other: Items<Value>): Items<Value> {
  const later = Object.entries(other).filter(([id, change]) => {
    const known = itemOf(one, id)
    return !known || isLater(change, known)
  })
  return later.length === 0 ? one : { ...one, ...Object.fromEntries(later) }
}

/** The one with the later stamp. */
export function mergeLatest<Value>(one: Latest<Value>, other: Latest<Value>): Latest<Value> {
  if (!other) return one
  return !one || isLater(other, one) ? other : one
}

/** The existing ones, with their ids and stamps. */
export function liveItems<Value>(
  items: Items<Value>,
): readonly (readonly [id: string, item: Stamped<Value>])[] {
  return Object.entries(items).flatMap(([id, item]) => (isGone(item) ? [] : [[id, item] as const]))
}

/** The values that are not deleted, in no particular order. */
export function valuesOf<Value>(items: Items<Value>): readonly Value[] {
  return liveItems(items).map(([, { value }]) => value)
}

/** The number of remembered deletions: enough for years, even for a person who deletes a lot. */
export const MOST_TOMBSTONES = 2_000

/**
 * The items within their limit.
 * @param goesFirst compares two items; the lesser one is dropped first.
 */
export function limitItems<Value>(
  items: Items<Value>,
  most: number,
  goesFirst: (one: Stamped<Value>, other: Stamped<Value>) => number = (one, other) =>
    one.at < other.at ? -1 : 1,
): Items<Value> {
  const live = liveItems(items)
  const gone = Object.entries(items).filter(([, item]) => isGone(item))
  if (live.length <= most && gone.length <= MOST_TOMBSTONES) return items
  const dropped = [
    ...[...live]
      .sort(([idA, a], [idB, b]) => goesFirst(a, b) || (idA < idB ? -1 : 1))
      .slice(0, Math.max(0, live.length - most)),
    ...[...gone]
      .sort(([, a], [, b]) => (a.at < b.at ? -1 : 1))
      .slice(0, Math.max(0, gone.length - MOST_TOMBSTONES)),
  ]
  const ids = new Set(dropped.map(([id]) => id))
  return Object.fromEntries(Object.entries(items).filter(([id]) => !ids.has(id)))
}

/**
 * The change that restores the items of a file that are missing here, and those whose version in the file
 * is newer. Later changes here stay.
 */
export function restoredItems<Value>(
  file: Items<Value>,
  here: Items<Value>,
  stamp: Stamp,
): Items<Value> {
  return Object.fromEntries(
    liveItems(file)
      .filter(([id, item]) => {
        const known = itemOf(here, id)
        return !known || isGone(known) || isLater(item, known)
      })
      .map(([id, { value }]) => [id, { at: stamp, value }]),
  )
}
