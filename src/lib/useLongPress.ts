// A button with two meanings: press, and press and hold (0 and +).
import type { MouseEvent } from 'react'
import { useEffect, useRef } from 'react'

const LONG_MS = 500

type Handlers = {
  readonly onPointerDown: () => void
  readonly onPointerLeave: () => void
  readonly onPointerCancel: () => void
  readonly onClick: () => void
  readonly onContextMenu: (event: MouseEvent) => void
}

/** Put the handlers on a button. A long press does not press it as well. */
export function useLongPress(onPress: () => void, onLongPress?: () => void): Handlers {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const wasLong = useRef(false)
  const stop = () => clearTimeout(timer.current)
  useEffect(() => () => clearTimeout(timer.current), [])
  return {
    onPointerDown() {
      stop()
      wasLong.current = false
      if (!onLongPress) return
      timer.current = setTimeout(() => {
        wasLong.current = true
        onLongPress()
      }, LONG_MS)
    },
    onPointerLeave: stop,
    onPointerCancel: stop,
    onClick() {
      stop()
      if (!wasLong.current) onPress()
      wasLong.current = false
    },
    // On touch screens a long press asks for a menu, which would cover the key.
    onContextMenu: (event) => onLongPress && event.preventDefault(),
  }
}
