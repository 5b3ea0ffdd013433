// One renewal at a time across all tabs: they queue for a lock, and who waited takes what
// another tab has fetched meanwhile.
import type { Browser } from '../../lib/browser.ts'
import type { Clock } from '../../lib/clock.ts'
import type { OAuth } from './oauthTypes.ts'
import type { Token } from './token.ts'

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
