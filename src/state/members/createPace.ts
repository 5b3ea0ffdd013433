// How fast Webex is asked where nobody knows its limit: a third less after each refusal, and a
// little more after each minute without one, up to the budget (quality.md, wall economics).

export type Pace = {
  /** ms from one question to the next. */
  everyMs(): number
  /** Webex wants fewer. */
  refused(now: number): void
  /** @param now monotonic ms of an answer. */
  served(now: number): void
}

const KEPT_SHARE = 0.7
const MORE_PER_MINUTE = 6
const MINUTE_MS = 60_000

export function createPace(budgetPerMinute: number): Pace {
  let perMinute = budgetPerMinute
  let changedAt = -Infinity
  return {
    everyMs: () => MINUTE_MS / perMinute,
    refused(now) {
      perMinute = Math.max(Math.min(MORE_PER_MINUTE, budgetPerMinute), perMinute * KEPT_SHARE)
      changedAt = now
    },
    served(now) {
      if (perMinute >= budgetPerMinute || now - changedAt < MINUTE_MS) return
      perMinute = Math.min(budgetPerMinute, perMinute + MORE_PER_MINUTE)
      changedAt = now
    },
  }
}
