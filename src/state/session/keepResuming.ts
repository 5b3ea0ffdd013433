// Comes back by itself once the server does: nobody stands before a wall display to press a
// button, and nobody else should have to.
import type { StoreApi } from 'zustand/vanilla'
import type { Cancel, Clock } from '../../lib/clock.ts'
import { isPassingFailure } from './failure.ts'
import type { SessionState } from './session.ts'

const FIRST_MS = 5_000
const LONGEST_MS = 60_000

/** Waiting for the server, or for Webex: nothing has been refused. */
export const isWaitingForServer = (state: SessionState): boolean =>
  state.is === 'signedOut' && state.canResume && isPassingFailure(state.failure)

/** Until cancelled. @param resume never rejects. */
export function keepResuming(options: {
  readonly store: StoreApi<SessionState>
  readonly clock: Clock
  readonly resume: () => Promise<void>
}): Cancel {
  const { store, clock, resume } = options
  let tries = 0
  let isTrying = false
  let cancel: Cancel = () => {}
  const arm = () => {
    cancel()
    if (isTrying) return
    if (isWaitingForServer(store.getState())) {
      cancel = clock.after(Math.min(LONGEST_MS, FIRST_MS * 2 ** tries), () => void attempt())
    } else {
      tries = 0
    }
  }
  const attempt = async () => {
    isTrying = true
    tries += 1
    await resume()
    isTrying = false
    arm()
  }
  arm()
  const unsubscribe = store.subscribe(arm)
  return () => {
    unsubscribe()
    cancel()
  }
}
