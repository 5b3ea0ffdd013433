// Puts digits typed or a number pasted anywhere on the phone page into its field.
import { useEffect, useEffectEvent } from 'react'
import type { TypedNumber } from './useTypedNumber.ts'

/** Letters are ignored: they are shortcuts. */
const DIGIT = /^[\d+*#]$/

/** Other fields and dialogs keep their own input. */
function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  const owner =
    'input, textarea, select, [contenteditable], dialog, [role=alertdialog], [role=menu]'
  return target.closest(owner) !== null || document.querySelector('dialog[open]') !== null
}

export function useTypeAnywhere({ focus, insert, setText }: TypedNumber): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented
    if (!isPlain || !DIGIT.test(event.key) || isElsewhere(event.target)) return
    event.preventDefault()
    focus()
    insert(event.key)
  })
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain').trim() ?? ''
    if (text === '' || isElsewhere(event.target)) return
    event.preventDefault()
    focus()
    setText(text)
  })
  useEffect(() => {
    const stop = new AbortController()
    document.addEventListener('keydown', (event) => onKey(event), { signal: stop.signal })
    document.addEventListener('paste', (event) => onPaste(event), { signal: stop.signal })
    return () => stop.abort()
  }, [])
}
