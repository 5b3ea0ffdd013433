// The log of supervised calls on this computer: who, when, how long, and how.
import type { CallId, Instant, PersonId } from '../brand.ts'
import type { SupervisionKind } from './supervision.ts'

/** One supervised call, stored in this browser only. */
export type LogEntry = {
  /** Unique, so that two tabs store an entry once. */
  readonly id: string
  readonly member: PersonId
  readonly name: string
  readonly kind: SupervisionKind
  /** The person's own call, by which a reload finds that it is still running. */
  readonly call: CallId
  readonly from: Instant
  /** Missing while the call lasts, or if the page was closed before its end. */
  readonly until?: Instant
}

/** The most entries of a person: years of work, and far below a browser's storage limit. */
export const MOST_LOGGED = 500

/** Both logs without duplicates, newest first; an end that either knows is kept. */
export function mergedLogs(
  one: readonly LogEntry[],
  other: readonly LogEntry[],
): readonly LogEntry[] {
  const byId = new Map<string, LogEntry>()
  for (const entry of [...one, ...other]) {
    const known = byId.get(entry.id)
    if (!known || known.until === undefined) byId.set(entry.id, entry)
  }
  return [...byId.values()]
    .sort((a, b) => b.from - a.from || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_LOGGED)
}

/** Whole seconds; missing where the end was not seen. */
export function secondsOf({ from, until }: LogEntry): number | undefined {
  return until === undefined ? undefined : Math.max(0, Math.round((until - from) / 1_000))
}
