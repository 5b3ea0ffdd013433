// How soon news comes, for people: at once, or every so many seconds.
import { cadence } from '../../domain/calls/cadence.ts'
import { useStore } from 'zustand'
import { useCalls } from './useCalls.ts'

/** Seconds from one question to the next; `undefined`: each change is told at once. */
export function usePace(): number | undefined {
  return useStore(useCalls().store, ({ isLive, views }) =>
    isLive ? undefined : cadence({ views, leases: [], isSettling: false, failures: 0 }) / 1_000,
  )
}
