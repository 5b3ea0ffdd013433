// A digit typed anywhere on the directory page goes into its search, like on the phone into the number.
import { useEffect } from 'react'

const fields = 'input, textarea, select, [contenteditable], dialog, [role=alertdialog], [role=menu]'

export function useDigitsSearch(): void {
  useEffect(() => {
    const stop = new AbortController()
    const onKey = (event: KeyboardEvent) => {
      const hasModifier = event.ctrlKey || event.metaKey || event.altKey
      if (!/^\d$/.test(event.key) || hasModifier || event.isComposing || event.defaultPrevented)
        return
      if (event.target instanceof Element && event.target.closest(fields)) return
      if (document.querySelector('dialog[open]')) return
      // Focused before the key's own effect, which then is to type the digit there.
      document.querySelector<HTMLInputElement>('main input[type=search]')?.focus()
    }
    document.addEventListener('keydown', onKey, { signal: stop.signal })
    return () => stop.abort()
  }, [])
}
