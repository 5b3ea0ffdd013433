// The members that a wall shows: everyone, a team, a location, or a list. The choice is part of the
// address, so that displays need no setup of their own.
import type { LocationId } from '../brand.ts'
import type { Person } from '../person/person.ts'

/** The members that a wall shows. */
export type WallChoice =
  | { readonly is: 'everybody' }
  | { readonly is: 'team'; readonly name: string }
  | { readonly is: 'location'; readonly id: LocationId }
  /** Each as email, extension or id. */
  | { readonly is: 'list'; readonly people: readonly string[] }

/** Everyone. */
export const everybody: WallChoice = { is: 'everybody' }

/** A longer address is refused by some servers. */
export const MOST_LISTED = 200
const LONGEST_WORD = 200

type Params = { get(name: string): string | null }

/** The choice in the address; `undefined` if the saved choice applies. */
export function choiceIn(params: Params): WallChoice | undefined {
  const [list, location, team] = ['list', 'location', 'team'].map((name) =>
    (params.get(name) ?? '').trim(),
  )
  const people = cleanList((list ?? '').split(','))
  if (people.length > 0) return { is: 'list', people }
  if (location) return { is: 'location', id: location as LocationId }
  if (team) return { is: 'team', name: team.slice(0, LONGEST_WORD) }
  return params.get('all') === null ? undefined : everybody
}

/** Without duplicates, empty items and items that are too long, in order. */
export function cleanList(words: readonly string[]): readonly string[] {
  const clean = words.map((word) => word.trim()).filter((word) => word !== '')
  return [...new Set(clean.filter(({ length }) => length <= LONGEST_WORD))].slice(0, MOST_LISTED)
}

/** The address parameters of a choice, the reverse of `choiceIn`. */
export function choiceParams(choice: WallChoice): Readonly<Record<string, string>> {
  switch (choice.is) {
    case 'everybody':
      return { all: '' }
    case 'team':
      return { team: choice.name }
    case 'location':
      return { location: choice.id }
    case 'list':
      return { list: choice.people.join(',') }
  }
}

/**
 * The address of a wall with this choice and title.
 * @param more parameters; the display's own settings apply to those left out.
 */
export function wallAddress(
  origin: string,
  choice: WallChoice,
  title: string,
  more: Readonly<Record<string, string>> = {},
): string {
  const params = { ...choiceParams(choice), ...(title !== '' && { title }), ...more }
  const said = Object.entries(params).map(([name, value]) =>
    value === '' ? name : `${name}=${encodeURIComponent(value)}`,
  )
  return `${origin}/wall?${said.join('&')}`
}

/** Whether two choices name the same members in the same way. */
export function isSameChoice(one: WallChoice, other: WallChoice): boolean {
  const [params, others] = [choiceParams(one), choiceParams(other)]
  return one.is === other.is && Object.keys(params).every((name) => params[name] === others[name])
}

/** How a list names a person: a readable name if there is one. */
export function listWordOf({ email, extension, id }: Person): string {
  return email ?? extension ?? id
}

function isListed({ id, email, extension }: Person, words: ReadonlySet<string>): boolean {
  return [id, email?.toLowerCase(), extension].some((word) => word && words.has(word))
}

/** The members of the choice, in the given order. */
export function chosenOf(people: readonly Person[], choice: WallChoice): readonly Person[] {
  switch (choice.is) {
    case 'everybody':
      return people
    case 'team':
      return people.filter(({ department }) => department === choice.name)
    case 'location':
      return people.filter(({ location }) => location === choice.id)
    case 'list': {
      const words = new Set(choice.people.flatMap((word) => [word, word.toLowerCase()]))
      return people.filter((person) => isListed(person, words))
    }
  }
}

/** A team or location with its people. */
export type WallGroup<Id> = { readonly id: Id; readonly people: readonly Person[] }

/** Largest group first; members without one are left out. */
export function groupsBy<Id extends string>(
  people: readonly Person[],
  of: (person: Person) => Id | undefined,
): readonly WallGroup<Id>[] {
  const groups = new Map<Id, Person[]>()
  for (const person of people) {
    const id = of(person)
    if (id === undefined) continue
    const group = groups.get(id) ?? []
    group.push(person)
    groups.set(id, group)
  }
  return [...groups]
    .map(([id, members]) => ({ id, people: members }))
    .sort((a, b) => b.people.length - a.people.length || a.id.localeCompare(b.id))
}
