// Whether somebody has just used the pointer or touched the screen.
import { useEffect, useState } from 'react'
import type { Cancel } from '../lib/clock.ts'
import { useCordboard } from '../state/useCordboard.ts'

const RECENT_MS = 3_000

export function useRecentPointer(): boolean {
  const { clock } = useCordboard()
  const [isRecent, setRecent] = useState(false)
  useEffect(() => {
    const ended = new AbortController()
    let cancel: Cancel = () => {}
    const moved = () => {
      cancel()
      setRecent(true)
      cancel = clock.after(RECENT_MS, () => setRecent(false))
    }
    for (const name of ['pointermove', 'pointerdown'] as const) {
      document.addEventListener(name, moved, { signal: ended.signal })
    }
    return () => {
      ended.abort()
      cancel()
    }
  }, [clock])
  return isRecent
}
