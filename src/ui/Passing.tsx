// A message that goes by itself: not while it is pointed at or has the focus, as it is then being used.
import type { ReactNode } from 'react'
import { useEffect, useEffectEvent, useState } from 'react'

/** Long enough to read three lines twice. */
const SHOWN_MS = 15_000
const STEP_MS = 500

type Props = {
  /** It needs a decision: it stays until somebody has made it. */
  readonly isStaying: boolean
  readonly onGone: () => void
  readonly children: ReactNode
}

export function Passing({ isStaying, onGone, children }: Props) {
  const [isUsed, setUsed] = useState(false)
  useSeenFor(isStaying || isUsed ? undefined : SHOWN_MS, onGone)
  return (
    <div
      className="pointer-events-auto"
      onPointerEnter={() => setUsed(true)}
      onPointerLeave={() => setUsed(false)}
      onFocus={() => setUsed(true)}
      onBlur={() => setUsed(false)}
    >
      {children}
    </div>
  )
}

/**
 * Calls `onDone` once, when the component has been on a visible page that long without a break.
 * @param ms `undefined`: never. A change starts the time again.
 */
function useSeenFor(ms: number | undefined, onDone: () => void): void {
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
