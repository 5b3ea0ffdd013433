// Which member is polled next under one request budget. Members in a call come more often, but only
// within a share of the budget, so that every member is polled within a bound (docs/quality.md,
// The request budget of a wall).
import type { PersonId } from '../brand.ts'

/** A member, and when their calls were last asked for. */
export type AskedMember = {
  readonly id: PersonId
  /** Monotonic ms of the last question; missing: never. */
  readonly askedAt?: number | undefined
}

/** Of the requests, at most so many go to hot members out of turn. */
export const HOT_SHARE = 0.5
/** A hot member is not asked again sooner. */
export const HOT_EVERY_MS = 5_000

/** News of a member that are older hide whole calls: most last longer. */
export const WANTED_AGE_MS = 60_000

/**
 * @param oldest of all members, who was asked longest ago.
 * @param oldestHot the same, of those in a call or ringing when last seen.
 * @param turn counts the questions: every second one may go to a hot member.
 * @returns nothing where nobody need be asked yet.
 */
export function nextMember(
  oldest: AskedMember | undefined,
  oldestHot: AskedMember | undefined,
  now: number,
  turn: number,
): PersonId | undefined {
  const isDue = (one: AskedMember | undefined) =>
    one !== undefined && now - (one.askedAt ?? -Infinity) >= HOT_EVERY_MS
  const isHotTurn = (turn * HOT_SHARE) % 1 < HOT_SHARE
  if (isHotTurn && isDue(oldestHot)) return oldestHot?.id
  return isDue(oldest) ? oldest?.id : undefined
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

/** How many members so many requests a minute keep within the wanted age while somebody calls. */
export function mostWithin(requestsPerMinute: number, wantedAgeMs: number): number {
  return Math.floor((requestsPerMinute * (1 - HOT_SHARE) * wantedAgeMs) / 60_000)
}
