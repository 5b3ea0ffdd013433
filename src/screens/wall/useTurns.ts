// Rotates pages that do not fit on the screen at once, and measures the room for them.
import { useCallback, useEffect, useState } from 'react'
import type { Cancel } from '../../lib/clock.ts'
import { useCordboard } from '../../state/useCordboard.ts'

const TURN_MS = 15_000

/** Counts up while there is more than one page. */
export function useTurn(pages: number): number {
  const { clock } = useCordboard()
  const [turn, setTurn] = useState(0)
  const rotates = pages > 1
  useEffect(() => {
    if (!rotates) return undefined
    return clock.after(TURN_MS, () => setTurn((before) => before + 1))
  }, [clock, rotates, turn])
  return turn
}

export type Room = { readonly width: number; readonly height: number }

/** Of an element, px, as it changes with the window. */
export function useRoom(): {
  room: Room
  ref: (element: HTMLElement | null) => Cancel | undefined
} {
  const [room, setRoom] = useState<Room>({ width: 1_280, height: 480 })
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined
    // Minus the pixel that rounding may have added: a clipped border looks broken.
    const measure = () => setRoom({ width: element.clientWidth, height: element.clientHeight - 1 })
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  return { room, ref }
}
