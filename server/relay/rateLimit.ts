// Keeps attackers who try codes, and broken pages, from overloading Webex. Only requests that would
// lead to one at Webex count.
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** Counts one request for a key. Resolves to the ms that the key has to wait; 0: allowed. */
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
