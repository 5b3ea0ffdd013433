// What a tile of the wall says of a member: one state out of all their calls, and how urgent it is.
import type { Call } from './call.ts'
import type { Instant } from './brand.ts'
import type { Party } from './party.ts'

export type TileState =
  'unknown' | 'idle' | 'ringing' | 'calling' | 'onCall' | 'onHold' | 'conference'

export type Tile = {
  readonly state: TileState
  /** With whom; missing where there is nobody, or more than one. */
  readonly party?: Party
  readonly since?: Instant
}

/** Milliseconds; each can be edited on the wall. */
export type Thresholds = {
  readonly ringing: number
  readonly onHold: number
  readonly onCall: number
}

export const usualThresholds: Thresholds = {
  ringing: 20_000,
  onHold: 120_000,
  onCall: 1_800_000,
}

function tileOfCall({ state, party, created }: Call): Tile {
  switch (state.is) {
    case 'ringing':
      return { state: 'ringing', party, since: created }
    case 'ringingMyPhone':
    case 'calling':
      return { state: 'calling', party, since: created }
    case 'talking':
      return { state: state.heldBy === 'me' ? 'onHold' : 'onCall', party, since: state.since }
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
export function tileOf(calls: readonly Call[] | undefined): Tile {
  if (!calls) return { state: 'unknown' }
  const tiles = calls
    .map(tileOfCall)
    .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
  const active = tiles.filter(({ state }) => state === 'onCall')
  const [first] = tiles
  if (active.length > 1) {
    const since = Math.min(...active.map((tile) => tile.since ?? Infinity)) as Instant
    return { state: 'conference', since }
  }
  return first ?? { state: 'idle' }
}

/** Whether it has gone on longer than it should. */
export function isOverdue({ state, since }: Tile, now: Instant, limits: Thresholds): boolean {
  if (since === undefined) return false
  const limit =
    state === 'ringing' ? limits.ringing : state === 'onHold' ? limits.onHold : limits.onCall
  return ['ringing', 'onHold', 'onCall', 'conference'].includes(state) && now - since > limit
}

export type Figures = {
  readonly onCall: number
  readonly ringing: number
  readonly onHold: number
  readonly unknown: number
  /** ms; missing where nothing rings, or nobody waits. */
  readonly longestRing?: number
  readonly longestHold?: number
}

function longest(tiles: readonly Tile[], state: TileState, now: Instant): number | undefined {
  const ages = tiles.flatMap((tile) =>
    tile.state === state && tile.since !== undefined ? [Math.max(0, now - tile.since)] : [],
  )
  return ages.length > 0 ? Math.max(...ages) : undefined
}

export function figuresOf(tiles: readonly Tile[], now: Instant): Figures {
  const count = (...states: readonly TileState[]) =>
    tiles.filter(({ state }) => states.includes(state)).length
  const [longestRing, longestHold] = [longest(tiles, 'ringing', now), longest(tiles, 'onHold', now)]
  return {
    onCall: count('onCall', 'conference', 'calling'),
    ringing: count('ringing'),
    onHold: count('onHold'),
    unknown: count('unknown'),
    ...(longestRing !== undefined && { longestRing }),
    ...(longestHold !== undefined && { longestHold }),
  }
}

/** `Grace Hopper` as `G. H.`, a number by its last two digits: enough to know one's own call. */
export function maskedParty(party: Party): string | undefined {
  if (party.is !== 'known') return undefined
  if (party.name !== undefined && party.name.trim() !== '') {
    const initials = party.name
      .trim()
      .split(/\s+/)
      .map((word) => [...word][0] ?? '')
    return initials.map((letter) => `${letter}.`).join(' ')
  }
  const digits = (party.address ?? '').replace(/\D/g, '')
  return digits.length < 5 ? '••' : `•••${digits.slice(-2)}`
}
