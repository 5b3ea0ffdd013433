// What must outlive a reload of the page: since when calls are held, which call consults
// for which, and where calls are parked. Bound to the person, dropped at sign-out.
import type { Remembered } from '../../domain/calls/deriveViews.ts'
import { nothingRemembered } from '../../domain/calls/deriveViews.ts'
import type { ParkedCall } from '../../domain/calls/view.ts'
import type { Store } from '../../lib/storage.ts'

export type Memory = { readonly remembered: Remembered; readonly parked: readonly ParkedCall[] }

const VERSION = 1
const keyOf = (person: string) => `cordboard.calls.${person}`

/** What was kept for this person; nothing where it is missing, broken or of another version. */
export function loadMemory(store: Store, person: string): Memory {
  try {
    const kept = JSON.parse(store.get(keyOf(person)) ?? '') as Partial<Memory> & { version: number }
    if (kept.version !== VERSION) return emptyMemory
    return {
      remembered: { ...nothingRemembered, ...kept.remembered },
      parked: Array.isArray(kept.parked) ? kept.parked : [],
    }
  } catch {
    return emptyMemory
  }
}

export function saveMemory(store: Store, person: string, memory: Memory): void {
  store.set(keyOf(person), JSON.stringify({ version: VERSION, ...memory }))
}

export function dropMemory(store: Store, person: string): void {
  store.remove(keyOf(person))
}

const emptyMemory: Memory = { remembered: nothingRemembered, parked: [] }
