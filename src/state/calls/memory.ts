import type { Remembered } from '../../domain/calls/deriveViews.ts'
import type { ParkedCall } from '../../domain/calls/view.ts'
import type { Cancel } from '../../lib/clock.ts'

/** The state that the call machine stores over a reload and shares with the other tabs, as a port. */
export type CallsMemory = {
  /** Where calls are parked, as far as this browser knows; includes changes of all tabs. */
  parked(): readonly ParkedCall[]
  /** Empty before the stored state was read. */
  remembered(): Remembered | undefined
  /** False: there may be stored state that has not been read yet. */
  isRead(): boolean
  remember(remembered: Remembered): void
  park(call: ParkedCall): void
  /** It is no longer parked there, or that is unknown. */
  unpark(at: string): void
  /** Called after a change, including those of this tab. */
  follow(then: () => void): Cancel
}
