// The members of a wall, updated answer by answer. The cost of an update depends on what changed,
// and the cost of drawing on what is shown.
import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { Instant, PersonId } from '../../domain/brand.ts'
import type { Call } from '../../domain/calls/call.ts'
import type { WallLimits } from '../../domain/wall/wallLimits.ts'
import type { Known, OwnTile, WallMember } from '../../domain/wall/wallMembers.ts'
import { countWhile, positionAt } from '../../domain/wall/wallRanking.ts'
import type { Figures, Longest, Tile, TileLength } from '../../domain/wall/wallTile.ts'
import { isActive, isInCall, tileLengths, tileLevel, tileOf } from '../../domain/wall/wallTile.ts'
import type { MembersPage } from '../../domain/wall/wallTurns.ts'
import { membersAt } from '../../domain/wall/wallTurns.ts'

type Named = { readonly id: PersonId; readonly name: string }

/** The parameters of a page of the wall; `turn` counts the pages shown. */
export type WallView = {
  readonly now: Instant
  readonly limits: WallLimits
  readonly perPage: number
  readonly turn: number
}

/** The members of a wall, ready to be ranked. */
export type WallBoard = {
  /** A new state object whenever other members are shown, or one's own tile has changed. */
  readonly store: StoreApi<object>
  /** @param people in order; the same array until it changes. */
  show(people: readonly Named[], own: OwnTile | undefined): void
  /** A member's state has changed. */
  readonly update: (member: PersonId) => void
  count(): number
  /** How many are in a call or ringing. */
  active(): number
  figures(): Figures
  /** The longest of a watched kind, and its member: the first one by order. */
  longest(what: TileLength, now: Instant): Longest<Named> | undefined
  /** The member with the longest one. */
  longer(what: TileLength, ms: number, now: Instant): readonly PersonId[]
  /** Of a member who is in a call or ringing. */
  readonly calls: () => readonly Call[]
  /** The members shown at a turn: urgent ones first, then by order. */
  page(view: WallView): MembersPage<WallMember>
}

type Entry = Named & { readonly position: number; tile: Tile }

const noLengths = (): Record<TileLength, Entry[]> => ({ ringing: [], onHold: [], onCall: [] })

type Order<T> = (a: T, b: T) => number

const upwards: Order<number> = (a, b) => a - b
const byPosition: Order<Entry> = (a, b) => a.position - b.position
const sinceOf = ({ tile }: Entry, what: TileLength) => tile.lasting[what]?.since ?? 0
const bySince =
  (what: TileLength): Order<Entry> =>
  (a, b) =>
    sinceOf(a, what) - sinceOf(b, what) || byPosition(a, b)
const bySinces = {
  ringing: bySince('ringing'),
  onHold: bySince('onHold'),
  onCall: bySince('onCall'),
} as const satisfies Record<TileLength, Order<Entry>>

const placeOf = <T>(sorted: readonly T[], one: T, order: Order<T>) =>
  countWhile(sorted, (other) => order(other, one) < 0)

function insert<T>(sorted: T[], one: T, order: Order<T>): void {
  sorted.splice(placeOf(sorted, one, order), 0, one)
}

function remove<T>(sorted: T[], one: T, order: Order<T>): void {
  sorted.splice(placeOf(sorted, one, order), 1)
}

/** @param seen the known state of members at any time. */
export function createWallBoard(seen: { get(id: PersonId): Known | undefined }): WallBoard {
  const store = createStore<object>(() => ({}))
  let people: readonly Named[] = []
  let own: OwnTile | undefined
  let entries: readonly Entry[] = []
  let byId = new Map<PersonId, Entry>()
  let inCall = 0
  /** Positions. */
  let active: number[] = []
  /** Members with calls of a kind, by the start of their longest. */
  let lengths = noLengths()

  function add(entry: Entry) {
    inCall += Number(isInCall(entry.tile))
    if (isActive(entry.tile)) insert(active, entry.position, upwards)
    for (const what of tileLengths) {
      if (entry.tile.lasting[what]) insert(lengths[what], entry, bySinces[what])
    }
  }

  function takeOut(entry: Entry) {
    inCall -= Number(isInCall(entry.tile))
    if (isActive(entry.tile)) remove(active, entry.position, upwards)
    for (const what of tileLengths) {
      if (entry.tile.lasting[what]) remove(lengths[what], entry, bySinces[what])
    }
  }

  function tileNow(id: PersonId): Tile {
    if (id === own?.id) return own.tile
    const known = seen.get(id)
    return tileOf(known?.calls, known?.heldSince)
  }

  function update(member: PersonId) {
    const entry = byId.get(member)
    if (!entry) return
    takeOut(entry)
    entry.tile = tileNow(member)
    add(entry)
  }

  function begin() {
    entries = people.map(({ id, name }, position) => ({ id, name, position, tile: tileNow(id) }))
    byId = new Map(entries.map((entry) => [entry.id, entry]))
    inCall = 0
    active = []
    lengths = noLengths()
    for (const entry of entries) add(entry)
  }

  function longest(what: TileLength, now: Instant): Longest<Named> | undefined {
    const [first] = lengths[what]
    if (!first) return undefined
    const ms = now - sinceOf(first, what)
    // Rounded down to zero, all are the longest.
    return ms > 0 ? { ms, of: first } : { ms: 0, of: lengths[what].reduce(firstByPosition) }
  }

  function shown(entry: Entry, { now, limits }: WallView): WallMember {
    const { id, name, tile } = entry
    const known = id === own?.id ? undefined : seen.get(id)
    const level = tileLevel(tile, now, limits)
    return { id, name, tile, level, ...(known && { askedAt: known.askedAt }) }
  }

  function longer(what: TileLength, ms: number, now: Instant): readonly Entry[] {
    const isLonger = (entry: Entry) => now - sinceOf(entry, what) > ms
    return lengths[what].slice(0, countWhile(lengths[what], isLonger))
  }

  /** Each member once, however many of their calls are over a limit. */
  function over({ now, limits }: WallView, of: 'warn' | 'alarm'): ReadonlySet<Entry> {
    return new Set(tileLengths.flatMap((what) => longer(what, limits[what][of], now)))
  }

  return {
    store,
    update,
    show(nextPeople, nextOwn) {
      const isSame = nextPeople === people && nextOwn?.id === own?.id
      if (isSame && nextOwn === own) return
      people = nextPeople
      own = nextOwn
      if (!isSame) begin()
      else if (own) update(own.id)
      store.setState({}, true)
    },
    count: () => entries.length,
    active: () => active.length,
    figures: () => ({ onCall: inCall, ringing: lengths.ringing.length }),
    longest,
    longer: (what, ms, now) => longer(what, ms, now).map(({ id }) => id),
    calls: () =>
      active.flatMap((position) => {
        const id = entries[position]?.id
        if (id === undefined) return []
        return id === own?.id ? own.calls : (seen.get(id)?.calls ?? [])
      }),
    page(view) {
      const { perPage, turn } = view
      const all = entries.length
      const alarms = over(view, 'alarm')
      const alarm = positionsOf([...alarms])
      const warn = positionsOf([...over(view, 'warn')].filter((entry) => !alarms.has(entry)))
      const at = positionAt({ alarm, warn, active, isIdleLast: all > perPage })
      const groups = { alarm: alarm.length, warn: warn.length, active: active.length, all }
      const { shown: ranks, ...page } = membersAt(groups, perPage, turn)
      const members = ranks.flatMap((rank) => entries.slice(at(rank), at(rank) + 1))
      return { shown: members.map((entry) => shown(entry, view)), ...page }
    },
  }
}

const firstByPosition = (a: Entry, b: Entry) => (byPosition(a, b) < 0 ? a : b)

const positionsOf = (entries: readonly Entry[]) =>
  entries.map(({ position }) => position).sort(upwards)
