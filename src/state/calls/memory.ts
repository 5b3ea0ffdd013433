import type { Remembered } from '../../domain/calls/deriveViews.ts'
import type { ParkedCall } from '../../domain/calls/view.ts'
import type { Cancel } from '../../lib/clock.ts'

/** What the call machine keeps over a reload and shares with the other tabs, as a port. */
export type CallsMemory = {
  /** Where calls are parked, as far as that is known here; changes of all tabs are in it. */
  parked(): readonly ParkedCall[]
  /** Nothing before it was read. */
  remembered(): Remembered | undefined
  /** False: more may have been kept than is known so far. */
  isRead(): boolean
  remember(remembered: Remembered): void
  park(call: ParkedCall): void
  /** It is not parked there any more, or nobody knows. */
  unpark(at: string): void
  /** Called after a change, also one of this tab. */
  follow(then: () => void): Cancel
}
