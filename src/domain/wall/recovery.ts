// When a crashed display reloads: quickly at first, then with growing delays, and always again.

const FIRST_MS = 10_000
const LONGEST_MS = 15 * 60_000
/** An earlier reload belongs to another incident. */
const COUNTED_MS = 60 * 60_000
const MOST_KEPT = 10

/** @param reloads moments of earlier reloads, by the wall clock; times in the future are ignored. */
export function recoveryWaitMs(reloads: readonly number[], now: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 3 ** recent(reloads, now).length)
}

/** The reloads that still count, including this one. */
export const withReload = (reloads: readonly number[], now: number): readonly number[] =>
  [...recent(reloads, now), now].slice(-MOST_KEPT)

const recent = (reloads: readonly number[], now: number) =>
  reloads.filter((at) => at <= now && now - at < COUNTED_MS)
