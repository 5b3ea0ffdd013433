// The state and urgency of a member's tile, derived from all of their calls.
import type { Call } from '../calls/call.ts'
import type { CallId, Instant } from '../brand.ts'
import type { Party } from '../calls/party.ts'
import type { Level, WallLimits, WatchedLength } from './wallLimits.ts'
import { levelOf, worstLevel } from './wallLimits.ts'

/** The state that a tile shows: that of the member's most important call. */
export type TileState =
  'unknown' | 'idle' | 'ringing' | 'calling' | 'onCall' | 'onHold' | 'conference'

/** The watched durations of members; `waiting` belongs to queues. */
export type TileLength = Exclude<WatchedLength, 'waiting'>
/** All `TileLength`s, for loops. */
export const tileLengths = ['ringing', 'onHold', 'onCall'] as const satisfies readonly TileLength[]

/** The calls in one state, and when the longest of them began. */
export type Lasting = { readonly count: number; readonly since: Instant }

/** A line for the calls in one state. */
type Line = {
  readonly state: TileState
  /** The other party; missing if there is none, or more than one. */
  readonly party?: Party
  readonly since?: Instant
}

/** A member's tile before limits are applied. */
export type Tile = Line & {
  /** From all calls, not only the one shown: a caller on hold waits while the member talks to another. */
  readonly lasting: Readonly<Partial<Record<TileLength, Lasting>>>
}

/** When calls were first seen on hold: Webex does not report it. */
export type HeldSince = ReadonlyMap<CallId, Instant>

/** Keeps the time of calls that were already on hold; the others start now. */
export function heldSinceAfter(before: HeldSince, calls: readonly Call[], now: Instant): HeldSince {
  const held = calls.filter(({ state }) => state.is === 'talking' && state.heldBy === 'me')
  return new Map(held.map(({ id }) => [id, before.get(id) ?? now]))
}

function lineOf({ id, state, party, created }: Call, heldSince: HeldSince): Line {
  switch (state.is) {
    case 'ringing':
      return { state: 'ringing', party, since: created }
    case 'ringingMyPhone':
    case 'calling':
      return { state: 'calling', party, since: created }
    case 'talking':
      return state.heldBy === 'me'
        ? { state: 'onHold', party, since: heldSince.get(id) ?? state.since }
        : { state: 'onCall', party, since: state.since }
    case 'ended':
      return { state: 'idle' }
    case 'unrecognised':
      return { state: 'unknown', party, since: created }
  }
}

/** The most important first: ringing, talking, on hold. */
const order: readonly TileState[] = [
  'ringing',
  'onCall',
  'calling',
  'onHold',
  'unknown',
  'idle',
  'conference',
]

/** Within one state, the longest first. */
const byUrgency = (a: Line, b: Line) =>
  order.indexOf(a.state) - order.indexOf(b.state) || (a.since ?? 0) - (b.since ?? 0)

const lengths: Readonly<Partial<Record<TileState, TileLength>>> = {
  ringing: 'ringing',
  onHold: 'onHold',
  onCall: 'onCall',
  conference: 'onCall',
}

/** @param lines the longest of each state first. */
function lastingOf(lines: readonly Line[]): Tile['lasting'] {
  const lasting: Partial<Record<TileLength, Lasting>> = {}
  for (const { state, since } of lines) {
    const what = lengths[state]
    if (what === undefined || since === undefined) continue
    const { count, since: first } = lasting[what] ?? { count: 0, since }
    lasting[what] = { count: count + 1, since: first }
  }
  return lasting
}

/** A member's tile. @param calls missing: not known yet. */
export function tileOf(calls: readonly Call[] | undefined, heldSince: HeldSince = new Map()): Tile {
  if (!calls) return { state: 'unknown', lasting: {} }
  const lines = calls.map((call) => lineOf(call, heldSince)).sort(byUrgency)
  const lasting = lastingOf(lines)
  const [first] = lines
  if (!first) return { state: 'idle', lasting }
  const talks = lasting.onCall
  return first.state === 'onCall' && talks && talks.count > 1
    ? { state: 'conference', since: talks.since, lasting }
    : { ...first, lasting }
}

/** Whether the member has a call. */
export function isActive({ state }: Tile): boolean {
  return state !== 'idle' && state !== 'unknown'
}

/** Whether the member has an answered call, also on hold or behind a ringing one. */
export function isInCall({ lasting }: Tile): boolean {
  return lasting.onCall !== undefined || lasting.onHold !== undefined
}

function levelIn({ lasting }: Tile, what: TileLength, now: Instant, limits: WallLimits): Level {
  const calls = lasting[what]
  return levelOf(calls && now - calls.since, limits[what])
}

/** The urgency, by the longest call of each state. */
export function tileLevel(tile: Tile, now: Instant, limits: WallLimits): Level {
  return worstLevel(tileLengths.map((what) => levelIn(tile, what, now, limits)))
}

/** Calls that the tile does not show. */
export type Beside = {
  readonly what: TileLength
  readonly count: number
  /** When the longest began; missing if it is within its limits, or if the tile shows it. */
  readonly since?: Instant
}

/** Calls on hold come before connected ones. */
const besides = ['onHold', 'onCall', 'ringing'] as const satisfies readonly TileLength[]

/** The other calls in one state, the most urgent: there is room for one. */
export function besideOf(tile: Tile, now: Instant, limits: WallLimits): Beside | undefined {
  const named = lengths[tile.state]
  const found = besides.flatMap((what) => {
    const calls = tile.lasting[what]
    if (!calls || (what === named && tile.state === 'conference')) return []
    const count = calls.count - Number(what === named)
    const level = levelIn(tile, what, now, limits)
    const since = what !== named && level !== 'fine' ? { since: calls.since } : {}
    return count === 0 ? [] : [{ level, beside: { what, count, ...since } }]
  })
  const worst = worstLevel(found.map(({ level }) => level))
  return found.find(({ level }) => level === worst)?.beside
}

/** The longest of one watched duration, and its member. */
export type Longest<T> = { readonly ms: number; readonly of: T }

/** Totals over all members. */
export type Figures = {
  /** Members with an answered call: talking, in a conference, or with a call on hold. */
  readonly onCall: number
  readonly ringing: number
}
