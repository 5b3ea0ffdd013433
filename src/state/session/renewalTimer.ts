// Renews ahead of time: by a timer, and by a look at the wall clock whenever the page wakes,
// as timers stand still while a laptop sleeps.
import type { Browser } from '../../lib/browser.ts'
import type { Cancel, Clock } from '../../lib/clock.ts'
import type { Token } from './token.ts'
import { renewAfterMs, SHORTEST_RENEWAL_MS } from './token.ts'

const LONGEST_RETRY_MS = 60_000

export type RenewalTimerOptions = {
  readonly clock: Clock
  readonly browser: Browser
  /** Rejects on passing trouble: it is tried again, ever more slowly up to once a minute. */
  readonly renew: () => Promise<unknown>
}

export type RenewalTimer = {
  /** From now on for this token; `undefined`: nothing to renew. */
  set(token: Token | undefined): void
  readonly stop: Cancel
}

export function createRenewalTimer({ clock, browser, renew }: RenewalTimerOptions): RenewalTimer {
  let dueAt: number | undefined
  let failures = 0
  let cancelTimer: Cancel = () => {}

  const arm = (ms: number | undefined) => {
    cancelTimer()
    dueAt = ms === undefined ? undefined : clock.now() + ms
    if (ms !== undefined) cancelTimer = clock.after(ms, look)
  }
  const look = () => {
    if (dueAt === undefined) return
    // The longest timers of browsers are shorter than a token may live.
    if (clock.now() < dueAt) return arm(dueAt - clock.now())
    dueAt = undefined
    renew().catch(() => {
      failures += 1
      if (dueAt === undefined) arm(Math.min(LONGEST_RETRY_MS, SHORTEST_RENEWAL_MS * failures))
    })
  }
  const cancelChange = browser.onChange(() => {
    const isLate = dueAt !== undefined && clock.now() >= dueAt
    const isBackOnline = failures > 0 && browser.isOnline() && browser.isVisible()
    if (!isLate && !isBackOnline) return
    if (dueAt !== undefined) dueAt = clock.now()
    look()
  })
  return {
    set(token) {
      failures = 0
      arm(token && renewAfterMs(token, clock.now()))
    },
    stop() {
      arm(undefined)
      cancelChange()
    },
  }
}
