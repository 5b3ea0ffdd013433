// The wall settings of the signed-in person in this browser.
import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import { useStore } from 'zustand'
import type { PersonId } from '../../domain/brand.ts'
import type { WallSettings } from '../../domain/wall/wallSettings.ts'
import { settingsFrom } from '../../domain/wall/wallSettings.ts'
import { localStore } from '../../lib/storage.ts'
import { loadKept, saveKept } from '../person/kept.ts'

let current:
  { readonly of: PersonId | undefined; readonly store: StoreApi<WallSettings> } | undefined

function storeFor(person: PersonId | undefined): StoreApi<WallSettings> {
  if (current && current.of === person) return current.store
  const kept = person ? loadKept(localStore(), 'wall', person) : {}
  const store = createStore<WallSettings>(() => settingsFrom(kept))
  current = { of: person, store }
  return store
}

/** The usual ones until it is known who is signed in. */
export function useWallSettings(
  person: PersonId | undefined,
): [WallSettings, (next: WallSettings) => void] {
  const store = storeFor(person)
  const change = (next: WallSettings) => {
    store.setState(next, true)
    if (person) saveKept(localStore(), 'wall', person, next)
  }
  return [useStore(store), change]
}
