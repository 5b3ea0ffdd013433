// The browser features that the app uses, as a port that tests can replace.
import type { Cancel } from './clock.ts'

export type Channel = {
  post(message: unknown): void
  listen(onMessage: (message: unknown) => void): Cancel
  close(): void
}

export type LockOptions = { readonly signal?: AbortSignal; readonly steal?: boolean }

export type Browser = {
  isVisible(): boolean
  isOnline(): boolean
  /** Called after visibility, connectivity or a return from the back/forward cache changed. */
  onChange(then: () => void): Cancel
  /** Called when the page is closed, reloaded or left. Requests sent then need `keepalive`. */
  onLeave(then: () => void): Cancel
  /**
   * Waits for the named lock (Web Locks), runs `hold` while it is held, and gives it back
   * when the promise settles. Where there are no locks, runs it at once. With `steal` it
   * does not wait: who held the lock gets a rejection. Rejects when `signal` is aborted.
   */
  withLock<T>(name: string, hold: () => Promise<T>, options?: LockOptions): Promise<T>
  /** Runs `hold` only if the lock is free. @returns whether it was. */
  tryLock(name: string, hold: () => Promise<void>): Promise<boolean>
  /** Messages to the other tabs of this origin; never to this one. */
  channel(name: string): Channel
}

/** The browser that the page runs in. */
export const systemBrowser: Browser = {
  isVisible: () => document.visibilityState === 'visible',
  isOnline: () => navigator.onLine,
  onChange(then) {
    const stopped = new AbortController()
    const { signal } = stopped
    document.addEventListener('visibilitychange', then, { signal })
    for (const name of ['online', 'offline', 'pageshow']) {
      window.addEventListener(name, then, { signal })
    }
    return () => stopped.abort()
  },
  onLeave(then) {
    window.addEventListener('pagehide', then)
    return () => window.removeEventListener('pagehide', then)
  },
  async withLock(name, hold, { signal, steal = false } = {}) {
    signal?.throwIfAborted()
    // Only secure contexts have locks; without them each tab is on its own.
    const locks = (navigator as Partial<Navigator>).locks
    if (!locks) return hold()
    // The platform rejects `signal` together with `steal`, which never waits.
    return locks.request(name, steal ? { steal } : { ...(signal && { signal }) }, hold)
  },
  async tryLock(name, hold) {
    const locks = (navigator as Partial<Navigator>).locks
    if (!locks) {
      await hold()
      return true
    }
    return locks.request(name, { ifAvailable: true }, async (lock) => {
      if (lock) await hold()
      return lock !== null
    })
  },
  channel(name) {
    const channel = new BroadcastChannel(name)
    return {
      post: (message) => channel.postMessage(message),
      listen(onMessage) {
        const listener = (event: MessageEvent<unknown>) => onMessage(event.data)
        channel.addEventListener('message', listener)
        return () => channel.removeEventListener('message', listener)
      },
      close: () => channel.close(),
    }
  },
}
