// Counts the headsets allowed on this page, so that listeners look for a new one.
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

const allowed = createStore(() => ({ times: 0 }))

export function headsetAllowed(): void {
  allowed.setState(({ times }) => ({ times: times + 1 }))
}

export function useAllowedHeadsets(): number {
  return useStore(allowed, ({ times }) => times)
}
