// Reloads the page and remembers when it did (domain/wall/recovery.ts counts).
import type { Store } from './storage.ts'
import { sessionStore } from './storage.ts'

const KEY = 'cordboard.reloads'

/** Moments by the wall clock, of this tab; none where the browser keeps nothing. */
export function reloadsOf(store: Store = sessionStore()): readonly number[] {
  try {
    const kept: unknown = JSON.parse(store.get(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter((at) => typeof at === 'number') : []
  } catch {
    return []
  }
}

export function reload(reloads: readonly number[], store: Store = sessionStore()): void {
  store.set(KEY, JSON.stringify(reloads))
  location.reload()
}
