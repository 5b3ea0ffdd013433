// The known state of a member, and the part of it that the wall shows.
import type { PersonId } from '../brand.ts'
import type { Call } from '../calls/call.ts'
import type { Level } from './wallLimits.ts'
import type { HeldSince, Tile } from './wallTile.ts'

/** The known state of one member: the same object until it changes. */
export type Known = {
  readonly calls: readonly Call[]
  readonly heldSince: HeldSince
  /** Monotonic ms. */
  readonly askedAt: number
}

/** A member as a tile shows them. */
export type WallMember = {
  readonly id: PersonId
  readonly name: string
  readonly tile: Tile
  readonly level: Level
  /** Monotonic ms of the data; missing if nothing is known, or if the data are always fresh. */
  readonly askedAt?: number
}

/** The signed-in person, whose own calls are always fresh. */
export type OwnTile = {
  readonly id: PersonId
  readonly name: string
  readonly tile: Tile
  readonly calls: readonly Call[]
}
