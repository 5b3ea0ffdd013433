// Time as a port: tests control it, and waking from sleep is noticed.

/** Cancels a timer or subscription; calling it twice is harmless. */
export type Cancel = () => void

export type Clock = {
  /** Wall clock of this machine, ms since 1970. It may jump. */
  now(): number
  /** Monotonic ms; comparable only within this page. */
  monotonic(): number
  /** Runs `then` once, about `ms` from now; never earlier by the wall clock. */
  after(ms: number, then: () => void): Cancel
}

// Browsers store timeouts in 32 bits: a longer one fires immediately.
const LONGEST_TIMEOUT_MS = 2_147_000_000

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  after(ms, then) {
    const timer = setTimeout(then, Math.min(Math.max(0, ms), LONGEST_TIMEOUT_MS))
    return () => clearTimeout(timer)
  },
}
