// The wall settings of the signed-in person in this browser.
import { useStore } from 'zustand'
import type { WallSettings } from '../../domain/wall/wallSettings.ts'
import { usualSettings } from '../../domain/wall/wallSettings.ts'
import { usePersonStore } from '../person/usePersonStore.ts'
import { wallPart } from './wallParts.ts'

/** The usual ones until those that are kept were read. */
export function useWallSettings(): [
  settings: WallSettings,
  change: (next: WallSettings) => void,
  isRead: boolean,
] {
  const kept = usePersonStore(wallPart)
  const settings = useStore(kept.store, ({ doc }) => doc.settings?.value ?? usualSettings)
  const isRead = useStore(kept.store, (state) => state.isRead)
  return [settings, (value) => kept.change((_, at) => ({ settings: { at, value } })), isRead]
}
