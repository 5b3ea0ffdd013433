// Counts the day of a wall, look by look. A look costs what rings and is talked on at the moment,
// however many calls the day has had.
import type { Instant, SessionId } from '../../domain/brand.ts'
import type { Call } from '../../domain/call.ts'
import type { DayRules, WallDay } from '../../domain/wallDay.ts'
import { nothingYet, sightOf } from '../../domain/wallDay.ts'
import { createAgeOrder } from '../../lib/ageOrder.ts'

export type DayCounter = {
  /**
   * The day after a look at everybody's calls; the same object where it counts no more.
   *
   * @param midnight the last one, at the display's place.
   */
  look(calls: readonly Call[], rules: DayRules, now: Instant, midnight: Instant): WallDay
}

type Decision = { readonly was: 'answered' | 'missed'; readonly seenAt: Instant }

/** Long after any call: a conversation that is gone for so long does not come back. */
const REMEMBERED_MS = 3_600_000

export function createDayCounter(startedAt: Instant): DayCounter {
  let day: WallDay = { startedAt, ...nothingYet }
  /** Rings that nobody has answered yet, by conversation, and when each was last seen. */
  const ringing = new Map<SessionId, Instant>()
  /** Conversations that were counted: never twice, however many phones rang. */
  const decided = new Map<SessionId, Decision>()
  const bySeenAt = createAgeOrder<SessionId>()

  function decide(session: SessionId, was: Decision['was'], seenAt: Instant) {
    decided.set(session, { was, seenAt })
    bySeenAt.put(session, seenAt)
    ringing.delete(session)
  }

  function answer(session: SessionId, isInTime: boolean, now: Instant) {
    const before = decided.get(session)
    decide(session, 'answered', now)
    if (before?.was === 'answered') return
    // Taken for missed, and answered after all. Before midnight it was yesterday's.
    const isCorrected = before !== undefined && before.seenAt >= day.startedAt
    day = {
      ...day,
      answered: day.answered + 1,
      inTime: day.inTime + Number(isInTime),
      missed: day.missed - Number(isCorrected),
    }
  }

  function miss(isRinging: ReadonlySet<SessionId>, graceMs: number, now: Instant) {
    for (const [session, seenAt] of ringing) {
      if (isRinging.has(session) || now - seenAt < graceMs) continue
      decide(session, 'missed', now)
      day = { ...day, missed: day.missed + 1 }
    }
  }

  function forget(now: Instant) {
    for (;;) {
      const oldest = bySeenAt.first()
      if (oldest === undefined || now - (bySeenAt.at(oldest) ?? now) <= REMEMBERED_MS) return
      bySeenAt.remove(oldest)
      decided.delete(oldest)
    }
  }

  return {
    look(calls, { answerWithinMs, graceMs }, now, midnight) {
      if (midnight > day.startedAt) day = { startedAt: midnight, ...nothingYet }
      const sight = sightOf(calls)
      for (const [session, { waited, since }] of sight.talking) {
        if (since >= day.startedAt) answer(session, waited <= answerWithinMs, now)
      }
      miss(sight.ringing, graceMs, now)
      for (const session of sight.ringing) if (!decided.has(session)) ringing.set(session, now)
      forget(now)
      return day
    },
  }
}
