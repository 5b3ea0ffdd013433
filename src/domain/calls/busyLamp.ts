// What a lamp beside a colleague says of their calls: as much as a desk phone's line key.
import type { Call } from './call.ts'

/** `busy` covers every answered call, held ones too; `free` means no call at all. */
export type BusyLamp = 'free' | 'ringing' | 'busy'

/** A call that rings outweighs one that is going on: it is what one could help with. */
export function busyLampOf(calls: readonly Call[]): BusyLamp {
  if (calls.some(({ state }) => state.is === 'ringing')) return 'ringing'
  return calls.some(({ state }) => state.is !== 'ended') ? 'busy' : 'free'
}
