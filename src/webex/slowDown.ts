// Until when Webex wants fewer requests of a kind of resource (423, 429; docs/webex/facts.md 2.4,
// 9.3). The gate holds polls only: a command, and a read that a person asks for, always get one
// attempt.
import type { Instant } from '../domain/brand.ts'
import type { Cancel, Clock } from '../lib/clock.ts'
import type { HttpResponse } from '../lib/http.ts'
import type { Random } from './ports.ts'

const SECOND = 1000
const FIRST_WAIT = 5 * SECOND
/** As the reference client (docs/webex/facts.md 2.4): a header that asks for more is not believed. */
const LONGEST_WAIT = 60 * SECOND
/** Reads that a press starts begin within this time of it. */
const PRESS_LASTS = SECOND

/** A kind of resource, as in its paths: `telephony/calls`, `xapi`, `people`. */
export type ResourceKind = string

/** Polls of this kind wait, ms from now. */
export type Wait = { readonly kind: ResourceKind; readonly ms: number }

/** Remembers how long Webex wants requests of a kind to wait. */
export type SlowDown = {
  /**
   * The end of the wait by this machine's clock; missing: go ahead. Asking uses up what
   * `pressed` has allowed.
   */
  until(kind: ResourceKind): Instant | undefined
  /** Webex refused a request that began at `askedAt` (monotonic ms). */
  refused(kind: ResourceKind, response: HttpResponse, askedAt: number): Instant
  /** Webex answered a request otherwise: the next refusal starts from the shortest wait. */
  served(kind: ResourceKind, askedAt: number): void
  /** A person asks for something now: one read of each kind is sent although polls wait. */
  pressed(): void
  /** All waits that have not passed: for other tabs. */
  waits(): readonly Wait[]
  /** Another tab was refused. */
  learn(wait: Wait): void
  /** Called after each refusal here, with the wait that it began. */
  onRefused(then: (wait: Wait) => void): Cancel
}

type Gate = { opensAt: number; refusals: number; pressUsedAt: number }

/**
 * One gate for each kind of resource. Browsers often may not read `Retry-After` (CORS): then the
 * waits double from 5 s to 60 s, never in step with other clients. Counted by the monotonic
 * clock, as the wall clock may be set back.
 */
export function createSlowDown(clock: Clock, random: Random): SlowDown {
  const gates = new Map<ResourceKind, Gate>()
  const listeners = new Set<(wait: Wait) => void>()
  let pressedAt = -Infinity
  const gateOf = (kind: ResourceKind) => {
    const gate = gates.get(kind) ?? { opensAt: -Infinity, refusals: 0, pressUsedAt: -Infinity }
    gates.set(kind, gate)
    return gate
  }
  const wallClock = (monotonic: number) =>
    (clock.now() + Math.max(0, monotonic - clock.monotonic())) as Instant

  function isAllowedByPress(gate: Gate): boolean {
    const isPressed = clock.monotonic() - pressedAt < PRESS_LASTS && gate.pressUsedAt < pressedAt
    gate.pressUsedAt = pressedAt
    return isPressed
  }

  return {
    until(kind) {
      const gate = gates.get(kind)
      if (!gate || clock.monotonic() >= gate.opensAt || isAllowedByPress(gate)) return undefined
      return wallClock(gate.opensAt)
    },
    refused(kind, response, askedAt) {
      const gate = gateOf(kind)
      const asked = askedWait(response, clock)
      // Refusals of requests that were under way together are one refusal.
      if (askedAt >= gate.opensAt) gate.refusals += 1
      const doublings = Math.min(Math.max(0, gate.refusals - 1), 10)
      const doubled = FIRST_WAIT * 2 ** doublings * (1 + random() / 4)
      const now = clock.monotonic()
      const wait = Math.min(LONGEST_WAIT, asked ?? doubled)
      gate.opensAt = Math.max(gate.opensAt, now + wait)
      for (const then of listeners) then({ kind, ms: gate.opensAt - now })
      return wallClock(gate.opensAt)
    },
    served(kind, askedAt) {
      const gate = gates.get(kind)
      if (gate && askedAt >= gate.opensAt) gate.refusals = 0
    },
    pressed: () => void (pressedAt = clock.monotonic()),
    waits() {
      const now = clock.monotonic()
      return [...gates].flatMap(([kind, { opensAt }]) =>
        opensAt > now ? [{ kind, ms: opensAt - now }] : [],
      )
    },
    learn({ kind, ms }) {
      const gate = gateOf(kind)
      gate.opensAt = Math.max(gate.opensAt, clock.monotonic() + Math.min(LONGEST_WAIT, ms))
    },
    onRefused(then) {
      listeners.add(then)
      return () => void listeners.delete(then)
    },
  }
}

/** Resources below `telephony` that are one kind each, and those below `telephony/calls`. */
const ownKinds = ['history', 'members']

/** @param path of an operation, as in the tables of operations: `/people/{personId}`. */
export function kindOf(path: string): ResourceKind {
  const [first = '', second = '', third = ''] = path.split('/').filter((part) => part !== '')
  if (first !== 'telephony') return first
  const isOwn = second === 'calls' && ownKinds.includes(third)
  return [first, second, ...(isOwn ? [third] : [])].join('/')
}

/** `Retry-After` in ms: seconds or an HTTP date, the latter by the server's own clock. */
export function askedWait(response: HttpResponse, clock: Clock): number | undefined {
  const header = response.header('retry-after')?.trim() ?? ''
  const ms = /^\d+$/.test(header) ? Number(header) * SECOND : Date.parse(header) - serverNow()
  return Number.isNaN(ms) ? undefined : Math.max(SECOND, ms)

  function serverNow(): number {
    const date = Date.parse(response.header('date') ?? '')
    return Number.isNaN(date) ? clock.now() : date
  }
}
