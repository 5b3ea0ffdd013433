// The calls for components. A component renders again only for what it selected.
import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import { useCordboard } from '../useCordboard.ts'
import type { Calls, CallsState } from './calls.ts'
import type { LineId } from '../../domain/brand.ts'
import type { LinesState } from './lines.ts'
import { useNow } from '../../lib/useNow.ts'

/** Set for the signed-in part of the app, by its shell. */
export const CallsContext = createContext<Calls | undefined>(undefined)

/** Throws outside the signed-in part of the app. */
export function useCalls(): Calls {
  const calls = useContext(CallsContext)
  if (!calls) throw new Error('no calls here: nobody is signed in')
  return calls
}

/** With the names of own contacts, which the store of the calls does not know. */
function useSelected<T>(select: (state: CallsState) => T): T {
  const named = useStore(useCordboard().shownNames).calls
  return useStore(useCalls().store, (state) => select(named(state)))
}

export const useCallViews = () => useSelected((state) => state.views)
export const useParked = () => useSelected((state) => state.parked)
export const useLastParked = () => useSelected((state) => state.lastParked)
export const useNotices = () => useSelected((state) => state.notices)
export const useWithdrawables = () => useSelected((state) => state.withdrawables)
export const useFreshness = () => useSelected((state) => state.freshness)
export const useIsLeader = () => useSelected((state) => state.isLeader)

// The lines beside my own, for components.

export function useLines(): LinesState {
  return useStore(useCordboard().lines.store)
}

/** A line's name; nothing for my own. */
export function useLineName(): (line: LineId | undefined) => string | undefined {
  const { lines } = useLines()
  return (line) => line && (lines.find(({ id }) => id === line)?.name ?? '')
}

// Whether what is known of the calls may be acted on by itself: false after sleep, until news.

export function useIsAwake(): boolean {
  const calls = useCalls()
  return useNow(() => calls.isCurrent())
}
