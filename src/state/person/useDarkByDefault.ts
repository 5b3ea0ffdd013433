// Dark for as long as a screen on a wall is shown, before and after its sign-in.
import { useLayoutEffect } from 'react'
import { applyTheme } from '../../lib/look.ts'
import { useCordboard } from '../useCordboard.ts'

/** Whoever has chosen light or dark is obeyed; the system's own choice is made for a desk. */
export function useDarkByDefault(): void {
  const { store } = useCordboard().prefs
  useLayoutEffect(() => {
    const apply = () => {
      const { theme } = store.getState()
      applyTheme(theme === 'system' ? 'dark' : theme)
    }
    apply()
    const unsubscribe = store.subscribe(apply)
    return () => {
      unsubscribe()
      applyTheme(store.getState().theme)
    }
  }, [store])
}
