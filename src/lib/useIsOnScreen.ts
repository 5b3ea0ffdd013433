// Whether somebody could see an element: what is scrolled away or folded up need not be asked about.
import type { RefObject } from 'react'
import { useEffect, useState } from 'react'

/** False until the browser has said so, a frame after the element is there. */
export function useIsOnScreen(element: RefObject<Element | null>): boolean {
  const [isOnScreen, setIsOnScreen] = useState(false)
  useEffect(() => {
    const { current } = element
    if (!current) return undefined
    const observer = new IntersectionObserver((entries) => {
      const last = entries.at(-1)
      if (last) setIsOnScreen(last.isIntersecting)
    })
    observer.observe(current)
    return () => observer.disconnect()
  }, [element])
  return isOnScreen
}
