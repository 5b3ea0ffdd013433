// Whether the wall's data are fresh: their age against the promised age, and the reason if they are
// not.
import type { Failure } from '../failure.ts'

/** How fresh the wall is, and why it is not. */
export type WallFreshness =
  | { readonly is: 'waiting' }
  | { readonly is: 'fresh' }
  /** `since`: monotonic ms of the last good answer; missing where there was none. */
  | { readonly is: 'stale'; readonly since?: number; readonly failure?: Failure }

/** If requests fail, the wall says so soon; otherwise it may be a slow answer. */
const STALE_WITH_CAUSE_MS = 15_000
const STALE_WITHOUT_MS = 60_000
/** Answers take time, and polling is not exact to the second. */
const GRACE = 1.25
const GRACE_MS = 5_000

type News = {
  /** Monotonic ms of the newest good answer; missing before the first. */
  readonly newest: number | undefined
  /** The last request failed. */
  readonly failure: Failure | undefined
  /** When polling began. */
  readonly startedAt: number
}

/**
 * Judges the age of the data.
 *
 * @param now monotonic ms.
 */
export function freshnessOf({ newest, failure, startedAt }: News, now: number): WallFreshness {
  const age = now - (newest ?? startedAt)
  if (age > (failure ? STALE_WITH_CAUSE_MS : STALE_WITHOUT_MS)) {
    return {
      is: 'stale',
      ...(newest !== undefined && { since: newest }),
      ...(failure && { failure }),
    }
  }
  return { is: newest === undefined ? 'waiting' : 'fresh' }
}

/**
 * The time for which a value is true, monotonic ms: now, if every change since the request
 * would have been reported.
 *
 * @param liveSince missing: changes are not reported.
 */
export const knownAt = (askedAt: number, liveSince: number | undefined, now: number): number =>
  liveSince !== undefined && askedAt >= liveSince ? now : askedAt

/** Whether a value is older than promised. @param promised the greatest age, ms. */
export function isOld(age: number, promised: number): boolean {
  return age > promised * GRACE + GRACE_MS
}
