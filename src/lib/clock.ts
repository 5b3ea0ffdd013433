// Time as a port: tests control it, and waking from sleep is noticed.

/** Cancels what it was returned for; calling it twice is harmless. */
export type Cancel = () => void

export type Clock = {
  /** Wall clock of this machine, ms since 1970. It may jump. */
  now(): number
  /** Monotonic ms, for comparing moments of this page with each other. */
  monotonic(): number
  /** Runs `then` once, about `ms` from now; never earlier by the wall clock. */
  after(ms: number, then: () => void): Cancel
}

// A longer timeout overflows 32 bits in browsers and fires at once.
const LONGEST_TIMEOUT_MS = 2_147_000_000

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  after(ms, then) {
    const timer = setTimeout(then, Math.min(Math.max(0, ms), LONGEST_TIMEOUT_MS))
    return () => clearTimeout(timer)
  },
}
