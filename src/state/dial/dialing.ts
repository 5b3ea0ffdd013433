// The requirements for parsing numbers: the rules, which load on demand, and where the person calls from.
import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { CallingPlace } from '../../domain/dial/callingPlace.ts'
import type * as dialingRules from './dialingRules.ts'

/** The module of `domain/dial`, loaded on demand. */
export type DialingRules = typeof dialingRules

/** The rules and the place that calls come from. */
export type DialingState = {
  /** Missing until they have loaded. */
  readonly rules?: DialingRules
  /** Of the signed-in person, as far as known. */
  readonly place: CallingPlace
}

/** Loads the rules, and holds the place. */
export type Dialing = {
  readonly store: StoreApi<DialingState>
  /**
   * Loads the rules once. Rejects if they cannot be fetched (offline, a new build); the next call tries
   * again.
   */
  load(): Promise<DialingRules>
  setPlace(place: CallingPlace): void
}

type Options = {
  /** The default: the region of the installation. */
  readonly usual: CallingPlace
  /** What a call is placed with: the rules are ready only together with it. */
  readonly loadCalls: () => Promise<void>
}

/** Loads nothing before `load`. */
export function createDialing({ usual, loadCalls }: Options): Dialing {
  const store = createStore<DialingState>(() => ({ place: usual }))
  let loading: Promise<DialingRules> | undefined
  return {
    store,
    load() {
      loading ??= Promise.all([import('./dialingRules.ts'), loadCalls()]).then(
        ([rules]) => {
          store.setState({ rules })
          return rules
        },
        (error: unknown) => {
          loading = undefined
          throw error
        },
      )
      return loading
    },
    setPlace: (place) => store.setState({ place: { ...usual, ...place } }),
  }
}
