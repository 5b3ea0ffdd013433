// Subscribes a component to a store that changes hundreds of times a second: renders at once after
// a pause, then at a readable rate.
import { useCallback, useSyncExternalStore } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import { createPace } from '../lib/pace.ts'
import { useCordboard } from './useCordboard.ts'

const DRAWN_EVERY_MS = 100

/** @param store the same one until there is another. */
export function usePaced<T>(store: Pick<StoreApi<T>, 'subscribe' | 'getState'>): T {
  const { clock } = useCordboard()
  const subscribe = useCallback(
    (read: () => void) => {
      const pace = createPace(clock, DRAWN_EVERY_MS, read)
      const unsubscribe = store.subscribe(() => pace.want())
      return () => {
        unsubscribe()
        pace.stop()
      }
    },
    [clock, store],
  )
  return useSyncExternalStore(subscribe, () => store.getState())
}
