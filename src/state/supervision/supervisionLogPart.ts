// The stored log of supervised calls.
import * as v from 'valibot'
import type { CallId, PersonId } from '../../domain/brand.ts'
import type { LogEntry } from '../../domain/supervision/supervisionLog.ts'
import { mergedLogs, MOST_LOGGED } from '../../domain/supervision/supervisionLog.ts'
import { collected, partOf } from '../person/part.ts'
import { instantSchema } from '../person/partySchema.ts'

/** The log as it is kept. */
export type SupervisionLogDoc = {
  /** By their own ids. */
  readonly entries: Readonly<Record<string, LogEntry>>
}

const entry: v.GenericSchema<unknown, LogEntry> = v.pipe(
  v.object({
    id: v.string(),
    member: v.string(),
    name: v.string(),
    kind: v.picklist(['listen', 'coach', 'bargeIn']),
    call: v.string(),
    from: instantSchema,
    until: v.optional(instantSchema),
  }),
  v.transform(({ until, member, call, ...rest }) => ({
    ...rest,
    member: member as PersonId,
    call: call as CallId,
    ...(until !== undefined && { until }),
  })),
)

/** The first end counts. */
function joined(one: LogEntry, other: LogEntry): LogEntry {
  if (other.until === undefined) return one
  return one.until === undefined || other.until < one.until ? { ...one, until: other.until } : one
}

const byId = (entries: readonly LogEntry[]) =>
  Object.fromEntries(entries.map((one) => [one.id, one]))

/** The schema, version and merge rule of `SupervisionLogDoc`. */
export const supervisionLogPart = partOf<SupervisionLogDoc>({
  name: 'supervision',
  version: 1,
  fields: {
    entries: collected(entry, joined, (entries) => {
      const all = Object.values(entries)
      return all.length <= MOST_LOGGED ? entries : byId(mergedLogs(all, []))
    }),
  },
  earlier: {
    names: ['supervision'],
    read({ supervision }) {
      const { entries } = supervision as Readonly<Record<string, unknown>>
      const all: readonly unknown[] = Array.isArray(entries) ? entries : []
      return {
        entries: byId(
          all.flatMap((one) => {
            const parsed = v.safeParse(entry, one)
            return parsed.success ? [parsed.output] : []
          }),
        ),
      }
    },
  },
})
