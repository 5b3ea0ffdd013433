// The state and urgency of a member's tile, derived from all of their calls.
import type { Call } from '../calls/call.ts'
import type { CallId, Instant } from '../brand.ts'
import type { Party } from '../calls/party.ts'
import type { Level, WallLimits, WatchedLength } from './wallLimits.ts'
import { levelOf, worstLevel } from './wallLimits.ts'

/** What a tile says, from the most important of the member's calls. */
export type TileState =
  'unknown' | 'idle' | 'ringing' | 'calling' | 'onCall' | 'onHold' | 'conference'

/** The durations of members; `waiting` is about queues. */
export type TileLength = Exclude<WatchedLength, 'waiting'>
/** All `TileLength`s, for loops. */
export const tileLengths = ['ringing', 'onHold', 'onCall'] as const satisfies readonly TileLength[]

/** The calls of one kind, and since when the longest of them lasts. */
export type Lasting = { readonly count: number; readonly since: Instant }

/** What is said of one call. */
type Line = {
  readonly state: TileState
  /** With whom; missing where there is nobody, or more than one. */
  readonly party?: Party
  readonly since?: Instant
}

/** A member's tile before limits are applied. */
export type Tile = Line & {
  /** Of all calls, whichever the tile names: who waits on hold waits while somebody else talks. */
  readonly lasting: Readonly<Partial<Record<TileLength, Lasting>>>
}

/** Since when calls are held, as far as anybody has seen: Webex does not say. */
export type HeldSince = ReadonlyMap<CallId, Instant>

/** Of calls that were held before, the moment of then; the others are held from now on. */
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

/** The most pressing first: what rings, then who talks, then who waits. */
const order: readonly TileState[] = [
  'ringing',
  'onCall',
  'calling',
  'onHold',
  'unknown',
  'idle',
  'conference',
]

/** Of the same state, what has lasted longest. */
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

/** @param calls missing: not known yet. */
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

/** Somebody whose phone does something, as far as that is known. */
export function isActive({ state }: Tile): boolean {
  return state !== 'idle' && state !== 'unknown'
}

/** Somebody with a call that was answered, be it on hold or hidden by another that rings. */
export function isInCall({ lasting }: Tile): boolean {
  return lasting.onCall !== undefined || lasting.onHold !== undefined
}

function levelIn({ lasting }: Tile, what: TileLength, now: Instant, limits: WallLimits): Level {
  const calls = lasting[what]
  return levelOf(calls && now - calls.since, limits[what])
}

/** How urgent it is, by how long the longest of each kind has gone on. */
export function tileLevel(tile: Tile, now: Instant, limits: WallLimits): Level {
  return worstLevel(tileLengths.map((what) => levelIn(tile, what, now, limits)))
}

/** Calls that a tile does not name. */
export type Beside = {
  readonly what: TileLength
  readonly count: number
  /** Since when the longest lasts; missing where it is within its limits, or the tile says it. */
  readonly since?: Instant
}

/** Who waits comes before who talks. */
const besides = ['onHold', 'onCall', 'ringing'] as const satisfies readonly TileLength[]

/** What else goes on, of one kind: the most urgent one, for there is room for no more. */
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

/** The longest of a length that is watched, and whose it is. */
export type Longest<T> = { readonly ms: number; readonly of: T }

/** Totals over all members. */
export type Figures = {
  /** Members with an answered call: talking, in a conference, or with somebody on hold. */
  readonly onCall: number
  readonly ringing: number
}
