// Keeps the preferences: versioned, bound to the person, readable even when broken.
import * as v from 'valibot'
import { createStore } from 'zustand/vanilla'
import type { PersonId } from '../../domain/brand.ts'
import type { Store } from '../../lib/storage.ts'
import type { Prefs, PrefsState } from './prefs.ts'
import { themes } from './prefs.ts'

const VERSION = 1
/** How this browser looks before anybody is known: says nothing about a person. */
const LOOK_KEY = 'cordboard.look'
const keyOf = (person: PersonId) => `cordboard.prefs.${person}`

const usual: PrefsState = { theme: 'system' }

// A field that is broken falls back alone; the others are kept.
const fields = { theme: v.fallback(v.picklist(themes), usual.theme) }
const schema = v.object({ version: v.literal(VERSION), ...fields })

function read(store: Store, key: string): PrefsState | undefined {
  try {
    const { theme } = v.parse(schema, JSON.parse(store.get(key) ?? ''))
    return { theme }
  } catch {
    return undefined
  }
}

/** @param store shared by the tabs (`localStore`). */
export function createPrefs(store: Store): Prefs {
  let person: PersonId | undefined
  const state = createStore<PrefsState>(() => read(store, LOOK_KEY) ?? usual)
  const keep = () => {
    const text = JSON.stringify({ version: VERSION, ...state.getState() })
    store.set(LOOK_KEY, text)
    if (person) store.set(keyOf(person), text)
  }
  return {
    store: state,
    set(change) {
      state.setState(change)
      keep()
    },
    knownAs(known) {
      person = known
      const kept = read(store, keyOf(known))
      if (kept) state.setState(kept)
      keep()
    },
    forget() {
      if (person) store.remove(keyOf(person))
      person = undefined
    },
  }
}
