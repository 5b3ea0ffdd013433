// The definition of a part of a person's data: fields, each with its schema, the merge rule for changes
// of several tabs, and its limit. Only fields of a schema are ever written.
import * as v from 'valibot'
import type { Items, Latest, Stamp, Stamped, Tombstone } from '../../domain/person/stamped.ts'
import {
  limitItems,
  liveItems,
  mergeItems,
  mergeLatest,
  restoredItems,
} from '../../domain/person/stamped.ts'

/** How one field is read, merged and limited. */
export type Field<Value> = {
  /** Parses anything; invalid parts are left out. */
  read(kept: unknown): Value
  readonly empty: Value
  /** Commutative, associative, idempotent; returns `one` itself if nothing changes. */
  merge(one: Value, other: Value): Value
  /** Returns the value itself if it is within its limit. */
  limit(value: Value): Value
  stamps(value: Value): readonly Stamp[]
  /** The change that restores what a file has and `here` lacks or has only older. */
  restored(file: Value, here: Value, stamp: Stamp): Value
  /** The number of items, for messages. */
  count(value: Value): number
}

type Schema<Value> = v.GenericSchema<unknown, Value>

const stampSchema = v.pipe(v.string(), v.maxLength(80))
const entriesOf = (kept: unknown): readonly [string, unknown][] =>
  typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? Object.entries(kept) : []

/** Each valid entry, by its id. */
function readEntries<Value>(schema: Schema<Value>, kept: unknown): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    entriesOf(kept).flatMap(([id, entry]) => {
      const parsed = v.safeParse(schema, entry)
      return parsed.success ? [[id, parsed.output]] : []
    }),
  )
}

/**
 * Values by id, each with the stamp of its last change.
 * @param limits `most` are kept; `goesFirst` decides which of two is dropped first, by default the one
 * that was changed longest ago.
 */
export function items<Value>(
  schema: Schema<Value>,
  limits: {
    readonly most: number
    readonly goesFirst?: (one: Stamped<Value>, other: Stamped<Value>) => number
  },
): Field<Items<Value>> {
  const item = v.union([
    v.object({ at: stampSchema, isGone: v.literal(true) }),
    v.object({ at: stampSchema, value: schema }),
  ]) as Schema<Stamped<Value> | Tombstone>
  return {
    read: (kept) => readEntries(item, kept),
    empty: {},
    merge: mergeItems,
    limit: (value) => limitItems(value, limits.most, limits.goesFirst),
    stamps: (value) => Object.values(value).map(({ at }) => at),
    restored: restoredItems,
    count: (value) => liveItems(value).length,
  }
}

/** One value. */
export function latest<Value>(schema: Schema<Value>): Field<Latest<Value>> {
  const stamped = v.object({ at: stampSchema, value: schema }) as Schema<Stamped<Value>>
  return {
    read(kept) {
      const parsed = v.safeParse(stamped, kept)
      return parsed.success ? parsed.output : null
    },
    empty: null,
    merge: mergeLatest,
    limit: (value) => value,
    stamps: (value) => (value ? [value.at] : []),
    restored: (file, here, stamp) =>
      file && (!here || file.at > here.at) ? { at: stamp, value: file.value } : null,
    count: (value) => (value ? 1 : 0),
  }
}

/**
 * Values by id that are written once, or grow together by `join`, and are deleted only by the limit.
 * @param join of two values of one id; commutative, associative, idempotent.
 * @param limit returns the values themselves if there are not too many.
 */
export function collected<Value>(
  schema: Schema<Value>,
  join: (one: Value, other: Value) => Value,
  limit: (values: Readonly<Record<string, Value>>) => Readonly<Record<string, Value>>,
): Field<Readonly<Record<string, Value>>> {
  type Values = Readonly<Record<string, Value>>
  const merge = (one: Values, other: Values): Values => {
    const changed = Object.entries(other).flatMap(([id, value]): [string, Value][] => {
      const known = Object.hasOwn(one, id) ? one[id] : undefined
      const joined = known === undefined ? value : join(known, value)
      return joined === known ? [] : [[id, joined]]
    })
    return changed.length === 0 ? one : { ...one, ...Object.fromEntries(changed) }
  }
  return {
    read: (kept) => readEntries(schema, kept),
    empty: {},
    merge,
    limit,
    stamps: () => [],
    restored: (file) => file,
    count: (value) => Object.keys(value).length,
  }
}

/** A number that only ever grows, like the time until which something was seen. */
export const highest: Field<number> = {
  read: (kept) => (typeof kept === 'number' && Number.isFinite(kept) ? kept : 0),
  empty: 0,
  merge: (one, other) => Math.max(one, other),
  limit: (value) => value,
  stamps: () => [],
  restored: (file) => file,
  count: () => 0,
}

type Fields<Doc> = { readonly [Name in keyof Doc]: Field<Doc[Name]> }

/** A part of a person's data: stored, encrypted, downloaded and restored as one. */
export type Part<Doc> = {
  /** The name of its record, and in the downloaded file. */
  readonly name: string
  /** Increased with each change of the schema that an earlier build could not read. */
  readonly version: number
  /** Accepts anything, and leaves out unknown and invalid fields. */
  readonly schema: Schema<Doc>
  readonly empty: Doc
  /** By version: converts it to the next version. */
  readonly migrations: Readonly<Record<number, (kept: unknown) => unknown>>
  merge(one: Doc, other: Doc): Doc
  limit(doc: Doc): Doc
  stamps(doc: Doc): readonly Stamp[]
  restored(file: Doc, here: Doc, stamp: Stamp): Doc
  counts(doc: Doc): Readonly<Record<string, number>>
  /** Displays store it, too: their own choices and counts, no data of people. */
  readonly isForDisplays: boolean
  /** Its data in localStorage, stored by builds up to November 2026. */
  readonly earlier?: EarlierPart<Doc>
}

/** Where earlier builds kept the same. */
export type EarlierPart<Doc> = {
  /** `cordboard.<name>.<person>` was its key. */
  readonly names: readonly string[]
  /** @param kept by name: parsed, but unchecked. */
  read(kept: Readonly<Record<string, unknown>>): Partial<Doc>
}

/** A part from its fields. `version` goes up with each change that earlier builds cannot read. */
export function partOf<Doc extends object>(options: {
  readonly name: string
  readonly version: number
  readonly fields: Fields<Doc>
  readonly migrations?: Part<unknown>['migrations']
  /** For fields that limit each other; each is already within its own limit. */
  readonly limit?: (doc: Doc) => Doc
  readonly isForDisplays?: boolean
  readonly earlier?: EarlierPart<Doc>
}): Part<Doc> {
  const { name, version, fields, migrations = {}, isForDisplays = false, earlier } = options
  const named = Object.entries(fields as Readonly<Record<string, Field<unknown>>>)
  const each = (make: (field: Field<unknown>, name: string) => unknown) =>
    Object.fromEntries(named.map(([key, field]) => [key, make(field, key)])) as Doc
  const at = (doc: Doc, key: string) => (doc as Readonly<Record<string, unknown>>)[key]
  /** The same document if no field has changed. */
  const changed = (doc: Doc, next: Doc) =>
    named.every(([key]) => Object.is(at(doc, key), at(next, key))) ? doc : next
  const limitFields = (doc: Doc) =>
    changed(
      doc,
      each((field, key) => field.limit(at(doc, key))),
    )
  return {
    name,
    version,
    migrations,
    isForDisplays,
    ...(earlier && { earlier }),
    schema: v.pipe(
      v.unknown(),
      v.transform((kept) => {
        const found = new Map(entriesOf(kept))
        return each((field, key) => field.read(found.get(key)))
      }),
    ),
    empty: each((field) => field.empty),
    merge: (one, other) =>
      changed(
        one,
        each((field, key) => field.merge(at(one, key), at(other, key))),
      ),
    limit: (doc) => (options.limit ?? ((limited: Doc) => limited))(limitFields(doc)),
    stamps: (doc) => named.flatMap(([key, field]) => field.stamps(at(doc, key))),
    restored: (file, here, stamp) =>
      each((field, key) => field.restored(at(file, key), at(here, key), stamp)),
    counts: (doc) =>
      Object.fromEntries(named.map(([key, field]) => [key, field.count(at(doc, key))])),
  }
}
