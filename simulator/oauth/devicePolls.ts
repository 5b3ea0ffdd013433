// Detects clients that poll the device grant faster than its interval (RFC 8628 3.5,
// docs/webex/facts.md 1.7).
import { lifetimes } from './lifetimes.ts'

/** A poll may be this much too early: clients' timers and networks are not exact. */
const toleranceMs = 250

export class DevicePolls {
  readonly #now: () => number
  readonly #last = new Map<string, number>()

  /** @param now ms. */
  constructor(now: () => number) {
    this.#now = now
  }

  /** Records a poll with this device code. */
  isTooFast(deviceCode: string): boolean {
    const now = this.#now()
    this.#forgetBefore(now - lifetimes.deviceCode * 1000)
    const last = this.#last.get(deviceCode)
    this.#last.set(deviceCode, now)
    return last !== undefined && now - last < lifetimes.deviceInterval * 1000 - toleranceMs
  }

  #forgetBefore(moment: number): void {
    for (const [code, at] of this.#last) if (at < moment) this.#last.delete(code)
  }
}
