// The stored history of one person: Webex's rows so far, and the person's notes.
import * as v from 'valibot'
import type { Elsewhere, HistoryEntry, Note } from '../../domain/history/history.ts'
import { keyOf, MOST_ENTRIES } from '../../domain/history/history.ts'
import type { Items } from '../../domain/person/stamped.ts'
import { isGone, STAMP_OF_OLD } from '../../domain/person/stamped.ts'
import { collected, highest, items, partOf } from '../person/part.ts'
import { instantSchema, partySchema } from '../person/partySchema.ts'

/** The history as it is kept. */
export type HistoryDoc = {
  /** By `keyOf`. */
  readonly entries: Readonly<Record<string, HistoryEntry>>
  /** By the key of the call. */
  readonly notes: Items<Note>
  /** Ms since 1970. */
  readonly seenUntil: number
  readonly elsewhere: Readonly<Record<string, Elsewhere>>
}

const MOST_ELSEWHERE = 500
const MOST_NOTES = 5_000

const entry: v.GenericSchema<unknown, HistoryEntry> = v.object({
  kind: v.picklist(['placed', 'received', 'missed']),
  party: partySchema,
  at: instantSchema,
})
const note: v.GenericSchema<unknown, Note> = v.object({
  text: v.string(),
  tags: v.array(v.string()),
})
const taken: v.GenericSchema<unknown, Elsewhere> = v.object({
  at: instantSchema,
  address: v.string(),
})

/** The key of a call that was answered elsewhere. */
export const takenKey = ({ at, address }: Elsewhere) => `${at} ${address}`

/** Webex reports a call more than once; the more complete version counts. */
function moreComplete<Value>(one: Value, other: Value): Value {
  const [a, b] = [JSON.stringify(one), JSON.stringify(other)]
  if (a === b) return one
  return b.length > a.length || (b.length === a.length && b > a) ? other : one
}

type Entries = HistoryDoc['entries']

/** Keeps the newest; calls with a note are removed last, because somebody wrote it. */
function limitEntries(entries: Entries, notes: Items<Note>): Entries {
  const all = Object.entries(entries)
  if (all.length <= MOST_ENTRIES) return entries
  const hasNote = (key: string) => {
    const item = Object.hasOwn(notes, key) ? notes[key] : undefined
    return item !== undefined && !isGone(item)
  }
  const staying = [...all]
    .sort(
      ([keyA, a], [keyB, b]) =>
        Number(hasNote(keyB)) - Number(hasNote(keyA)) || b.at - a.at || (keyA < keyB ? -1 : 1),
    )
    .slice(0, MOST_ENTRIES)
  return Object.fromEntries(staying)
}

function newest(values: HistoryDoc['elsewhere']): HistoryDoc['elsewhere'] {
  const all = Object.entries(values)
  if (all.length <= MOST_ELSEWHERE) return values
  all.sort(([keyA, a], [keyB, b]) => b.at - a.at || (keyA < keyB ? -1 : 1))
  return Object.fromEntries(all.slice(0, MOST_ELSEWHERE))
}

const listOf = (kept: unknown): readonly unknown[] => (Array.isArray(kept) ? kept : [])

function byKey<Value>(
  kept: unknown,
  schema: v.GenericSchema<unknown, Value>,
  key: (value: Value) => string,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    listOf(kept).flatMap((one) => {
      const parsed = v.safeParse(schema, one)
      return parsed.success ? [[key(parsed.output), parsed.output] as const] : []
    }),
  )
}

/** The schema, version and merge rule of `HistoryDoc`. */
export const historyPart = partOf<HistoryDoc>({
  name: 'history',
  version: 1,
  fields: {
    entries: collected(entry, moreComplete, (entries) => entries),
    notes: items(note, { most: MOST_NOTES }),
    seenUntil: highest,
    elsewhere: collected(taken, moreComplete, newest),
  },
  limit(doc) {
    const entries = limitEntries(doc.entries, doc.notes)
    return entries === doc.entries ? doc : { ...doc, entries }
  },
  earlier: {
    names: ['history'],
    read({ history }) {
      const { entries, notes, seenUntil, elsewhere } = history as Readonly<Record<string, unknown>>
      const written = typeof notes === 'object' && notes !== null ? Object.entries(notes) : []
      return {
        entries: byKey(entries, entry, keyOf),
        notes: Object.fromEntries(
          written.map(([key, value]) => [key, { at: STAMP_OF_OLD, value: value as Note }]),
        ),
        seenUntil: typeof seenUntil === 'number' ? seenUntil : 0,
        elsewhere: byKey(elsewhere, taken, takenKey),
      }
    },
  },
})
