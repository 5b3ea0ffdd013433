// Today's counts as this wall saw them: answered, answered in time, missed. Webex reports none of
// them; calls between two polls are not seen.
import type { Instant, SessionId } from '../brand.ts'
import type { Call } from '../calls/call.ts'
import { WANTED_AGE_MS } from './wallSchedule.ts'

/** Counts since midnight, or since the wall was opened. */
export type WallDay = {
  /** When counting began: midnight, or later if the wall was opened later. */
  readonly startedAt: Instant
  readonly answered: number
  /** How many of the answered ones were answered in time. */
  readonly inTime: number
  readonly missed: number
  /** The longest that a call of the day may have lasted without being seen, ms. */
  readonly blindMs: number
}

/** When a call counts as answered in time, and as missed. */
export type DayRules = {
  /** Calls answered within this time count for the service level. */
  readonly answerWithinMs: number
  /** A call that stopped ringing may have been answered by a member who was not polled yet. */
  readonly graceMs: number
  /** The longest that a call may last without being seen: the age that a member's data may reach. */
  readonly blindMs: number
}

/** The counts at midnight. */
export const nothingYet = { answered: 0, inTime: 0, missed: 0, blindMs: 0 } as const

/** How a conversation was counted: once, no matter how many phones rang. */
export type Decision = { readonly was: 'answered' | 'missed'; readonly seenAt: Instant }

/** The incoming conversations that ring or talk at one moment. */
export type DaySight = {
  readonly ringing: ReadonlySet<SessionId>
  readonly talking: ReadonlyMap<SessionId, { readonly waited: number; readonly since: Instant }>
}

/** Incoming calls by conversation; a recalled parked call is not a new one. */
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

/** Whether calls may have been too short to be seen, so that the counts are minimums. */
export function isSample({ blindMs }: Pick<WallDay, 'blindMs'>): boolean {
  return blindMs > WANTED_AGE_MS
}

/** Share of calls answered in time, 0 to 1; `undefined` before the first call. */
export function serviceLevel({ answered, inTime, missed }: WallDay): number | undefined {
  return answered + missed === 0 ? undefined : inTime / (answered + missed)
}
