// Keeps the access token fresh: one renewal at a time, ahead of expiry, repeated after failures.
import type { Browser } from '../../lib/browser.ts'
import type { Clock, Cancel } from '../../lib/clock.ts'
import type { OAuth, SessionState } from './session.ts'
import type { Token } from './token.ts'
import { renewAfterMs, SHORTEST_RENEWAL_MS, isExpired } from './token.ts'
import type { StoreApi } from 'zustand/vanilla'
import { isPassingFailure } from './failure.ts'
import type { TokenPort } from '../../webex/ports.ts'

// One renewal at a time across all tabs: they queue for a lock, and a tab that waited takes the token
// that another tab has fetched.

const LOCK = 'cordboard-session'
/** After this time the lock's holder is frozen or stuck, and the lock is stolen. */
const LOCK_PATIENCE_MS = 40_000
/** A renewal including its body; the request itself has a separate time-out. */
const RENEWAL_PATIENCE_MS = 30_000
/** A tab that waited this long for the lock waited for another tab's renewal … */
const CONTENDED_MS = 20
/** … whose token may arrive a moment after its lock. */
const TOKEN_ARRIVAL_MS = 100

export type RenewerOptions = {
  readonly oauth: Pick<OAuth, 'renew'>
  readonly browser: Browser
  readonly clock: Clock
  /** The token of this tab; other tabs' tokens appear here, too. */
  readonly current: () => Token | undefined
}

/** `superseded`: the session has ended or changed while the request was under way. */
export type Renewal = Token | 'refused' | 'superseded'

/** Renews the token, one renewal at a time across all tabs. */
export type Renewer = {
  /** Rejects on a temporary failure. Calls during a renewal share it. */
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

// Renews ahead of expiry: by a timer, and by the wall clock whenever the page wakes, as timers stop while
// a laptop sleeps.

const LONGEST_RETRY_MS = 60_000

export type RenewalTimerOptions = {
  readonly clock: Clock
  readonly browser: Browser
  /** Rejects on a temporary failure: it is repeated, with pauses of up to a minute. */
  readonly renew: () => Promise<unknown>
}

/** Renews ahead of expiry. */
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
    // The longest timers of browsers are shorter than the life of some tokens.
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

// Resumes automatically once the server is back: nobody is there to press a button on a wall display, and
// others should not have to either.

const FIRST_MS = 5_000
const LONGEST_MS = 60_000

/** Waiting for the server or Webex: nothing has been refused. */
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

// Gives the token to the API layer, renewed if possible.

export type TokenPortOptions = {
  readonly clock: Clock
  /** Settled when it is known whether somebody is signed in. */
  readonly ready: () => Promise<void> | undefined
  readonly held: () => Token | undefined
  /** False once a renewal was refused: it is not repeated. */
  readonly isRenewable: () => boolean
  /** Afterwards `held` is the new token, or renewing was refused. Rejects on a temporary failure. */
  readonly renew: () => Promise<void>
  /** The token is invalid, and there is no other. */
  readonly reject: () => void
}

/** Returns a valid token, and renews one that Webex refused. */
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
      // Just renewed and already expired: then our clock is wrong, and Webex decides.
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
