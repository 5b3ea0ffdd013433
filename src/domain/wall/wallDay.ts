// Today's counts as this wall saw them: answered, answered in time, missed. Webex reports none of
// them; calls between two polls are not seen.
import type { Instant, SessionId } from '../brand.ts'
import type { Call } from '../calls/call.ts'
import { WANTED_AGE_MS } from './wallSchedule.ts'

/** Counts since midnight, or since the wall was opened. */
export type WallDay = {
  /** Since when it counts: midnight only where it was running then. */
  readonly startedAt: Instant
  readonly answered: number
  /** Of those answered. */
  readonly inTime: number
  readonly missed: number
  /** So long a call of the day may have lasted without ever being seen, ms. */
  readonly blindMs: number
}

/** What counts as answered in time and as missed. */
export type DayRules = {
  /** Answered within so much counts for the service level. */
  readonly answerWithinMs: number
  /** A ring that is gone may have been answered by somebody who was not asked yet. */
  readonly graceMs: number
  /** So long a call may last without being seen: as old as news of a member get. */
  readonly blindMs: number
}

/** The counts at midnight. */
export const nothingYet = { answered: 0, inTime: 0, missed: 0, blindMs: 0 } as const

/** What was decided of a conversation: it is counted once, however many phones rang. */
export type Decision = { readonly was: 'answered' | 'missed'; readonly seenAt: Instant }

/** The incoming conversations that ring or talk at one moment. */
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

/** Whether so many calls were too short to be seen that its counts are but the least there were. */
export function isSample({ blindMs }: Pick<WallDay, 'blindMs'>): boolean {
  return blindMs > WANTED_AGE_MS
}

/** Share of those that were answered in time, 0 to 1; nothing before there was a call. */
export function serviceLevel({ answered, inTime, missed }: WallDay): number | undefined {
  return answered + missed === 0 ? undefined : inTime / (answered + missed)
}
