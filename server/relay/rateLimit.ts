// Keeps somebody from trying codes, or a broken page from spinning, at Webex's expense. Only what
// is about to be asked of Webex counts.
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** Counts one for a key. Resolves to how many ms that key has to wait; 0: go on. */
export type RateLimit = (key: string) => Promise<number>

/** Counts within this process; `perMinute` for each client. */
export function createRateLimit(options: { readonly perMinute: number }): RateLimit {
  const limiter = new RateLimiterMemory({ points: options.perMinute, duration: 60 })
  return async (key) => {
    try {
      await limiter.consume(key)
      return 0
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return Math.max(1, refusal.msBeforeNext)
      throw refusal
    }
  }
}
