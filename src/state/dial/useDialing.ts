// The rules of dialing and where the person calls from, for components.
import { useStore } from 'zustand'
import { useCordboard } from '../useCordboard.ts'
import type { DialingRules } from './dialing.ts'

/** `undefined` until they have loaded. */
export function useDialingRules(): DialingRules | undefined {
  return useStore(useCordboard().dialing.store, ({ rules }) => rules)
}

/** Where help would be sent, and whose numbering plan applies. */
export const useCallingPlace = () => useStore(useCordboard().dialing.store, ({ place }) => place)

/**
 * ISO 3166 region whose numbers are typed and shown in national form: that of the device or location that
 * calls, never the browser's language. `undefined` if unknown.
 */
export const useCallingRegion = (): string | undefined => useCallingPlace().region
