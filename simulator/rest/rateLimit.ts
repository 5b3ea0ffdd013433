// Step 2: Webex publishes no limit, only 429 and Retry-After; people report 300 requests a minute
// (docs/webex/facts.md 2.4, 11).
import { tooManyRequests } from './refusals.ts'

const windowMs = 60_000
const retryAfterSeconds = 5

/** Counts the requests of one token in a sliding minute. */
export class RateLimit {
  readonly #perMinute: number
  readonly #now: () => number
  readonly #times = new Map<string, number[]>()

  /** @param perMinute requests a minute and token; `Infinity` switches the limit off. */
  constructor(perMinute: number, now: () => number) {
    this.#perMinute = perMinute
    this.#now = now
  }

  /** @throws Refusal 429 with `Retry-After: 5`. Refused requests do not count. */
  count(token: string): void {
    if (this.#perMinute === Infinity) return
    const now = this.#now()
    const recent = (this.#times.get(token) ?? []).filter((time) => now - time < windowMs)
    this.#times.set(token, recent)
    if (recent.length >= this.#perMinute) throw tooManyRequests(retryAfterSeconds)
    recent.push(now)
  }
}
