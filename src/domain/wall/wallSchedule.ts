// Which member is polled next under one request budget. Members in a call come more often, but only
// within a share of the budget, so that every member is polled within a bound (docs/quality.md,
// The request budget of a wall).
import type { PersonId } from '../brand.ts'

/** A member, and when their calls were last requested. */
export type AskedMember = {
  readonly id: PersonId
  /** Monotonic ms of the last request; missing: never. */
  readonly askedAt?: number | undefined
}

/** The largest share of requests for hot members out of turn. */
export const HOT_SHARE = 0.5
/** The shortest interval between two requests for a hot member. */
export const HOT_EVERY_MS = 5_000

/** Older data may hide whole calls: most calls last longer than this. */
export const WANTED_AGE_MS = 60_000

/**
 * @param oldest the member whose last request was longest ago.
 * @param oldestHot the same, of those in a call or ringing when last seen.
 * @param turn the number of requests so far: every second one may go to a hot member.
 * @returns `undefined` if no request is needed yet.
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

/** The greatest age of a member's data, ms: a round of all members with the requests left by the hot ones. */
export function worstAgeMs(count: number, requestsPerMinute: number, hot: number): number {
  const share = hot > 0 ? 1 - HOT_SHARE : 1
  return Math.max(HOT_EVERY_MS, (count / (requestsPerMinute * share)) * 60_000)
}

/** Requests a minute that keep all members within the wanted age. */
export function budgetFor(count: number, wantedAgeMs: number, hot: number): number {
  const share = hot > 0 ? 1 - HOT_SHARE : 1
  return Math.ceil((count * 60_000) / wantedAgeMs / share)
}

/** How many members these requests a minute keep within the wanted age while some are in calls. */
export function mostWithin(requestsPerMinute: number, wantedAgeMs: number): number {
  return Math.floor((requestsPerMinute * (1 - HOT_SHARE) * wantedAgeMs) / 60_000)
}
