// The person's shortcuts: whether single keys act, and which.
import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import { useStore } from 'zustand'
import type { PersonId } from '../../domain/brand.ts'
import type { Keys } from '../../domain/keys/shortcuts.ts'
import { keysFrom } from '../../domain/keys/shortcuts.ts'
import { localStore } from '../../lib/storage.ts'
import { loadKept, saveKept } from '../person/kept.ts'

export type KeysState = { readonly isOn: boolean; readonly keys: Keys }

let current: { readonly of: PersonId | undefined; readonly store: StoreApi<KeysState> } | undefined

function storeFor(person: PersonId | undefined): StoreApi<KeysState> {
  if (current && current.of === person) return current.store
  const kept = person ? loadKept(localStore(), 'keys', person) : {}
  const store = createStore<KeysState>(() => ({
    isOn: kept['isOn'] !== false,
    keys: keysFrom(kept['keys']),
  }))
  current = { of: person, store }
  return store
}

/** The usual keys until it is known who is signed in. */
export function useKeys(
  person: PersonId | undefined,
): [KeysState, (change: Partial<KeysState>) => void] {
  const store = storeFor(person)
  const change = (part: Partial<KeysState>) => {
    store.setState(part)
    if (person) saveKept(localStore(), 'keys', person, store.getState())
  }
  return [useStore(store), change]
}
