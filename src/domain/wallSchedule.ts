// Which member is asked next, under one budget: those in a call more often, but never more than a
// share of the budget, so that everybody is asked within a bound (quality.md: greedy starves).
import type { PersonId } from './brand.ts'

export type WallMember = {
  readonly id: PersonId
  /** Monotonic ms of the last question; missing: never. */
  readonly askedAt?: number | undefined
  /** In a call, or ringing, when last seen. */
  readonly isHot: boolean
}

/** Of the requests, at most so many go to hot members out of turn. */
export const HOT_SHARE = 0.5
/** A hot member is not asked again sooner. */
export const HOT_EVERY_MS = 5_000

const age = (member: WallMember, now: number) => now - (member.askedAt ?? -Infinity)

function oldest(members: readonly WallMember[], now: number): WallMember | undefined {
  let found: WallMember | undefined
  for (const member of members) if (!found || age(member, now) > age(found, now)) found = member
  return found
}

/**
 * @param turn counts the questions: every second one may go to a hot member.
 * @returns nothing where nobody need be asked yet.
 */
export function nextMember(
  members: readonly WallMember[],
  now: number,
  turn: number,
): PersonId | undefined {
  const isHotTurn = (turn * HOT_SHARE) % 1 < HOT_SHARE
  const due = members.filter((one) => one.isHot && age(one, now) >= HOT_EVERY_MS)
  const next = (isHotTurn ? oldest(due, now) : undefined) ?? oldest(members, now)
  return next && age(next, now) >= HOT_EVERY_MS ? next.id : undefined
}

/** The oldest that a datum gets, ms: a round of everybody with what the hot ones leave. */
export function worstAgeMs(count: number, requestsPerMinute: number, hot: number): number {
  const share = hot > 0 ? 1 - HOT_SHARE : 1
  return Math.max(HOT_EVERY_MS, (count / (requestsPerMinute * share)) * 60_000)
}

/** Requests a minute that would keep everybody within the wanted age. */
export function budgetFor(count: number, wantedAgeMs: number, hot: number): number {
  const share = hot > 0 ? 1 - HOT_SHARE : 1
  return Math.ceil((count * 60_000) / wantedAgeMs / share)
}
