// The people whom what is typed means, best first.
import { isNumberQuery, numberKey } from '../dial/numberKey.ts'
import type { Person } from '../person/person.ts'
import { isFoundIn } from '../search.ts'

const numbersOf = ({ extension, numbers }: Person): readonly string[] => [
  ...(extension === undefined ? [] : [extension]),
  ...numbers.map(({ value }) => value),
]

/** Whose extension or number it is, before those that only contain it; names keep their order. */
export function foundPeople(
  people: readonly Person[],
  typed: string,
  region?: string,
): readonly Person[] {
  const found = people.filter((person) => {
    const { name, email, title, department } = person
    const texts = [name, email, title, department]
    return isFoundIn({ texts, numbers: numbersOf(person) }, typed, region)
  })
  if (!isNumberQuery(typed)) return found
  const wanted = numberKey(typed, region)
  const rank = (person: Person) => {
    const numbers = numbersOf(person)
    if (numbers.some((number) => numberKey(number, region) === wanted)) return 0
    return numbers.some((number) => number.startsWith(wanted)) ? 1 : 2
  }
  return found
    .map((person) => [rank(person), person] as const)
    .sort(([a], [b]) => a - b)
    .map(([, person]) => person)
}

/** Each person once; one whom Webex names by number only gives way to the person. */
export function joinedPeople(...lists: readonly (readonly Person[])[]): readonly Person[] {
  const all = new Map(lists.flat().map((person) => [person.id, person]))
  const people = [...all.values()]
  const whole = new Set(people.flatMap((one) => (one.isNumberOnly ? [] : (one.extension ?? []))))
  return people.filter(({ isNumberOnly, extension }) => {
    return !isNumberOnly || extension === undefined || !whole.has(extension)
  })
}
