// Looks after the webhooks for as long as somebody listens: at once, and every minute.
import type { Cancel, Clock } from '../../lib/clock.ts'
import type { EnsureRegistered, Registered, Wants } from './registration.ts'

const CHECK_MS = 60_000

export type KeepOptions = {
  readonly clock: Clock
  readonly ensureRegistered: EnsureRegistered
  readonly wants: () => Wants
  readonly onAnswer: (answer: Registered) => void
}

/** Checks the registration while it is switched on. */
export type KeptRegistration = {
  readonly setOn: (isOn: boolean) => void
  /** Something else is wanted: not in a minute but now. */
  readonly checkNow: () => void
}

/** It is off at first. */
export function keepRegistered(options: KeepOptions): KeptRegistration {
  const { clock, ensureRegistered, wants, onAnswer } = options
  let isOn = false
  let cancel: Cancel = () => {}

  async function check() {
    cancel()
    const answer = await ensureRegistered(wants())
    if (!isOn) return
    onAnswer(answer)
    cancel()
    cancel = clock.after(CHECK_MS, () => void check())
  }

  return {
    setOn(next) {
      isOn = next
      if (isOn) void check()
      else cancel()
    },
    checkNow() {
      if (isOn) void check()
    },
  }
}
