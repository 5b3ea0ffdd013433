// Keeps what a person reads where it is: whatever is added above or below, and however heights change.
// At the end, it stays at the end. Browsers differ in doing this by themselves, so none does.
import type { RefObject } from 'react'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'

/** So close to the end counts as being there, px. */
const NEAR_PX = 48
/** So close to the beginning, earlier messages are loaded, px. */
const EARLY_PX = 600

export type ScrollAnchor = {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly content: RefObject<HTMLUListElement | null>
  readonly isAtEnd: boolean
  readonly toEnd: () => void
}

/**
 * @param changed what is shown: after each change of it the position is restored.
 * @param onEarly called when the beginning is near.
 */
export function useScrollAnchor(changed: unknown, onEarly: () => void): ScrollAnchor {
  const scroller = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLUListElement>(null)
  const anchor = useRef<{ readonly row: Element; readonly top: number }>(undefined)
  const isEnd = useRef(true)
  const [isAtEnd, setAtEnd] = useState(true)

  const restore = useCallback(() => {
    const box = scroller.current
    if (!box) return
    if (isEnd.current) box.scrollTop = box.scrollHeight
    else if (anchor.current?.row.isConnected) {
      const moved = anchor.current.row.getBoundingClientRect().top - anchor.current.top
      if (moved !== 0) box.scrollTop += moved
    }
  }, [])

  useLayoutEffect(restore, [restore, changed])

  useEffect(() => {
    const box = scroller.current
    const list = content.current
    if (!box || !list) return undefined
    const look = () => {
      isEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_PX
      setAtEnd(isEnd.current)
      const { left, top, width } = box.getBoundingClientRect()
      const row = document.elementFromPoint(left + width / 2, top + 8)?.closest('[data-message]')
      anchor.current = row ? { row, top: row.getBoundingClientRect().top } : undefined
      if (box.scrollTop < EARLY_PX) onEarly()
    }
    box.addEventListener('scroll', look, { passive: true })
    const observer = new ResizeObserver(restore)
    observer.observe(list)
    observer.observe(box)
    return () => {
      box.removeEventListener('scroll', look)
      observer.disconnect()
    }
  }, [restore, onEarly])

  const toEnd = useCallback(() => {
    isEnd.current = true
    setAtEnd(true)
    restore()
  }, [restore])
  return { scroller, content, isAtEnd, toEnd }
}
