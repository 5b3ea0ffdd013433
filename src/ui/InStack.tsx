// The one stack of messages at the bottom of the page, for whatever part of the page has something to say.
import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'

/** The element that holds the stack (src/app/Shell.tsx, `.toasts` in theme.css). */
const stackNow = () => document.getElementById('toasts')

/** Where there is no stack, as on a display, the message stays in its place. */
export function InStack({ children }: { readonly children: ReactNode }) {
  const [stack] = useState(stackNow)
  return stack ? createPortal(children, stack) : children
}

/** Keeps room for the stack at the end of the page (`--stack`). To be used once. */
export function useRoomForStack(): void {
  useEffect(() => {
    const stack = stackNow()
    if (!stack) return
    const root = document.documentElement.style
    const sizes = new ResizeObserver(() => root.setProperty('--stack', `${stack.offsetHeight}px`))
    sizes.observe(stack)
    return () => {
      sizes.disconnect()
      root.removeProperty('--stack')
    }
  }, [])
}
