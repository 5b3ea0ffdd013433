// The choices of the team view: everyone, teams, locations, and the saved choices of the wall.
import type { Person } from '../person/person.ts'
import type { WallChoice } from '../wall/wallChoice.ts'
import { choiceParams, chosenOf, everybody, groupsBy, isSameChoice } from '../wall/wallChoice.ts'
import type { NamedChoice } from '../wall/wallNames.ts'

/** An entry of the team view's selector. */
export type TeamOption = {
  readonly key: string
  readonly choice: WallChoice
  /** The saved name; missing if it equals the shown one. */
  readonly kept?: string
  readonly people: readonly Person[]
}

const optionOf = (choice: WallChoice, people: readonly Person[]): TeamOption => ({
  key: JSON.stringify(choiceParams(choice)),
  choice,
  people,
})

/** Largest groups first, with the chosen one even if it is empty. */
export function teamOptions(
  people: readonly Person[],
  kept: readonly NamedChoice[],
  chosen: WallChoice,
): readonly TeamOption[] {
  const options = [
    optionOf(everybody, people),
    ...groupsBy(people, ({ department }) => department).map((group) =>
      optionOf({ is: 'team', name: group.id }, group.people),
    ),
    ...groupsBy(people, ({ location }) => location).map((group) =>
      optionOf({ is: 'location', id: group.id }, group.people),
    ),
    ...kept.map(({ name, choice }) => ({
      key: `kept ${name}`,
      choice,
      kept: name,
      people: chosenOf(people, choice),
    })),
  ]
  const isThere = options.some(({ choice }) => isSameChoice(choice, chosen))
  return isThere ? options : [...options, optionOf(chosen, chosenOf(people, chosen))]
}

/** The chosen entry. @param title the title in the address, if there is one. */
export function chosenOption(
  options: readonly TeamOption[],
  chosen: WallChoice,
  title: string | undefined,
): TeamOption | undefined {
  const same = options.filter(({ choice }) => isSameChoice(choice, chosen))
  return same.find(({ kept }) => kept !== undefined && kept === title) ?? same[0]
}
