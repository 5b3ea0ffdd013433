// Keeps the access token fresh: one renewal at a time, ahead of time, and again after trouble.
import type { Browser } from '../../lib/browser.ts'
import type { Clock, Cancel } from '../../lib/clock.ts'
import type { OAuth, SessionState } from './session.ts'
import type { Token } from './token.ts'
import { renewAfterMs, SHORTEST_RENEWAL_MS, isExpired } from './token.ts'
import type { StoreApi } from 'zustand/vanilla'
import { isPassingFailure } from './failure.ts'
import type { TokenPort } from '../../webex/ports.ts'

// One renewal at a time across all tabs: they queue for a lock, and who waited takes what
// another tab has fetched meanwhile.

const LOCK = 'cordboard-session'
/** Then whoever holds the lock is frozen or stuck, and it is taken. */
const LOCK_PATIENCE_MS = 40_000
/** A renewal with its body; the request itself has a time-out of its own. */
const RENEWAL_PATIENCE_MS = 30_000
/** Who waited so long for the lock waited for another tab's renewal … */
const CONTENDED_MS = 20
/** … whose token may arrive a moment after its lock. */
const TOKEN_ARRIVAL_MS = 100

export type RenewerOptions = {
  readonly oauth: Pick<OAuth, 'renew'>
  readonly browser: Browser
  readonly clock: Clock
  /** What this tab holds now; other tabs' tokens show up here. */
  readonly current: () => Token | undefined
}

/** `superseded`: the session has ended or changed while the request was under way. */
export type Renewal = Token | 'refused' | 'superseded'

/** Renews the token, one renewal at a time across all tabs. */
export type Renewer = {
  /** Rejects on passing trouble. Calls while one is under way share it. */
  renew(): Promise<Renewal>
  /** Runs `work` when no tab is renewing. */
  alone<T>(work: () => Promise<T>): Promise<T>
}

export function createRenewer({ oauth, browser, clock, current }: RenewerOptions): Renewer {
  let underWay: Promise<Renewal> | undefined

  const arrival = async (stale: Token | undefined) => {
    for (let waited = 0; waited < TOKEN_ARRIVAL_MS && current() === stale; waited += CONTENDED_MS) {
      await pause(clock, CONTENDED_MS)
    }
  }

  const fetchFresh = async (stale: Token | undefined, askedAt: number): Promise<Renewal> => {
    if (clock.monotonic() - askedAt > CONTENDED_MS) await arrival(stale)
    if (current() !== stale) return current() ?? 'superseded'
    const fresh = await within(clock, RENEWAL_PATIENCE_MS, oauth.renew())
    return current() === stale ? fresh : (current() ?? 'superseded')
  }

  const alone = <T>(work: () => Promise<T>) => withLock(browser, clock, work)

  return {
    alone,
    renew() {
      const stale = current()
      const askedAt = clock.monotonic()
      underWay ??= alone(() => fetchFresh(stale, askedAt)).finally(() => {
        underWay = undefined
      })
      return underWay
    },
  }
}

async function withLock<T>(browser: Browser, clock: Clock, work: () => Promise<T>): Promise<T> {
  const waiting = new AbortController()
  const cancel = clock.after(LOCK_PATIENCE_MS, () => waiting.abort())
  const begin = () => {
    cancel()
    return work()
  }
  try {
    return await browser.withLock(LOCK, begin, { signal: waiting.signal })
  } catch (error) {
    if (!waiting.signal.aborted) throw error
    return await browser.withLock(LOCK, work, { steal: true })
  } finally {
    cancel()
  }
}

const pause = (clock: Clock, ms: number) =>
  new Promise<void>((resolve) => void clock.after(ms, resolve))

function within<T>(clock: Clock, ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(ms, () => reject(new Error('the renewal took too long')))
    work.then(resolve, reject).finally(cancel)
  })
}

// Renews ahead of time: by a timer, and by a look at the wall clock whenever the page wakes,
// as timers stand still while a laptop sleeps.

const LONGEST_RETRY_MS = 60_000

export type RenewalTimerOptions = {
  readonly clock: Clock
  readonly browser: Browser
  /** Rejects on passing trouble: it is tried again, ever more slowly up to once a minute. */
  readonly renew: () => Promise<unknown>
}

/** Renews ahead of time. */
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

// Comes back by itself once the server does: nobody stands before a wall display to press a
// button, and nobody else should have to.

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

// Hands the token to the API layer, fresh where that is possible.

export type TokenPortOptions = {
  readonly clock: Clock
  /** Settled when it is known whether somebody is signed in. */
  readonly ready: () => Promise<void> | undefined
  readonly held: () => Token | undefined
  /** False once a renewal was refused: it is not tried again. */
  readonly isRenewable: () => boolean
  /** Afterwards `held` is the fresh one, or renewing was refused. Rejects on passing trouble. */
  readonly renew: () => Promise<void>
  /** The token is no good any more, and there is no other. */
  readonly reject: () => void
}

/** Hands out a token that is good, and renews one that Webex refused. */
export function createTokenPort(options: TokenPortOptions): TokenPort {
  const { clock, ready, held, isRenewable, renew, reject } = options
  let renewedAt = -Infinity
  const renewAsNeeded = async () => {
    await renew()
    renewedAt = clock.now()
  }
  return {
    async current() {
      await ready()
      const token = held()
      if (!token || !isExpired(token, clock.now())) return token?.access
      if (!isRenewable()) return undefined
      // Just renewed and run out already: whoever lets it in knows better than our clock.
      if (Math.abs(clock.now() - renewedAt) >= SHORTEST_RENEWAL_MS) await renewAsNeeded()
      return held()?.access
    },
    async renewed(rejected) {
      await ready()
      const token = held()
      if (!token || token.access !== rejected) return token?.access
      if (token.kind === 'oauth' && isRenewable()) await renewAsNeeded()
      if (held()?.access === rejected) reject()
      return held()?.access
    },
    granted() {
      const scopes = held()?.scopes
      return scopes === 'unknown' ? undefined : scopes
    },
  }
}
