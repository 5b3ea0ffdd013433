// The keys 1 to 9 and 0 call the first ten speed dials, on the directory page only.
import { useEffect, useEffectEvent } from 'react'
import type { SpeedDial } from '../../domain/directory/contacts.ts'
import { keyOfPlace } from '../../domain/directory/contacts.ts'

const fields = 'input, textarea, select, [contenteditable], dialog, [role=alertdialog], [role=menu]'

export function useSpeedDialKeys(
  speedDials: readonly SpeedDial[],
  onCall: (one: SpeedDial) => void,
): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey
    if (!isPlain || event.repeat || event.isComposing || event.defaultPrevented) return
    if (event.target instanceof Element && event.target.closest(fields)) return
    if (document.querySelector('dialog[open]')) return
    const one = speedDials.find((_, index) => keyOfPlace(index) === event.key)
    if (!one) return
    event.preventDefault()
    onCall(one)
  })
  useEffect(() => {
    const stop = new AbortController()
    document.addEventListener('keydown', (event) => onKey(event), { signal: stop.signal })
    return () => stop.abort()
  }, [])
}
