// The log of supervised calls on this computer: who, when, how long, and how.
import type { CallId, Instant, PersonId } from '../brand.ts'
import type { SupervisionKind } from './supervision.ts'

/** One supervised call, kept in this browser only. */
export type LogEntry = {
  /** Of its own, so that two tabs write one entry once. */
  readonly id: string
  readonly member: PersonId
  readonly name: string
  readonly kind: SupervisionKind
  /** Of my own, by which a reload finds that it still goes on. */
  readonly call: CallId
  readonly from: Instant
  /** Missing while it goes on, or where the page was closed before the end. */
  readonly until?: Instant
}

/** Kept for a person: what a desk gathers in years, and far below what a browser lets us keep. */
export const MOST_LOGGED = 500

/** Both, each once, newest first; an end that either knows counts. */
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
