// The lamp beside a colleague's name: like the line key of a desk phone.
import type { Call } from './call.ts'

/** `busy` covers every answered call, held ones too; `free` means no call at all. */
export type BusyLamp = 'free' | 'ringing' | 'busy'

/** A ringing call takes precedence over a connected one, because somebody could pick it up. */
export function busyLampOf(calls: readonly Call[]): BusyLamp {
  if (calls.some(({ state }) => state.is === 'ringing')) return 'ringing'
  return calls.some(({ state }) => state.is !== 'ended') ? 'busy' : 'free'
}
