// The arrangement of my calls on the phone page of this tab: it follows the list of calls.
import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { Desk } from '../../domain/calls/desk.ts'
import { deskAfter, emptyDesk, withLarge } from '../../domain/calls/desk.ts'
import type { CallView } from '../../domain/calls/view.ts'
import type { Calls } from './calls.ts'

/** Which call is large, and the order of the others. */
export type CallDesk = {
  readonly store: StoreApi<Desk>
  /** Shows the call large; does nothing if it is not there. */
  readonly showLarge: (key: CallView['key']) => void
}

/** Follows `calls` for as long as they exist. */
export function createDesk(calls: Pick<Calls, 'store'>): CallDesk {
  const { views } = calls.store.getState()
  const store = createStore<Desk>(() => deskAfter(emptyDesk, [], views))
  calls.store.subscribe((now, before) => {
    if (now.views === before.views) return
    store.setState(deskAfter(store.getState(), before.views, now.views), true)
  })
  return {
    store,
    showLarge(key) {
      const desk = store.getState()
      if (desk.rows.includes(key)) store.setState(withLarge(desk, key), true)
    },
  }
}
