// The preferences for components.
import { useStore } from 'zustand'
import { useCordboard } from '../useCordboard.ts'
import type { PrefsState } from './prefs.ts'

/** What is chosen, and how to choose otherwise. */
export function usePrefs(): [PrefsState, (change: Partial<PrefsState>) => void] {
  const { prefs } = useCordboard()
  return [useStore(prefs.store), (change) => prefs.set(change)]
}
