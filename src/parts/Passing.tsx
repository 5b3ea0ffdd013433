// A message that goes by itself: not while it is pointed at or has the focus, as it is then being used.
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useSeenFor } from '../lib/useSeenFor.ts'

/** Long enough to read three lines twice. */
const SHOWN_MS = 15_000

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
