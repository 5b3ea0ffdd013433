// Applies the chosen theme to the page.
import { useLayoutEffect } from 'react'
import { applyTheme } from '../lib/look.ts'
import type { Prefs } from '../state/person/prefs.ts'

export function useTheme({ store }: Prefs): void {
  useLayoutEffect(() => {
    const apply = () => applyTheme(store.getState().theme)
    apply()
    return store.subscribe(apply)
  }, [store])
}
