// Names given for the walls of this browser by the signed-in person.
import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import { useStore } from 'zustand'
import type { PersonId } from '../../domain/brand.ts'
import type { WallNames } from '../../domain/wall/wallNames.ts'
import { noNames, wallNamesFrom } from '../../domain/wall/wallNames.ts'
import { localStore } from '../../lib/storage.ts'
import { loadKept, saveKept } from '../person/kept.ts'

let current: { readonly of: PersonId | undefined; readonly store: StoreApi<WallNames> } | undefined

const loaded = (person: PersonId | undefined) =>
  person ? wallNamesFrom(loadKept(localStore(), 'wallNames', person)) : undefined

function storeFor(person: PersonId | undefined): StoreApi<WallNames> {
  if (current && current.of === person) return current.store
  const store = createStore<WallNames>(() => loaded(person) ?? noNames)
  current = { of: person, store }
  return store
}

/** Changes what is kept, which another tab may have changed. @returns false where nothing is kept. */
export type ChangeNames = (change: (names: WallNames) => WallNames) => boolean

export function useWallNames(person: PersonId | undefined): [WallNames, ChangeNames] {
  const store = storeFor(person)
  const change: ChangeNames = (changed) => {
    const next = changed(loaded(person) ?? store.getState())
    store.setState(next, true)
    return person !== undefined && saveKept(localStore(), 'wallNames', person, next)
  }
  return [useStore(store), change]
}
