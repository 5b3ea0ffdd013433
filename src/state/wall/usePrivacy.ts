// Whether the wall may show remote parties; overlays on the wall ask, too.
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

const store = createStore(() => ({ mayShow: false }))

/** Set by the wall while it is shown; without it no party is shown. */
export function useAllowParties(mayShow: boolean): void {
  useEffect(() => {
    store.setState({ mayShow })
    return () => store.setState({ mayShow: false })
  }, [mayShow])
}

/** `false` if no wall is on the screen. */
export const useMayShowParties = (): boolean => useStore(store, ({ mayShow }) => mayShow)
