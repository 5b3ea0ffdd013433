// Adapts the request rate to an unknown limit: a third less after a refusal, slightly more after
// each minute without one, up to the budget (docs/quality.md, The request budget of a wall).

/** How fast members are asked. */
export type Pace = {
  /** ms from one question to the next. */
  everyMs(): number
  /** From now on at most so many a minute; what was learned from refusals stays. */
  setBudget(perMinute: number): void
  /** Webex wants fewer. */
  refused(now: number): void
  /** @param now monotonic ms of an answer. */
  served(now: number): void
  /** As far as refusals have told, requests a minute; missing: there were none. */
  learned(): number | undefined
  /** What another tab has learned. */
  learn(perMinute: number, now: number): void
}

const KEPT_SHARE = 0.7
const MORE_PER_MINUTE = 6
const MINUTE_MS = 60_000

export function createPace(budgetPerMinute: number): Pace {
  let budget = budgetPerMinute
  /** As far as refusals have told. */
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
      // Beyond the budget it was not tried: a larger one is found out from here.
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
