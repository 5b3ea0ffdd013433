// What the wall itself saw of today: calls answered, answered in time, and missed. Webex tells
// none of it; what rang and ended between two questions was never seen.
import type { Instant, SessionId } from './brand.ts'
import type { Call } from './call.ts'

export type WallDay = {
  /** Since when it counts: midnight only where it was running then. */
  readonly startedAt: Instant
  readonly answered: number
  /** Of those answered. */
  readonly inTime: number
  readonly missed: number
}

export type DayRules = {
  /** Answered within so much counts for the service level. */
  readonly answerWithinMs: number
  /** A ring that is gone may have been answered by somebody who was not asked yet. */
  readonly graceMs: number
}

export const nothingYet = { answered: 0, inTime: 0, missed: 0 } as const

export type DaySight = {
  readonly ringing: ReadonlySet<SessionId>
  readonly talking: ReadonlyMap<SessionId, { readonly waited: number; readonly since: Instant }>
}

/** Calls that came in, by conversation; a parked call that comes back is no new one. */
export function sightOf(calls: readonly Call[]): DaySight {
  const ringing = new Set<SessionId>()
  const talking = new Map<SessionId, { waited: number; since: Instant }>()
  for (const { direction, session, state, created } of calls) {
    if (direction !== 'in') continue
    if (state.is === 'ringing' && !state.recall) ringing.add(session)
    if (state.is !== 'talking') continue
    const { since } = state
    const first = talking.get(session)
    if (!first || since < first.since) talking.set(session, { waited: since - created, since })
  }
  return { ringing, talking }
}

/** Whether it has watched since midnight. */
export function isWholeDay(day: WallDay, midnight: Instant): boolean {
  return day.startedAt <= midnight
}

/** Share of those that were answered in time, 0 to 1; nothing before there was a call. */
export function serviceLevel({ answered, inTime, missed }: WallDay): number | undefined {
  return answered + missed === 0 ? undefined : inTime / (answered + missed)
}
