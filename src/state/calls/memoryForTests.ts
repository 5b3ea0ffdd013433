// A memory of calls that several tabs share at once, for tests.
import type { Remembered } from '../../domain/calls/deriveViews.ts'
import type { ParkedCall } from '../../domain/calls/view.ts'
import type { CallsMemory } from './memory.ts'

export function createTestMemory(): CallsMemory & { readonly writes: () => number } {
  const parked = new Map<string, ParkedCall>()
  const listeners = new Set<() => void>()
  let remembered: Remembered | undefined
  let writes = 0
  const changed = () => {
    writes += 1
    for (const then of [...listeners]) then()
  }
  return {
    writes: () => writes,
    parked: () => [...parked.values()],
    remembered: () => remembered,
    isRead: () => true,
    remember(next) {
      remembered = next
      changed()
    },
    park(call) {
      parked.set(call.at, call)
      changed()
    },
    unpark(at) {
      if (parked.delete(at)) changed()
    },
    follow(then) {
      listeners.add(then)
      return () => listeners.delete(then)
    },
  }
}
