// The tiles of a wall out of what is known of its members. Most of them have not changed since
// the last look: theirs are kept.
import type { PersonId } from './brand.ts'
import type { Call } from './call.ts'
import type { Person } from './person.ts'
import type { HeldSince, Tile } from './wallTile.ts'
import { tileOf } from './wallTile.ts'

/** What is known of one member: the same object until it changes. */
export type Known = {
  readonly calls: readonly Call[]
  readonly heldSince: HeldSince
  /** Monotonic ms. */
  readonly askedAt: number
}

export type WallMemberTile = {
  readonly id: PersonId
  readonly name: string
  readonly tile: Tile
  /** Of what it shows, ms; missing where nothing is known, or it is always fresh. */
  readonly age?: number
}

const tiles = new WeakMap<Known, Tile>()

function tileOfKnown(known: Known): Tile {
  const kept = tiles.get(known)
  if (kept) return kept
  const tile = tileOf(known.calls, known.heldSince)
  tiles.set(known, tile)
  return tile
}

/** @param own who looks: their own calls are always fresh. @param now monotonic ms. */
export function memberTiles(
  people: readonly Pick<Person, 'id' | 'name'>[],
  seen: ReadonlyMap<PersonId, Known>,
  own: { readonly id: PersonId; readonly tile: Tile } | undefined,
  now: number,
): readonly WallMemberTile[] {
  return people.map(({ id, name }): WallMemberTile => {
    if (id === own?.id) return { id, name, tile: own.tile }
    const known = seen.get(id)
    if (!known) return { id, name, tile: tileOf(undefined) }
    return { id, name, tile: tileOfKnown(known), age: Math.max(0, now - known.askedAt) }
  })
}

/** The age of what was asked longest ago, ms. */
export function oldestAge(seen: ReadonlyMap<PersonId, Known>, now: number): number {
  let oldest = 0
  for (const { askedAt } of seen.values()) oldest = Math.max(oldest, now - askedAt)
  return oldest
}
