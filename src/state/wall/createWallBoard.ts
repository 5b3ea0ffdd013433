// The members of a wall as they stand, kept up to date answer by answer: what an answer costs
// follows what it changed, and a look follows what it shows, however many members there are.
import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { Instant, PersonId } from '../../domain/brand.ts'
import type { Call } from '../../domain/call.ts'
import type { Page } from '../../domain/wallLayout.ts'
import { ranksAt } from '../../domain/wallLayout.ts'
import type { WallLimits } from '../../domain/wallLimits.ts'
import type { Known, OwnTile, WallMember } from '../../domain/wallMembers.ts'
import { countWhile, positionAt } from '../../domain/wallRanking.ts'
import type { Figures, Longest, Tile, TileLength, TileState } from '../../domain/wallTile.ts'
import { figuresOf, isActive, lengthOf, tileLevel, tileOf } from '../../domain/wallTile.ts'

type Named = { readonly id: PersonId; readonly name: string }

export type WallView = {
  readonly now: Instant
  readonly limits: WallLimits
  readonly perPage: number
  readonly turn: number
}

export type WallBoard = {
  /** Another state whenever others are shown, or one's own tile is another. */
  readonly store: StoreApi<object>
  /** @param people in their order; the same array until they are others. */
  show(people: readonly Named[], own: OwnTile | undefined): void
  /** Something else is known of a member. */
  readonly heard: (member: PersonId) => void
  count(): number
  /** How many are in a call or ringing. */
  active(): number
  figures(): Figures
  /** The longest of a length that is watched, and whose it is: the first of them by order. */
  longest(what: TileLength, now: Instant): Longest<Named> | undefined
  /** Of whoever is in a call or ringing. */
  readonly calls: () => readonly Call[]
  /** Who is shown at a turn: what is urgent first, then by order. */
  page(view: WallView): Page<WallMember>
}

type Entry = Named & { readonly position: number; tile: Tile }

const noTiles = (): Record<TileState, number> => ({
  unknown: 0,
  idle: 0,
  ringing: 0,
  calling: 0,
  onCall: 0,
  onHold: 0,
  conference: 0,
})

const noLengths = (): Record<TileLength, Entry[]> => ({ ringing: [], onHold: [], onCall: [] })
const tileLengths = ['ringing', 'onHold', 'onCall'] as const

type Order<T> = (a: T, b: T) => number

const upwards: Order<number> = (a, b) => a - b
const byPosition: Order<Entry> = (a, b) => a.position - b.position
const bySince: Order<Entry> = (a, b) =>
  (a.tile.since ?? 0) - (b.tile.since ?? 0) || byPosition(a, b)

const placeOf = <T>(sorted: readonly T[], one: T, order: Order<T>) =>
  countWhile(sorted, (other) => order(other, one) < 0)

function insert<T>(sorted: T[], one: T, order: Order<T>): void {
  sorted.splice(placeOf(sorted, one, order), 0, one)
}

function remove<T>(sorted: T[], one: T, order: Order<T>): void {
  sorted.splice(placeOf(sorted, one, order), 1)
}

/** @param seen what is known of members at any moment. */
export function createWallBoard(seen: { get(id: PersonId): Known | undefined }): WallBoard {
  const store = createStore<object>(() => ({}))
  let people: readonly Named[] = []
  let own: OwnTile | undefined
  let entries: readonly Entry[] = []
  let byId = new Map<PersonId, Entry>()
  let counts = noTiles()
  /** Positions. */
  let active: number[] = []
  let lengths = noLengths()

  function add(entry: Entry) {
    const length = lengthOf(entry.tile)
    counts[entry.tile.state] += 1
    if (isActive(entry.tile)) insert(active, entry.position, upwards)
    if (length) insert(lengths[length], entry, bySince)
  }

  function takeOut(entry: Entry) {
    const length = lengthOf(entry.tile)
    counts[entry.tile.state] -= 1
    if (isActive(entry.tile)) remove(active, entry.position, upwards)
    if (length) remove(lengths[length], entry, bySince)
  }

  function tileNow(id: PersonId): Tile {
    if (id === own?.id) return own.tile
    const known = seen.get(id)
    return tileOf(known?.calls, known?.heldSince)
  }

  function heard(member: PersonId) {
    const entry = byId.get(member)
    if (!entry) return
    takeOut(entry)
    entry.tile = tileNow(member)
    add(entry)
  }

  function begin() {
    entries = people.map(({ id, name }, position) => ({ id, name, position, tile: tileNow(id) }))
    byId = new Map(entries.map((entry) => [entry.id, entry]))
    counts = noTiles()
    active = []
    lengths = noLengths()
    for (const entry of entries) add(entry)
  }

  function longest(what: TileLength, now: Instant): Longest<Named> | undefined {
    const [first] = lengths[what]
    if (!first) return undefined
    const ms = now - (first.tile.since ?? now)
    // By rounding nothing has lasted yet: then they are all the longest.
    return ms > 0 ? { ms, of: first } : { ms: 0, of: lengths[what].reduce(firstByPosition) }
  }

  function shown(entry: Entry, { now, limits }: WallView): WallMember {
    const { id, name, tile } = entry
    const known = id === own?.id ? undefined : seen.get(id)
    const level = tileLevel(tile, now, limits)
    return { id, name, tile, level, ...(known && { askedAt: known.askedAt }) }
  }

  /** Positions of whoever is over a limit. */
  function over({ now, limits }: WallView, of: 'warn' | 'alarm'): Entry[] {
    return tileLengths.flatMap((what) => {
      const isOver = ({ tile }: Entry) => now - (tile.since ?? now) > limits[what][of]
      return lengths[what].slice(0, countWhile(lengths[what], isOver))
    })
  }

  return {
    store,
    heard,
    show(nextPeople, nextOwn) {
      const isSame = nextPeople === people && nextOwn?.id === own?.id
      if (isSame && nextOwn === own) return
      people = nextPeople
      own = nextOwn
      if (!isSame) begin()
      else if (own) heard(own.id)
      store.setState({}, true)
    },
    count: () => entries.length,
    active: () => active.length,
    figures: () => figuresOf(counts),
    longest,
    calls: () =>
      active.flatMap((position) => {
        const id = entries[position]?.id
        if (id === undefined) return []
        return id === own?.id ? own.calls : (seen.get(id)?.calls ?? [])
      }),
    page(view) {
      const { perPage, turn } = view
      const isIdleLast = entries.length > perPage
      const alarm = over(view, 'alarm')
      const alarms = new Set(alarm)
      const warn = over(view, 'warn').filter((entry) => !alarms.has(entry))
      const at = positionAt({
        alarm: positionsOf(alarm),
        warn: positionsOf(warn),
        active,
        isIdleLast,
      })
      const { shown: ranks, ...page } = ranksAt(entries.length, perPage, turn, active.length)
      const members = ranks.flatMap((rank) => entries.slice(at(rank), at(rank) + 1))
      return { shown: members.map((entry) => shown(entry, view)), ...page }
    },
  }
}

const firstByPosition = (a: Entry, b: Entry) => (byPosition(a, b) < 0 ? a : b)

const positionsOf = (entries: readonly Entry[]) =>
  entries.map(({ position }) => position).sort(upwards)
