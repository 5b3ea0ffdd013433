// Runs a frequently requested task at once, then at most once per interval.
import type { Cancel, Clock } from './clock.ts'

export type Pace = {
  /** Runs now, or once at the end of the interval, however often it is called until then. */
  want(): void
  stop: Cancel
}

export function createPace(clock: Clock, everyMs: number, act: () => void): Pace {
  let cancel: Cancel | undefined
  let isWanted = false
  function now() {
    isWanted = false
    cancel = clock.after(everyMs, () => {
      cancel = undefined
      if (isWanted) now()
    })
    act()
  }
  return {
    want() {
      if (cancel) isWanted = true
      else now()
    },
    stop() {
      cancel?.()
      cancel = undefined
      isWanted = false
    },
  }
}
