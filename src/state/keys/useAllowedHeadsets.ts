// How often a headset was allowed on this page: whoever listens to one looks again.
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

const allowed = createStore(() => ({ times: 0 }))

export function headsetAllowed(): void {
  allowed.setState(({ times }) => ({ times: times + 1 }))
}

export function useAllowedHeadsets(): number {
  return useStore(allowed, ({ times }) => times)
}
