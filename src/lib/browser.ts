// What the rest of the app needs to know of the browser, as a port (tests pass a fake).
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
  /**
   * Waits for the named lock (Web Locks), runs `hold` while it is held, and gives it back
   * when the promise settles. Where there are no locks, runs it at once. With `steal` it
   * does not wait: who held the lock gets a rejection. Rejects when `signal` is aborted.
   */
  withLock<T>(name: string, hold: () => Promise<T>, options?: LockOptions): Promise<T>
  /** Messages to the other tabs of this origin; never to this one. */
  channel(name: string): Channel
}
