// The rings that this person has silenced in this tab, for the sound and for each place that shows a call.
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { CallView } from '../../domain/calls/view.ts'
import { isSilenced } from '../../lib/sounds.ts'
import { useNow } from '../../lib/useNow.ts'
import { useCallViews } from '../../state/calls/useCalls.ts'
import { isBusy } from './ringing.ts'

const store = createStore<ReadonlySet<CallView['key']>>(() => new Set())

/** Keys of views. */
export const useSilencedRings = () => useStore(store)

/** Its ring makes no more sound here; it still rings. */
export function silenceRing(key: CallView['key']): void {
  store.setState((before) => new Set([...before, key]), true)
}

/** How a call that rings sounds. @param key of its view. */
export function useRingSound(): (key: CallView['key']) => 'on' | 'silenced' | 'blocked' {
  const silenced = useSilencedRings()
  // Somebody in a call hears one beep only.
  const isTalking = isBusy(useCallViews())
  const isBlocked = useNow(isSilenced) && !isTalking
  return (key) => (silenced.has(key) ? 'silenced' : isBlocked ? 'blocked' : 'on')
}
