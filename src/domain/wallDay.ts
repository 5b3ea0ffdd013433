// What the wall itself saw of today: calls answered, answered in time, and missed. Webex tells
// none of it; what rang and ended between two questions was never seen.
import type { Instant, SessionId } from './brand.ts'
import type { Call } from './call.ts'

type Decision = {
  readonly was: 'answered' | 'missed'
  readonly inTime: boolean
  readonly seenAt: Instant
}

export type WallDay = {
  /** Since when it counts: midnight only where it was running then. */
  readonly startedAt: Instant
  readonly answered: number
  /** Of those answered. */
  readonly inTime: number
  readonly missed: number
  /** Rings that nobody has answered yet, by conversation, and when each was last seen. */
  readonly ringing: ReadonlyMap<SessionId, Instant>
  /** Conversations that were counted: never twice, however many phones rang. */
  readonly decided: ReadonlyMap<SessionId, Decision>
}

export type DayRules = {
  /** Answered within so much counts for the service level. */
  readonly answerWithinMs: number
  /** A ring that is gone may have been answered by somebody who was not asked yet. */
  readonly graceMs: number
}

/** Long after any call: a conversation that is gone for so long does not come back. */
const REMEMBERED_MS = 3_600_000

const nothingYet = { answered: 0, inTime: 0, missed: 0 } as const

export function dayFrom(startedAt: Instant): WallDay {
  return { startedAt, ...nothingYet, ringing: new Map(), decided: new Map() }
}

type Sight = {
  readonly ringing: ReadonlySet<SessionId>
  readonly talking: ReadonlyMap<SessionId, { readonly waited: number; readonly since: Instant }>
}

/** Calls that came in, by conversation; a parked call that comes back is no new one. */
function sightOf(calls: readonly Call[]): Sight {
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

/**
 * The day after a look at everybody's calls.
 *
 * @param midnight the last one, at the display's place.
 */
export function dayAfter(
  before: WallDay,
  calls: readonly Call[],
  rules: DayRules,
  now: Instant,
  midnight: Instant,
): WallDay {
  const day =
    midnight > before.startedAt ? { ...before, ...nothingYet, startedAt: midnight } : before
  const sight = sightOf(calls)
  const decided = new Map(day.decided)
  for (const [session, { waited, since }] of sight.talking) {
    if (since < day.startedAt) continue
    const was = decided.get(session)
    const inTime = was?.was === 'answered' ? was.inTime : waited <= rules.answerWithinMs
    decided.set(session, { was: 'answered', inTime, seenAt: now })
  }
  const ringing = new Map<SessionId, Instant>()
  for (const session of sight.ringing) if (!decided.has(session)) ringing.set(session, now)
  for (const [session, seenAt] of day.ringing) {
    if (ringing.has(session) || decided.has(session)) continue
    if (now - seenAt < rules.graceMs) ringing.set(session, seenAt)
    else decided.set(session, { was: 'missed', inTime: false, seenAt: now })
  }
  return forgetting({ ...day, ...countsAfter(day, decided), ringing, decided }, now)
}

/** Counts what is new, and corrects what was taken for missed and is answered after all. */
function countsAfter(day: WallDay, decided: WallDay['decided']) {
  let { answered, inTime, missed } = day
  for (const [session, decision] of decided) {
    const was = day.decided.get(session)
    if (was?.was === decision.was) continue
    if (decision.was === 'missed') missed += 1
    else {
      answered += 1
      if (decision.inTime) inTime += 1
      // Before midnight it was yesterday's.
      if (was?.was === 'missed' && was.seenAt >= day.startedAt) missed -= 1
    }
  }
  return { answered, inTime, missed }
}

function forgetting(day: WallDay, now: Instant): WallDay {
  const isOld = ({ seenAt }: Decision) => now - seenAt > REMEMBERED_MS
  if (![...day.decided.values()].some(isOld)) return day
  return { ...day, decided: new Map([...day.decided].filter(([, one]) => !isOld(one))) }
}

/** Whether it has watched since midnight. */
export function isWholeDay(day: WallDay, midnight: Instant): boolean {
  return day.startedAt <= midnight
}

/** Share of those that were answered in time, 0 to 1; nothing before there was a call. */
export function serviceLevel({ answered, inTime, missed }: WallDay): number | undefined {
  return answered + missed === 0 ? undefined : inTime / (answered + missed)
}
