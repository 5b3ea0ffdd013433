// The person's shortcuts: whether single keys act, and which.
import { useStore } from 'zustand'
import type { Keys } from '../../domain/keys/shortcuts.ts'
import { usualKeys } from '../../domain/keys/shortcuts.ts'
import type { PersonState, PersonStore } from '../person/createPersonStore.ts'
import { memoizePer, selected } from '../person/selected.ts'
import { usePersonStore } from '../person/usePersonStore.ts'
import type { KeysDoc } from './keysPart.ts'
import { keysPart } from './keysPart.ts'
import { createStore } from 'zustand/vanilla'

/** The person's shortcuts. */
export type KeysState = { readonly isOn: boolean; readonly keys: Keys }

const shown = ({ doc: { isOn, keys } }: PersonState<KeysDoc>): KeysState => ({
  isOn: isOn?.value ?? true,
  keys: keys?.value ?? usualKeys,
})

const shownOf = memoizePer((kept: PersonStore<KeysDoc>) => selected(kept.store, shown))

/** The default keys until those of the person were read. */
export function useKeys(): [KeysState, (change: Partial<KeysState>) => void] {
  const kept = usePersonStore(keysPart)
  const change = ({ isOn, keys }: Partial<KeysState>) =>
    kept.change((_, at) => ({
      ...(isOn !== undefined && { isOn: { at, value: isOn } }),
      ...(keys && { keys: { at, value: keys } }),
    }))
  return [useStore(shownOf(kept)), change]
}

// Counts the headsets allowed on this page, so that listeners look for a new one.

const allowed = createStore(() => ({ times: 0 }))

/** Notifies all listeners of one more allowed headset. */
export function headsetAllowed(): void {
  allowed.setState(({ times }) => ({ times: times + 1 }))
}

/** How many headsets were allowed on this page; a change is a reason to look for them. */
export function useAllowedHeadsets(): number {
  return useStore(allowed, ({ times }) => times)
}
