// The order of the team view: urgent members, then members in a call, then by name. Rows under the
// pointer stay in place.
import type { PersonId } from '../brand.ts'
import type { Level } from '../wall/wallLimits.ts'

/** How a member stands, as far as it sets their place. */
export type Standing = { readonly level: Level; readonly isActive: boolean }

const ranks = { alarm: 0, warn: 1 } as const
const ACTIVE = 2
const CALM = 3

function rankOf({ level, isActive }: Standing): number {
  if (level !== 'fine') return ranks[level]
  return isActive ? ACTIVE : CALM
}

/** @param people by name: within a rank they stay as they are. */
export function byUrgency<Person>(
  people: readonly Person[],
  standingOf: (person: Person) => Standing,
): readonly Person[] {
  const ranked: readonly Person[][] = [[], [], [], []]
  for (const person of people) ranked[rankOf(standingOf(person))]?.push(person)
  return ranked.flat()
}

/** Those of the kept order in it, and the others after them. @param kept missing: none is. */
export function inKeptOrder<Person extends { readonly id: PersonId }>(
  people: readonly Person[],
  kept: readonly PersonId[] | undefined,
): readonly Person[] {
  if (!kept) return people
  const places = new Map(kept.map((id, place) => [id, place]))
  const placeOf = ({ id }: Person) => places.get(id) ?? kept.length
  return [...people].sort((a, b) => placeOf(a) - placeOf(b))
}
