// Time during which something could be read: not counted while the page is hidden.
import { useEffect, useEffectEvent } from 'react'

const STEP_MS = 500

/**
 * Calls `onDone` once, when the component has been on a visible page that long without a break.
 * @param ms `undefined`: never. A change starts the time again.
 */
export function useSeenFor(ms: number | undefined, onDone: () => void): void {
  const done = useEffectEvent(onDone)
  useEffect(() => {
    if (ms === undefined) return
    let seenMs = 0
    const steps = setInterval(() => {
      if (!document.hidden) seenMs += STEP_MS
      if (seenMs < ms) return
      clearInterval(steps)
      done()
    }, STEP_MS)
    return () => clearInterval(steps)
  }, [ms])
}
