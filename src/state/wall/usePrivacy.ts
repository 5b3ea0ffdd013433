// Whether the wall may show who is on the line: what stands over it asks, too.
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

const store = createStore(() => ({ mayShow: false }))

/** Said by the wall while it is there; without it nobody is shown. */
export function useAllowParties(mayShow: boolean): void {
  useEffect(() => {
    store.setState({ mayShow })
    return () => store.setState({ mayShow: false })
  }, [mayShow])
}

export const useMayShowParties = (): boolean => useStore(store, ({ mayShow }) => mayShow)
