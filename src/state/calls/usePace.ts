// How soon changes are seen, for display: at once, or every so many seconds.
import { cadence } from '../../domain/calls/cadence.ts'
import { useStore } from 'zustand'
import { useCalls } from './useCalls.ts'

/** Seconds between requests; `undefined`: each change is reported at once. */
export function usePace(): number | undefined {
  return useStore(useCalls().store, ({ isLive, views }) =>
    isLive ? undefined : cadence({ views, leases: [], isSettling: false, failures: 0 }) / 1_000,
  )
}
