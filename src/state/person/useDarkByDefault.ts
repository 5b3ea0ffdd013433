// Dark mode while a wall display is shown, before and after its sign-in.
import { useLayoutEffect } from 'react'
import { applyTheme } from '../../lib/look.ts'
import { useCordboard } from '../useCordboard.ts'

/** An explicit choice of light or dark wins; the system's choice is meant for a desk. */
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
