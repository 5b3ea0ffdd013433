// Counts the day of a wall. The cost of an update depends on the current calls, not on how many the
// day has had.
import type { Instant, SessionId } from '../../domain/brand.ts'
import type { Call } from '../../domain/calls/call.ts'
import type { DayRules, Decision, WallDay } from '../../domain/wall/wallDay.ts'
import { nothingYet, sightOf } from '../../domain/wall/wallDay.ts'
import type { DayMemory } from '../../domain/wall/wallKept.ts'
import { MOST_MARKS } from '../../domain/wall/wallKept.ts'
import { createAgeOrder } from '../../lib/ageOrder.ts'
import { fingerprint } from '../../lib/fingerprint.ts'

/** Counts the day from the calls that the wall sees. */
export type DayCounter = {
  /**
   * The day after an update of all calls; the same object if nothing new was counted.
   *
   * @param midnight the last one, in the display's time zone.
   */
  look(calls: readonly Call[], rules: DayRules, now: Instant, midnight: Instant): WallDay
  /** The state from which another counter can continue. */
  memory(): DayMemory
}

/** Longer than any call: a conversation that has been gone for so long does not return. */
const REMEMBERED_MS = 3_600_000
/** A loading or hidden page may update later than every second. */
const LATE_MS = 30_000

/** @param before the state of the same day: nothing of it is counted again. */
export function createDayCounter(startedAt: Instant, before?: DayMemory): DayCounter {
  let day: WallDay = before?.day ?? { startedAt, ...nothingYet }
  let lookedAt = before?.lookedAt
  /** Unanswered rings by conversation, and when each was last seen. */
  const ringing = new Map<SessionId, Instant>()
  /** Conversations that were counted: once each, however many phones rang. */
  const decided = new Map<SessionId, Decision>()
  const bySeenAt = createAgeOrder<SessionId>()
  /** Those of the stored state, by hash: the conversation is unknown until it is seen again. */
  const remembered = new Map(before?.decided)

  function decisionOf(session: SessionId): Decision | undefined {
    const decision = decided.get(session)
    if (decision || remembered.size === 0) return decision
    return remembered.get(fingerprint(session))
  }

  function decide(session: SessionId, was: Decision['was'], seenAt: Instant) {
    decided.set(session, { was, seenAt })
    bySeenAt.put(session, seenAt)
    ringing.delete(session)
    if (remembered.size > 0) remembered.delete(fingerprint(session))
  }

  function answer(session: SessionId, isInTime: boolean, now: Instant) {
    const earlier = decisionOf(session)
    decide(session, 'answered', now)
    if (earlier?.was === 'answered') return
    // It was counted as missed, but was answered after all. Before midnight it belongs to yesterday.
    const isCorrected = earlier !== undefined && earlier.seenAt >= day.startedAt
    day = {
      ...day,
      answered: day.answered + 1,
      inTime: day.inTime + Number(isInTime),
      missed: Math.max(0, day.missed - Number(isCorrected)),
    }
  }

  function miss(isRinging: ReadonlySet<SessionId>, graceMs: number, now: Instant) {
    for (const [session, seenAt] of ringing) {
      if (isRinging.has(session) || now - seenAt < graceMs) continue
      decide(session, 'missed', now)
      day = { ...day, missed: day.missed + 1 }
    }
  }

  /** Calls during a gap were not seen. */
  function setBlind(blindMs: number) {
    if (blindMs > day.blindMs) day = { ...day, blindMs }
  }

  function forget(now: Instant) {
    for (const [mark, { seenAt }] of remembered) {
      if (now - seenAt > REMEMBERED_MS) remembered.delete(mark)
    }
    for (;;) {
      const oldest = bySeenAt.first()
      if (oldest === undefined || now - (bySeenAt.at(oldest) ?? now) <= REMEMBERED_MS) return
      bySeenAt.remove(oldest)
      decided.delete(oldest)
    }
  }

  return {
    look(calls, { answerWithinMs, graceMs, blindMs }, now, midnight) {
      if (midnight > day.startedAt) day = { startedAt: midnight, ...nothingYet }
      setBlind(Math.max(blindMs, now - (lookedAt ?? now) - LATE_MS))
      lookedAt = now
      const sight = sightOf(calls)
      for (const [session, { waited, since }] of sight.talking) {
        if (since >= day.startedAt) answer(session, waited <= answerWithinMs, now)
      }
      miss(sight.ringing, graceMs, now)
      for (const session of sight.ringing) if (!decisionOf(session)) ringing.set(session, now)
      forget(now)
      return day
    },
    memory() {
      // Limited to the stored number: a busy hour has many more, and this runs a few times a minute.
      const marked = bySeenAt
        .all()
        .slice(-MOST_MARKS)
        .flatMap((session) => {
          const decision = decided.get(session)
          return decision ? [[fingerprint(session), decision] as const] : []
        })
      return { day, lookedAt: lookedAt ?? day.startedAt, decided: [...remembered, ...marked] }
    },
  }
}
