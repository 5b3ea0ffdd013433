// What a tile of the wall says of a member: one state out of all their calls, and how urgent it is.
import type { Call } from './call.ts'
import type { CallId, Instant } from './brand.ts'
import type { Party } from './party.ts'
import type { Level, WallLimits, WatchedLength } from './wallLimits.ts'
import { levelOf } from './wallLimits.ts'

export type TileState =
  'unknown' | 'idle' | 'ringing' | 'calling' | 'onCall' | 'onHold' | 'conference'

export type Tile = {
  readonly state: TileState
  /** With whom; missing where there is nobody, or more than one. */
  readonly party?: Party
  readonly since?: Instant
}

/** Since when calls are held, as far as anybody has seen: Webex does not say. */
export type HeldSince = ReadonlyMap<CallId, Instant>

/** Of calls that were held before, the moment of then; the others are held from now on. */
export function heldSinceAfter(before: HeldSince, calls: readonly Call[], now: Instant): HeldSince {
  const held = calls.filter(({ state }) => state.is === 'talking' && state.heldBy === 'me')
  return new Map(held.map(({ id }) => [id, before.get(id) ?? now]))
}

function tileOfCall({ id, state, party, created }: Call, heldSince: HeldSince): Tile {
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

/** @param calls missing: not known yet. */
export function tileOf(calls: readonly Call[] | undefined, heldSince: HeldSince = new Map()): Tile {
  if (!calls) return { state: 'unknown' }
  const tiles = calls
    .map((call) => tileOfCall(call, heldSince))
    .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
  const active = tiles.filter(({ state }) => state === 'onCall')
  const [first] = tiles
  if (active.length > 1) {
    const since = Math.min(...active.map((tile) => tile.since ?? Infinity)) as Instant
    return { state: 'conference', since }
  }
  return first ?? { state: 'idle' }
}

export type TileLength = Exclude<WatchedLength, 'waiting'>

const lengths: Readonly<Partial<Record<TileState, TileLength>>> = {
  ringing: 'ringing',
  onHold: 'onHold',
  onCall: 'onCall',
  conference: 'onCall',
}

/** Which of the lengths that are watched it shows; missing where it shows none. */
export function lengthOf({ state, since }: Tile): TileLength | undefined {
  return since === undefined ? undefined : lengths[state]
}

/** Somebody whose phone does something, as far as that is known. */
export function isActive({ state }: Tile): boolean {
  return state !== 'idle' && state !== 'unknown'
}

/** How urgent it is, by how long it has gone on. */
export function tileLevel(tile: Tile, now: Instant, limits: WallLimits): Level {
  const length = lengthOf(tile)
  return length === undefined ? 'fine' : levelOf(now - (tile.since ?? now), limits[length])
}

/** The longest of a length that is watched, and whose it is. */
export type Longest<T> = { readonly ms: number; readonly of: T }

export type Figures = {
  readonly onCall: number
  readonly ringing: number
}

/** @param counts of tiles in each state. */
export function figuresOf(counts: Readonly<Record<TileState, number>>): Figures {
  return { onCall: counts.onCall + counts.conference + counts.calling, ringing: counts.ringing }
}

/** `Grace Hopper` as `G. H.`, a number by its last two digits: enough to know one's own call. */
export function maskedParty(party: Party): string | undefined {
  if (party.is !== 'known') return undefined
  if (party.name !== undefined && party.name.trim() !== '') {
    // What is no letter or digit abbreviates nothing: "Oak & Pine".
    const initials = party.name.split(/\s+/).flatMap((word) => word.match(/[\p{L}\p{N}]/u) ?? [])
    if (initials.length > 0) return initials.map((letter) => `${letter}.`).join(' ')
  }
  const digits = (party.address ?? '').replace(/\D/g, '')
  return digits.length < 5 ? '••' : `•••${digits.slice(-2)}`
}
