// Whether the wall's data are fresh: their age against the promised age, and the reason if they are
// not.
import type { Failure } from '../failure.ts'

/** How fresh the wall is, and why it is not. */
export type WallFreshness =
  | { readonly is: 'waiting' }
  | { readonly is: 'fresh' }
  /** `since`: monotonic ms of the last good answer; missing where there was none. */
  | { readonly is: 'stale'; readonly since?: number; readonly failure?: Failure }

/** With a known cause nobody has to wait long to be told; without, it may be a slow answer. */
const STALE_WITH_CAUSE_MS = 15_000
const STALE_WITHOUT_MS = 60_000
/** Answers take their time, and turns are not to the second. */
const GRACE = 1.25
const GRACE_MS = 5_000

type News = {
  /** Monotonic ms of the newest good answer; missing before the first. */
  readonly newest: number | undefined
  /** The last question failed. */
  readonly failure: Failure | undefined
  /** Since when anybody has been asked. */
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
 * The moment of which a datum speaks, monotonic ms: now, where every change since it was asked for
 * would have been told.
 *
 * @param liveSince missing: changes are not told.
 */
export const knownAt = (askedAt: number, liveSince: number | undefined, now: number): number =>
  liveSince !== undefined && askedAt >= liveSince ? now : askedAt

/** Whether a datum is older than was promised. @param promised the oldest it should get, ms. */
export function isOld(age: number, promised: number): boolean {
  return age > promised * GRACE + GRACE_MS
}
