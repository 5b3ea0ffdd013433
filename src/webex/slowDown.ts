// Before which moment Webex wants to hear nothing from us (423, 429; docs/webex/facts.md 2.4, 9.3).
import type { Instant } from '../domain/brand.ts'
import type { Clock } from '../lib/clock.ts'
import type { HttpResponse } from '../lib/http.ts'
import type { Random } from './ports.ts'

const SECOND = 1000
const FIRST_WAIT = 5 * SECOND
const LONGEST_WAIT = 60 * SECOND
/** A header that asks for more is believed to be wrong. */
const LONGEST_ASKED = 3600 * SECOND

export type SlowDown = {
  /** The end of the wait by this machine's clock; missing: go ahead. */
  until(): Instant | undefined
  /** Webex refused a request that began at `askedAt` (monotonic ms). */
  refused(response: HttpResponse, askedAt: number): Instant
  /** Webex answered a request otherwise: the next refusal starts from the shortest wait. */
  served(askedAt: number): void
}

/**
 * One gate for all requests of a client, as the limits count by token. Browsers often may
 * not read `Retry-After` (CORS): then the waits double from 5 s to 60 s, never in step with
 * other clients. Counted by the monotonic clock, as the wall clock may be set back meanwhile.
 */
export function createSlowDown(clock: Clock, random: Random): SlowDown {
  let opensAt = -Infinity
  let refusals = 0
  const wallClock = (monotonic: number) =>
    (clock.now() + Math.max(0, monotonic - clock.monotonic())) as Instant
  return {
    until: () => (clock.monotonic() < opensAt ? wallClock(opensAt) : undefined),
    refused(response, askedAt) {
      const asked = askedWait(response, clock)
      // Refusals of requests that were under way together are one refusal.
      if (askedAt >= opensAt) refusals += 1
      const doubled = FIRST_WAIT * 2 ** Math.min(Math.max(0, refusals - 1), 10) * (1 + random() / 4)
      const wait = asked ?? Math.min(LONGEST_WAIT, doubled)
      opensAt = Math.max(opensAt, clock.monotonic() + wait)
      return wallClock(opensAt)
    },
    served(askedAt) {
      if (askedAt >= opensAt) refusals = 0
    },
  }
}

/** `Retry-After` in ms: seconds or an HTTP date, the latter by the server's own clock. */
export function askedWait(response: HttpResponse, clock: Clock): number | undefined {
  const header = response.header('retry-after')?.trim() ?? ''
  const ms = /^\d+$/.test(header) ? Number(header) * SECOND : Date.parse(header) - serverNow()
  return Number.isNaN(ms) ? undefined : Math.min(LONGEST_ASKED, Math.max(SECOND, ms))

  function serverNow(): number {
    const date = Date.parse(response.header('date') ?? '')
    return Number.isNaN(date) ? clock.now() : date
  }
}
