// Names that people gave to saved choices, and to locations that Webex returns to supervisors by id
// only.
import { folded } from '../search.ts'
import type { LocationId } from '../brand.ts'
import type { WallChoice } from './wallChoice.ts'
import { keptChoice, LONGEST_TITLE } from './wallSettings.ts'

/** A choice saved under a name. */
export type NamedChoice = { readonly name: string; readonly choice: WallChoice }
/** A location with a name given here, because Webex does not give supervisors its name. */
export type NamedLocation = { readonly id: LocationId; readonly name: string }

/** All names given in this browser. */
export type WallNames = {
  /** Sorted by name; each name once. */
  readonly choices: readonly NamedChoice[]
  readonly locations: readonly NamedLocation[]
}

/** No names. */
export const noNames: WallNames = { choices: [], locations: [] }

/** A name as stored: trimmed and limited in length. */
export const nameOf = (typed: string) => typed.trim().slice(0, LONGEST_TITLE)

const isSame = (one: string, other: string) => folded(one) === folded(other)

/** Saves the choice; it replaces the one of the same name and the `former` one. */
export function withChoice(names: WallNames, named: NamedChoice, former = named.name): WallNames {
  const others = names.choices.filter(
    ({ name }) => !isSame(name, named.name) && !isSame(name, former),
  )
  const choices = [...others, named].sort((a, b) => a.name.localeCompare(b.name))
  return { ...names, choices }
}

/** Removes the choice of this name. */
export function withoutChoice(names: WallNames, gone: string): WallNames {
  return { ...names, choices: names.choices.filter(({ name }) => !isSame(name, gone)) }
}

/** Names the location; an empty name removes its name. */
export function withLocation(names: WallNames, { id, name }: NamedLocation): WallNames {
  const others = names.locations.filter((location) => location.id !== id)
  return { ...names, locations: name === '' ? others : [...others, { id, name }] }
}

const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function namesFrom<Named>(
  items: unknown,
  read: (name: string, fields: Readonly<Record<string, unknown>>) => Named | undefined,
): readonly Named[] {
  return itemsOf(items).flatMap((item) => {
    const fields = fieldsOf(item)
    const name = typeof fields['name'] === 'string' ? nameOf(fields['name']) : ''
    const named = name === '' ? undefined : read(name, fields)
    return named ? [named] : []
  })
}

/** Read from storage; damaged entries are left out. */
export function wallNamesFrom(value: unknown): WallNames {
  const kept = fieldsOf(value)
  const choices = namesFrom<NamedChoice>(kept['choices'], (name, { choice }) => ({
    name,
    choice: keptChoice(choice),
  }))
  const locations = namesFrom<NamedLocation>(kept['locations'], (name, { id }) =>
    typeof id === 'string' && id !== '' ? { id: id as LocationId, name } : undefined,
  )
  return {
    choices: choices.reduce((names, one) => withChoice(names, one), noNames).choices,
    locations: locations.reduce((names, one) => withLocation(names, one), noNames).locations,
  }
}
