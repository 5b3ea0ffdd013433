// The current time by the cloud's clock: estimated from our server's, corrected by the times in calls
// (domain/calls/skew.ts). Changes of this machine's wall clock do not affect it.
import type { Instant } from '../../domain/brand.ts'
import type { Call, Snapshot } from '../../domain/calls/call.ts'
import type { Skew } from '../../domain/calls/skew.ts'
import { sighted, skewFrom } from '../../domain/calls/skew.ts'
import type { Clock } from '../../lib/clock.ts'

/** Estimates the cloud's time from the times in its answers. */
export type CloudClock = {
  now(): Instant
  /** Narrows the estimate with the times in a snapshot. */
  observe(snapshot: Snapshot<Call>, before: Snapshot<Call> | undefined): void
  /** Starts over with a server's clock, as after sleep. */
  reset(serverNow: number): void
}

export function createCloudClock(clock: Clock): CloudClock {
  let skew: Skew = skewFrom(clock.now(), clock.monotonic())
  return {
    now: () => (clock.monotonic() + skew.estimate) as Instant,
    reset(serverNow) {
      skew = skewFrom(serverNow, clock.monotonic())
    },
    observe(snapshot, before) {
      const known = new Map((before?.items ?? []).map((call) => [call.id, moments(call)]))
      for (const call of snapshot.items) {
        const seen = known.get(call.id) ?? []
        for (const named of moments(call)) {
          const isNew = before !== undefined && !seen.includes(named)
          skew = sighted(skew, {
            named,
            gotAt: snapshot.gotAt,
            ...(isNew && { notBefore: before.askedAt - LIST_LAG_MS }),
          })
        }
      }
    },
  }
}

// How late the list may show a change: an estimate, as Webex publishes none (docs/webex/facts.md 3.7).
const LIST_LAG_MS = 2_500

function moments(call: Call): readonly number[] {
  return call.state.is === 'talking' ? [call.created, call.state.since] : [call.created]
}
