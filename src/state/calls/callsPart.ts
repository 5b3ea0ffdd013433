// The state of calls that must survive a reload: since when calls are held, which call consults for
// which, and where calls are parked. Nothing is kept of ended calls.
import * as v from 'valibot'
import type { CallId, Instant } from '../../domain/brand.ts'
import type { Remembered } from '../../domain/calls/deriveViews.ts'
import type { ParkedCall } from '../../domain/calls/view.ts'
import type { Items, Latest } from '../../domain/person/stamped.ts'
import { STAMP_OF_OLD, valuesOf } from '../../domain/person/stamped.ts'
import { items, latest, partOf } from '../person/part.ts'
import { instantSchema, partySchema } from '../person/partySchema.ts'
import type { PersonStore } from '../person/createPersonStore.ts'
import type { CallsMemory } from './memory.ts'

/** The stored state of calls. */
export type CallsDoc = {
  readonly remembered: Latest<Remembered>
  /** By the number for retrieving. */
  readonly parked: Items<ParkedCall>
}

const MOST_PARKED = 50

const remembered: v.GenericSchema<unknown, Remembered> = v.pipe(
  v.object({
    heldSince: v.record(v.string(), v.number()),
    consultFor: v.record(v.string(), v.string()),
    transfers: v.optional(v.record(v.string(), v.string()), {}),
  }),
  v.transform(({ heldSince, consultFor, transfers }) => ({
    heldSince: heldSince as Record<string, Instant>,
    consultFor: consultFor as Record<string, CallId>,
    transfers: transfers as Record<string, CallId>,
  })),
)

const parked: v.GenericSchema<unknown, ParkedCall> = v.object({
  at: v.string(),
  party: partySchema,
  parkedAt: instantSchema,
  session: v.exactOptional(v.string()),
  isMine: v.exactOptional(v.boolean()),
  isLost: v.exactOptional(v.boolean()),
})

/** The schema, version and merge rule of `CallsDoc`. */
export const callsPart = partOf<CallsDoc>({
  name: 'calls',
  version: 1,
  fields: { remembered: latest(remembered), parked: items(parked, { most: MOST_PARKED }) },
  earlier: {
    names: ['calls'],
    read({ calls }) {
      const kept = calls as Readonly<Record<string, unknown>>
      const known = v.safeParse(remembered, kept['remembered'])
      const all: readonly unknown[] = Array.isArray(kept['parked']) ? kept['parked'] : []
      return {
        remembered: known.success ? { at: STAMP_OF_OLD, value: known.output } : null,
        parked: Object.fromEntries(
          all.flatMap((one) => {
            const parsed = v.safeParse(parked, one)
            return parsed.success
              ? [[parsed.output.at, { at: STAMP_OF_OLD, value: parsed.output }] as const]
              : []
          }),
        ),
      }
    },
  },
})

// The memory of the call machine, as a part of the person's data.

/** @param kept the store of the part. */
export function createCallsMemory(kept: PersonStore<CallsDoc>): CallsMemory {
  const doc = () => kept.store.getState().doc
  return {
    parked: () => valuesOf(doc().parked),
    remembered: () => doc().remembered?.value,
    isRead: () => kept.store.getState().isRead,
    remember: (value) => kept.change((_, at) => ({ remembered: { at, value } })),
    park: (value) => kept.change((_, at) => ({ parked: { [value.at]: { at, value } } })),
    unpark: (number) => kept.change((_, at) => ({ parked: { [number]: { at, isGone: true } } })),
    follow: (then) => kept.store.subscribe(then),
  }
}
