// Work that must end: by completing, by a deadline, or because its caller canceled it.
import type { Clock } from '../lib/clock.ts'

/** Why the work was ended before it was done. */
export type Stopped = 'timedOut' | 'cancelled'

type Limits = {
  readonly clock: Clock
  readonly ms: number
  /** The caller's own. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Runs `work` for at most `ms`. Settles on time even where the work never does (a body that
 * stops in the middle, a token that does not come); its signal then says that nobody waits.
 */
export function withinTime<T>(
  { clock, ms, signal: outer }: Limits,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | Stopped> {
  if (outer?.aborted) return Promise.resolve<Stopped>('cancelled')
  return new Promise((resolve, reject) => {
    const inner = new AbortController()
    const stop = (why: Stopped) => {
      tidy()
      resolve(why)
      inner.abort()
    }
    const cancelled = () => stop('cancelled')
    const cancelTimer = clock.after(ms, () => stop('timedOut'))
    const tidy = () => {
      cancelTimer()
      outer?.removeEventListener('abort', cancelled)
    }
    outer?.addEventListener('abort', cancelled)
    void work(inner.signal).then(resolve, reject).finally(tidy)
  })
}

/** Resolves after `ms`, or at once when the signal aborts. */
export function pause(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => {
    const wake = () => {
      cancelTimer()
      signal.removeEventListener('abort', wake)
      resolve()
    }
    const cancelTimer = clock.after(ms, wake)
    signal.addEventListener('abort', wake)
  })
}
