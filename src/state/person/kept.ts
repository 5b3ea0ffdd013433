// Something of a person's that is kept in this browser: versioned, and empty where it is
// broken. Dropped at sign-out (app/forgetAtSignOut.ts).
import type { PersonId } from '../../domain/brand.ts'
import type { Store } from '../../lib/storage.ts'

/** All that may be kept under a person's name by parts that are loaded on demand. */
export const keptParts = ['history', 'keys', 'supervision', 'wall', 'wallNames', 'wallDay'] as const
export type KeptPart = (typeof keptParts)[number]

const VERSION = 1
const keyOf = (part: KeptPart, person: PersonId) => `cordboard.${part}.${person}`

type Fields = Readonly<Record<string, unknown>>

/** The fields as they were stored: nobody vouches for them. */
export function loadKept(store: Store, part: KeptPart, person: PersonId): Fields {
  try {
    const kept: unknown = JSON.parse(store.get(keyOf(part, person)) ?? '')
    const isOurs = typeof kept === 'object' && kept !== null && 'version' in kept
    return isOurs && kept.version === VERSION ? { ...kept } : {}
  } catch {
    return {}
  }
}

/** False where the browser is full or keeps nothing. */
export function saveKept(store: Store, part: KeptPart, person: PersonId, fields: object): boolean {
  return store.set(keyOf(part, person), JSON.stringify({ ...fields, version: VERSION }))
}

export function dropKept(store: Store, person: PersonId): void {
  for (const part of keptParts) store.remove(keyOf(part, person))
}
