// When a crashed display reloads: quickly at first, then with growing delays, and always again.

const FIRST_MS = 10_000
const LONGEST_MS = 15 * 60_000
/** What is longer ago was another trouble. */
const COUNTED_MS = 60 * 60_000
const MOST_KEPT = 10

/** @param reloads moments of earlier reloads, by the wall clock; one that jumped counts not. */
export function recoveryWaitMs(reloads: readonly number[], now: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 3 ** recent(reloads, now).length)
}

/** Of the moments, with this one, those that will count. */
export const withReload = (reloads: readonly number[], now: number): readonly number[] =>
  [...recent(reloads, now), now].slice(-MOST_KEPT)

const recent = (reloads: readonly number[], now: number) =>
  reloads.filter((at) => at <= now && now - at < COUNTED_MS)
