// How old a visible row of the team view may get. Older rows are polled out of turn, within a
// bounded share of the request budget.
import type { PersonId } from '../brand.ts'
import { worstAgeMs } from '../wall/wallSchedule.ts'

/** About as many rows as a window shows; of more, the oldest come first. */
export const MOST_HURRIED = 20
/** The largest share of requests for visible rows out of turn. */
const SHARE = 0.25
/** Answers take time: a member whose turn has just come is not polled again. */
const SLACK_MS = 2_000

/** The greatest age of a visible row, ms. @param hot how many members are in a call or ringing. */
export function rowPromiseMs(count: number, requestsPerMinute: number, hot: number): number {
  const onScreen = (MOST_HURRIED / (requestsPerMinute * SHARE)) * 60_000
  return Math.min(worstAgeMs(count, requestsPerMinute, hot), onScreen)
}

/** Whether turns alone would let visible rows get older than that. */
export function isHurryNeeded(count: number, requestsPerMinute: number, hot: number): boolean {
  const promised = rowPromiseMs(count, requestsPerMinute, hot)
  return worstAgeMs(count, requestsPerMinute, hot) > promised
}

/** When a row's member was last polled, and last polled out of turn. */
export type RowSeen = {
  readonly id: PersonId
  /** Monotonic ms; missing: never answered. */
  readonly askedAt?: number | undefined
  /** When it was last polled out of turn; missing: never. */
  readonly hurriedAt?: number | undefined
}

/** Rows older than promised that were not polled out of turn since, the oldest first. */
export function rowsDue(
  rows: readonly RowSeen[],
  promised: number,
  now: number,
): readonly PersonId[] {
  const isPast = (moment: number | undefined) => now - (moment ?? -Infinity) > promised + SLACK_MS
  return rows
    .filter(({ askedAt, hurriedAt }) => isPast(askedAt) && isPast(hurriedAt))
    .sort((a, b) => ageOrder(a.askedAt, b.askedAt))
    .slice(0, MOST_HURRIED)
    .map(({ id }) => id)
}

const NEVER = -1
const ageOrder = (a = NEVER, b = NEVER) => a - b
