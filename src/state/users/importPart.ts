// The stored import of users: its rows, and the outcome of each, so that after a reload or a closed tab
// people still know who was added.
import * as v from 'valibot'
import type { Items, Latest } from '../../domain/person/stamped.ts'
import { liveItems, momentOf } from '../../domain/person/stamped.ts'
import type { User } from '../../domain/users/user.ts'
import type { ImportRow, UserImport } from '../../domain/users/userTable.ts'
import type { PersonStore } from '../person/createPersonStore.ts'
import { items, latest, partOf } from '../person/part.ts'
import type { ReadTable } from '../readTableFile.ts'
import type { Imported } from './importUsers.ts'
import { userDraftSchema } from './userDrafts.ts'

/** A parsed table, and the users in it. */
export type TableOfUsers = {
  readonly source: Pick<ReadTable, 'encoding' | 'sheet'>
  readonly users: Pick<UserImport, 'rows' | 'unused' | 'unknown'>
}

type KeptTable = TableOfUsers & {
  /** Identifies this parsing of the table: outcomes of another one do not belong to it. */
  readonly run: string
}

/** The stored last import. */
export type ImportDoc = {
  readonly table: Latest<KeptTable | null>
  /** By run and line; only rows that were sent. */
  readonly outcomes: Items<Imported>
}

const text = v.string()
const texts = v.array(text)
const optional = v.optional(text)

const row = v.object({
  line: v.number(),
  draft: userDraftSchema,
  shown: v.object({ licence: text, location: text }),
  problems: v.record(text, text),
  flaws: v.array(
    v.object({ is: text, count: v.optional(v.number()), wanted: v.optional(v.number()) }),
  ),
  firstLines: v.record(text, v.number()),
}) as v.GenericSchema<unknown, unknown> as v.GenericSchema<unknown, ImportRow>

const table = v.object({
  run: text,
  source: v.object({ encoding: optional, sheet: optional }),
  users: v.object({
    rows: v.array(row),
    unused: texts,
    unknown: v.array(v.object({ title: text, fits: texts })),
  }),
}) as v.GenericSchema<unknown, unknown> as v.GenericSchema<unknown, KeptTable>

const user = v.object({
  id: text,
  name: text,
  firstName: text,
  lastName: text,
  email: optional,
  extension: optional,
  number: optional,
  location: optional,
  licences: texts,
  roles: texts,
  isInvited: v.boolean(),
}) as v.GenericSchema<unknown, unknown> as v.GenericSchema<unknown, User>

const failure = v.object({
  is: text,
  trackingId: optional,
  reason: optional,
  field: optional,
  status: v.optional(v.number()),
  until: v.optional(v.number()),
  scopes: v.optional(texts),
})

const outcome = v.variant('is', [
  v.object({ is: v.literal('sending') }),
  v.object({ is: v.literal('made'), user }),
  v.object({ is: v.literal('partly'), user, failure }),
  v.object({ is: v.picklist(['failed', 'unknown']), failure }),
]) as v.GenericSchema<unknown, unknown> as v.GenericSchema<unknown, Imported>

/** An import has at most a thousand rows. */
const MOST_OUTCOMES = 1_000
/** Names and addresses of other people are kept no longer than they are useful. */
const LONGEST_AGE_MS = 30 * 24 * 60 * 60_000

/** The schema, version and merge rule of `ImportDoc`. */
export const importPart = partOf<ImportDoc>({
  name: 'userImport',
  version: 1,
  fields: {
    table: latest(v.nullable(table)),
    outcomes: items(outcome, { most: MOST_OUTCOMES }),
  },
  limit(doc) {
    const own = Object.entries(doc.outcomes).filter(([key]) => isOf(doc, key))
    return own.length === Object.keys(doc.outcomes).length
      ? doc
      : { ...doc, outcomes: Object.fromEntries(own) }
  },
})

/** A change of only the outcomes says nothing about the table. */
const isOf = ({ table: kept }: ImportDoc, key: string) =>
  kept === null || (kept.value !== null && key.startsWith(`${kept.value.run} `))

type ImportStore = Pick<PersonStore<ImportDoc>, 'store' | 'change'>

/** @param run a new unique value. */
export function keepTable(
  { change }: ImportStore,
  next: TableOfUsers | undefined,
  run: string,
): void {
  change((_, at) => ({ table: { at, value: next ? { ...next, run } : null } }))
}

/** Not of rows that only wait: nothing was sent for them. */
export function keepOutcome({ store, change }: ImportStore, line: number, next: Imported): void {
  const run = store.getState().doc.table?.value?.run
  if (run === undefined || next.is === 'waiting' || next.is === 'stopped') return
  change((_, at) => ({ outcomes: { [`${run} ${line}`]: { at, value: next } } }))
}

/** The last import for display. */
export type KeptImport = {
  readonly table: TableOfUsers | undefined
  /** By line. */
  readonly outcomes: ReadonlyMap<number, Imported>
}

/**
 * @param isRunning in any tab: if not, a row that was being sent has an unknown outcome.
 * @param now ms since 1970.
 */
export function keptImport(doc: ImportDoc, isRunning: boolean, now: number): KeptImport {
  const kept = doc.table
  if (!kept?.value || now - momentOf(kept.at) > LONGEST_AGE_MS) {
    return { table: undefined, outcomes: new Map() }
  }
  const outcomes = liveItems(doc.outcomes)
    .filter(([key]) => isOf(doc, key))
    .map(([key, { value }]): [number, Imported] => {
      const isLost = value.is === 'sending' && !isRunning
      const line = Number(key.slice(key.lastIndexOf(' ') + 1))
      return [line, isLost ? { is: 'unknown', failure: { is: 'timedOut' } } : value]
    })
  return { table: kept.value, outcomes: new Map(outcomes) }
}
