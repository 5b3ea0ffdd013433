import { useStore } from 'zustand'
import type { Desk } from '../../domain/calls/desk.ts'
import { memoizePer } from '../person/selected.ts'
import type { Calls } from './calls.ts'
import type { CallDesk } from './createDesk.ts'
import { createDesk } from './createDesk.ts'
import { useCalls } from './useCalls.ts'

const deskOf = memoizePer<Calls, CallDesk>(createDesk)

/** The arrangement of the calls, and how to change it. */
export function useDesk(): Desk & Pick<CallDesk, 'showLarge'> {
  const { store, showLarge } = deskOf(useCalls())
  return { ...useStore(store), showLarge }
}
