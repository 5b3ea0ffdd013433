// Data that builds up to November 2026 stored in localStorage, readable by anybody at this computer:
// converted once into the person's own encrypted records, and then removed.
import type { PersonId } from '../../domain/brand.ts'
import type { Store } from '../../lib/storage.ts'
import type { EarlierData } from './createPersonStore.ts'
import type { Part } from './part.ts'

/** All that was kept under a person's name. */
const names = [
  'prefs',
  'calls',
  'history',
  'contacts',
  'keys',
  'supervision',
  'wall',
  'wallNames',
  'wallDay',
] as const

const VERSION = 1
const keyOf = (name: string, person: PersonId) => `cordboard.${name}.${person}`

function parsed(text: string | null): unknown {
  try {
    const kept: unknown = JSON.parse(text ?? '')
    const isOurs = typeof kept === 'object' && kept !== null && 'version' in kept
    return isOurs && kept.version === VERSION ? kept : undefined
  } catch {
    return undefined
  }
}

/** @param store `localStore`. */
export function createEarlierData(
  store: Store,
  person: PersonId,
): EarlierData & { hasAny(): boolean; removeAll(): void } {
  const namesOf = (part: Pick<Part<object>, 'earlier'>) => part.earlier?.names ?? []
  return {
    read(part) {
      const kept = namesOf(part).flatMap((name) => {
        const value = parsed(store.get(keyOf(name, person)))
        return value === undefined ? [] : [[name, value] as const]
      })
      return kept.length === 0 ? undefined : part.earlier?.read(Object.fromEntries(kept))
    },
    done(part) {
      for (const name of namesOf(part)) store.remove(keyOf(name, person))
    },
    hasAny: () => names.some((name) => store.get(keyOf(name, person)) !== null),
    removeAll() {
      for (const name of names) store.remove(keyOf(name, person))
    },
  }
}
