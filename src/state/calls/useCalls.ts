// The calls for components. A component renders again only for what it selected.
import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import { useCordboard } from '../useCordboard.ts'
import type { Calls, CallsState } from './calls.ts'

/** Set for the signed-in part of the app, by its shell. */
export const CallsContext = createContext<Calls | undefined>(undefined)

/** Throws outside the signed-in part of the app. */
export function useCalls(): Calls {
  const calls = useContext(CallsContext)
  if (!calls) throw new Error('no calls here: nobody is signed in')
  return calls
}

/** With the names of own contacts, which the store of the calls does not have. */
function useSelected<T>(select: (state: CallsState) => T): T {
  const named = useStore(useCordboard().shownNames).calls
  return useStore(useCalls().store, (state) => select(named(state)))
}

/** The cards, in their order. */
export const useCallViews = () => useSelected((state) => state.views)
/** Whether I am talking to somebody, or have somebody on hold. */
export const useIsInCall = () =>
  useSelected((state) => state.views.some(({ call }) => call.state.is === 'talking'))
/** Parked calls, as far as this browser knows. */
export const useParked = () => useSelected((state) => state.parked)
/** The call parked last, while it is still parked. */
export const useLastParked = () => useSelected((state) => state.lastParked)
/** How the last transfer went. */
export const useLastTransfer = () => useSelected((state) => state.lastTransfer)
/** Failures of requests, until they are dismissed. */
export const useNotices = () => useSelected((state) => state.notices)
/** Unreadable items of the last list. */
export const useRejected = () => useSelected((state) => state.rejected)
/** Recent presses that created calls. */
export const usePlaced = () => useSelected((state) => state.placed)
/** Feature codes that were just dialed. */
export const useCodes = () => useSelected((state) => state.codes)
/** Waiting requests that can still be undone. */
export const useWithdrawables = () => useSelected((state) => state.withdrawables)
/** Whether the calls are current, and why not. */
export const useFreshness = () => useSelected((state) => state.freshness)
/** Whether this tab polls, rings and notifies. */
export const useIsLeader = () => useSelected((state) => state.isLeader)
