// The preferences for components.
import { useStore } from 'zustand'
import { useCordboard } from '../useCordboard.ts'
import type { PrefsState } from './prefs.ts'

/** The current choices, and how to change them. */
export function usePrefs(): [PrefsState, (change: Partial<PrefsState>) => void] {
  const { prefs } = useCordboard()
  return [useStore(prefs.store), (change) => prefs.set(change)]
}
