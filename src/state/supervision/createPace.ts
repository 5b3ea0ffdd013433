// Adapts the request rate to an unknown limit: a third less after a refusal, slightly more after
// each minute without one, up to the budget (docs/quality.md, The request budget of a wall).

/** The rate at which members are polled. */
export type Pace = {
  /** ms from one request to the next. */
  everyMs(): number
  /** From now on at most this many a minute; the effect of refusals stays. */
  setBudget(perMinute: number): void
  /** Webex has refused a request. */
  refused(now: number): void
  /** @param now monotonic ms of an answer. */
  served(now: number): void
  /** Requests a minute, as reduced by refusals; missing: there were none. */
  learned(): number | undefined
  /** The reduced rate of another tab. */
  learn(perMinute: number, now: number): void
}

const KEPT_SHARE = 0.7
const MORE_PER_MINUTE = 6
const MINUTE_MS = 60_000

export function createPace(budgetPerMinute: number): Pace {
  let budget = budgetPerMinute
  /** As reduced by refusals. */
  let limit = Infinity
  let changedAt = -Infinity
  const perMinute = () => Math.min(budget, limit)
  return {
    everyMs: () => MINUTE_MS / perMinute(),
    setBudget: (next) => void (budget = next),
    refused(now) {
      limit = Math.max(Math.min(MORE_PER_MINUTE, budget), perMinute() * KEPT_SHARE)
      changedAt = now
    },
    served(now) {
      if (limit === Infinity || now - changedAt < MINUTE_MS) return
      // A rate above the old budget was never tried: it grows from here.
      limit = Math.min(Math.max(limit, budget), limit + MORE_PER_MINUTE)
      changedAt = now
    },
    learned: () => (limit === Infinity ? undefined : limit),
    learn(perMinute, now) {
      limit = perMinute
      changedAt = now
    },
  }
}
