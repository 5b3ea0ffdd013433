// Runs work when the browser is idle.
import type { Cancel } from './clock.ts'

const LONGEST_WAIT_MS = 3_000

/** Runs `then` once when idle, at the latest after 3 s. */
export function whenIdle(then: () => void): Cancel {
  // Safari has no idle callback.
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(then, { timeout: LONGEST_WAIT_MS })
    return () => cancelIdleCallback(handle)
  }
  const timer = setTimeout(then, 200)
  return () => clearTimeout(timer)
}
