// The wall settings of the signed-in person in this browser.
import { useStore } from 'zustand'
import type { WallSettings } from '../../domain/wall/wallSettings.ts'
import { usualSettings } from '../../domain/wall/wallSettings.ts'
import { usePersonStore } from '../person/usePersonStore.ts'
import { wallPart } from './wallParts.ts'
import { useState } from 'react'
import type { WallChoice } from '../../domain/wall/wallChoice.ts'
import { isSameChoice } from '../../domain/wall/wallChoice.ts'

/** The defaults until the stored ones were read. */
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

// The chosen members with a stable identity, for effects that restart when the choice changes.

/** The same object while the same people are shown: the day continues when a limit changes. */
export function useSteadyChoice(choice: WallChoice): WallChoice {
  const [steady, setSteady] = useState(choice)
  if (isSameChoice(steady, choice)) return steady
  setSteady(choice)
  return choice
}
