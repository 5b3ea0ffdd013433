// The stored day of a wall, for components.
import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { WallChoice } from '../../domain/wall/wallChoice.ts'
import { usePersonStore } from '../person/usePersonStore.ts'
import { createDeskMemory } from './createDeskMemory.ts'
import type { DeskMemory } from './createWallDesk.ts'
import { wallDaysPart } from './wallParts.ts'

/** `undefined` until the stored state was read. */
export function useDeskMemory(choice: WallChoice): DeskMemory | undefined {
  const kept = usePersonStore(wallDaysPart)
  const isRead = useStore(kept.store, (state) => state.isRead)
  return useMemo(
    () => (isRead ? createDeskMemory(kept, choice) : undefined),
    [kept, isRead, choice],
  )
}
