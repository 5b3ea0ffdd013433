// Whether someone is using a part of the page, with the pointer over it or by keyboard.
import type { RefObject } from 'react'
import { useEffect, useState } from 'react'

const events = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'wheel'] as const

/** @param forMs so long it still counts as used afterwards. */
export function useIsUsed(element: RefObject<Element | null>, forMs: number): boolean {
  const [isUsed, setIsUsed] = useState(false)
  useEffect(() => {
    const { current } = element
    if (!current) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let usedAt = -Infinity
    const look = () => {
      const left = usedAt + forMs - performance.now()
      if (left > 0) timer = setTimeout(look, left)
      else {
        timer = undefined
        setIsUsed(false)
      }
    }
    const used = () => {
      usedAt = performance.now()
      if (timer !== undefined) return
      setIsUsed(true)
      timer = setTimeout(look, forMs)
    }
    const stopped = new AbortController()
    const listening = { passive: true, signal: stopped.signal }
    for (const name of events) current.addEventListener(name, used, listening)
    return () => {
      stopped.abort()
      clearTimeout(timer)
    }
  }, [element, forMs])
  return isUsed
}
