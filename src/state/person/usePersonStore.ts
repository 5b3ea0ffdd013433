// A part of the signed-in person's data, for hooks.
import { useStore } from 'zustand'
import { useSessionState } from '../session/useSession.ts'
import { personStoresOf } from '../personStores.ts'
import { useCordboard } from '../useCordboard.ts'
import type { PersonStore } from './createPersonStore.ts'
import type { Keeping, PersonStores } from './createPersonStores.ts'
import type { Part } from './part.ts'

/** The same store until somebody else signs in. Not read yet while `isRead` is false. */
export function usePersonStore<Doc extends object>(part: Part<Doc>): PersonStore<Doc> {
  // Rendered again when another session begins.
  useSessionState()
  return personStoresOf(useCordboard()).of(part)
}

/** All parts of the signed-in person. */
export const usePersonStores = (): PersonStores => personStoresOf(useCordboard())

/** How well the person's data are stored in this browser. */
export const useKeeping = (): Keeping => useStore(usePersonStores().keeping)
