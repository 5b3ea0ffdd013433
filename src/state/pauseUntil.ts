// A pause that Webex asked for, and that whoever stops the work ends.
import type { Clock } from '../lib/clock.ts'

type Parts = { readonly clock: Clock; readonly signal: AbortSignal }

/** @param moment by this machine's clock, ms since 1970. Never rejects. */
export function pauseUntil(moment: number, { clock, signal }: Parts): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      stop()
      signal.removeEventListener('abort', end)
      resolve()
    }
    const stop = clock.after(Math.max(0, moment - clock.now()), end)
    if (signal.aborted) end()
    else signal.addEventListener('abort', end)
  })
}
