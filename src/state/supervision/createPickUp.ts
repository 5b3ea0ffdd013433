// Picks up a member's call: my own phone rings first, and somebody else may answer before me.
import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { EndpointId } from '../../domain/brand.ts'
import type { Member } from '../../domain/supervision/supervision.ts'
import type { Cancel } from '../../lib/clock.ts'
import type { Calls } from '../calls/calls.ts'

/** The call that I am picking up, and the outcome of the last one. */
export type PickUpState = {
  /** My own phone rings. */
  readonly current?: { readonly key: string; readonly name: string }
  /** Ended before I was connected, without a reason. */
  readonly lost?: { readonly name: string }
}

/** Picks up one call at a time. */
export type PickUp = {
  readonly store: StoreApi<PickUpState>
  /** False if it is not possible, or already under way. */
  begin(member: Member, endpoint?: EndpointId): boolean
  dismiss(): void
  /** Follows my calls until cancelled. */
  start(): Cancel
}

export function createPickUp(calls: Pick<Calls, 'store' | 'command'>): PickUp {
  const store = createStore<PickUpState>(() => ({}))

  function look() {
    const { current } = store.getState()
    const { views, notices, freshness } = calls.store.getState()
    // Signed out: a missing call means nothing then.
    if (!current || freshness.is === 'waiting') return
    const state = views.find(({ key }) => key === current.key)?.call.state.is
    if (state === 'talking') return store.setState({}, true)
    if (state !== undefined && state !== 'ended') return
    // A refused request has its own notice.
    const isTold = notices.some(({ key }) => key === current.key)
    store.setState(isTold ? {} : { lost: { name: current.name } }, true)
  }

  return {
    store,
    begin({ id, name, extension }, endpoint) {
      if (extension === undefined) return false
      const key = calls.command({
        do: 'pickup',
        target: extension,
        party: { is: 'known', name, personId: id, reach: 'organization' },
        ...(endpoint && { endpoint }),
      })
      if (key === undefined) return false
      store.setState({ current: { key, name } }, true)
      return true
    },
    dismiss: () => store.setState({}, true),
    start: () => calls.store.subscribe(look),
  }
}
