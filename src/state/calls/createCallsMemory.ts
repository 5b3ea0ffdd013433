// The memory of the call machine, kept with the rest of what the person keeps.
import { valuesOf } from '../../domain/person/stamped.ts'
import type { PersonStore } from '../person/createPersonStore.ts'
import type { CallsDoc } from './callsPart.ts'
import type { CallsMemory } from './memory.ts'

/** @param kept where it is kept. */
export function createCallsMemory(kept: PersonStore<CallsDoc>): CallsMemory {
  const doc = () => kept.store.getState().doc
  return {
    parked: () => valuesOf(doc().parked),
    remembered: () => doc().remembered?.value,
    isRead: () => kept.store.getState().isRead,
    remember: (value) => kept.change((_, at) => ({ remembered: { at, value } })),
    park: (value) => kept.change((_, at) => ({ parked: { [value.at]: { at, value } } })),
    unpark: (number) => kept.change((_, at) => ({ parked: { [number]: { at, isGone: true } } })),
    follow: (then) => kept.store.subscribe(then),
  }
}
