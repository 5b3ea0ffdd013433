// The choices of the team view: everyone, teams, locations, and the saved choices of the wall.
import type { Person } from '../person/person.ts'
import type { WallChoice } from '../wall/wallChoice.ts'
import { choiceParams, chosenOf, everybody, groupsBy, isSameChoice } from '../wall/wallChoice.ts'
import type { NamedChoice } from '../wall/wallNames.ts'

/** An entry of the team view's selector. */
export type TeamOption = {
  readonly key: string
  readonly choice: WallChoice
  /** What it was kept as; missing where it is what it is called. */
  readonly kept?: string
  readonly people: readonly Person[]
}

const optionOf = (choice: WallChoice, people: readonly Person[]): TeamOption => ({
  key: JSON.stringify(choiceParams(choice)),
  choice,
  people,
})

/** The largest groups first; what is chosen is one of them, even where nobody is in it. */
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

/** Which of them is chosen. @param title what the address calls it, where it does. */
export function chosenOption(
  options: readonly TeamOption[],
  chosen: WallChoice,
  title: string | undefined,
): TeamOption | undefined {
  const same = options.filter(({ choice }) => isSameChoice(choice, chosen))
  return same.find(({ kept }) => kept !== undefined && kept === title) ?? same[0]
}
