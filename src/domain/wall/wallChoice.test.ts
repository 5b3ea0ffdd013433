// The address says whom a wall shows, and says it again after a reload.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LocationId, PersonId } from '../brand.ts'
import type { Person } from '../person/person.ts'
import type { WallChoice } from './wallChoice.ts'
import {
  choiceIn,
  choiceParams,
  chosenOf,
  cleanList,
  everybody,
  groupsBy,
  isSameChoice,
  listWordOf,
  MOST_LISTED,
  wallAddress,
} from './wallChoice.ts'

const oslo = 'oslo' as LocationId
const person = (id: string, more: Partial<Person> = {}): Person => ({
  id: id as PersonId,
  name: id,
  numbers: [],
  roles: [],
  ...more,
})
const ann = person('ann', { email: 'Ann@x.example', department: 'Sales', location: oslo })
const bob = person('bob', { extension: '2001', department: 'Support', location: oslo })
const cy = person('cy', { department: 'Sales' })
const all = [ann, bob, cy]

describe('the choice of members', () => {
  it('comes back from the address that it makes', () => {
    const word = fc.stringMatching(/^[A-Za-z0-9@._=-]{1,40}$/)
    const choices = fc.oneof<fc.Arbitrary<WallChoice>[]>(
      fc.constant(everybody),
      word.map((name): WallChoice => ({ is: 'team', name })),
      word.map((id): WallChoice => ({ is: 'location', id: id as LocationId })),
      fc
        .uniqueArray(word, { minLength: 1, maxLength: 20 })
        .map((people): WallChoice => ({ is: 'list', people })),
    )
    fc.assert(
      fc.property(choices, (choice) => {
        const address = new URLSearchParams(choiceParams(choice)).toString()
        expect(choiceIn(new URLSearchParams(address))).toEqual(choice)
      }),
    )
  })

  it('is left to what is saved where the address says nothing, or nonsense', () => {
    for (const query of ['', 'list=', 'list=,%20,', 'team=', 'location=%20', 'title=Sales']) {
      expect(choiceIn(new URLSearchParams(query))).toBeUndefined()
    }
  })

  it('finds people by e-mail, extension or id, in any case', () => {
    const listed = (people: readonly string[]) => chosenOf(all, { is: 'list', people })
    expect(listed(['ann@X.example', '2001'])).toEqual([ann, bob])
    expect(listed(['cy', 'nobody'])).toEqual([cy])
    expect(all.map(listWordOf)).toEqual(['Ann@x.example', '2001', 'cy'])
  })

  it('is a team or a location', () => {
    expect(chosenOf(all, { is: 'team', name: 'Sales' })).toEqual([ann, cy])
    expect(chosenOf(all, { is: 'location', id: oslo })).toEqual([ann, bob])
    expect(chosenOf(all, everybody)).toBe(all)
    expect(groupsBy(all, ({ department }) => department)).toEqual([
      { id: 'Sales', people: [ann, cy] },
      { id: 'Support', people: [bob] },
    ])
    expect(groupsBy(all, ({ location }) => location)).toEqual([{ id: oslo, people: [ann, bob] }])
  })

  it('has bounds', () => {
    const many = Array.from({ length: 500 }, (_, index) => `p${index}`)
    expect(cleanList([...many, ' p1 ', ''])).toHaveLength(MOST_LISTED)
    expect(cleanList(['x'.repeat(1_000), 'a', 'a'])).toEqual(['a'])
  })
})

describe('the address of a wall', () => {
  it('says the same choice again, and its title', () => {
    const choices: readonly WallChoice[] = [
      everybody,
      { is: 'team', name: 'R&D + Sales' },
      { is: 'location', id: 'Y2lz=' as LocationId },
      { is: 'list', people: ['ana@example.com', '2001'] },
    ]
    for (const choice of choices) {
      const { searchParams, pathname } = new URL(wallAddress('https://x.example', choice, 'Ö & co'))
      expect(pathname).toBe('/wall')
      expect(choiceIn(searchParams)).toEqual(choice)
      expect(searchParams.get('title')).toBe('Ö & co')
      expect(choices.filter((other) => isSameChoice(choice, other))).toEqual([choice])
    }
    expect(wallAddress('https://x.example', everybody, '')).not.toMatch(/title|requests/)
    expect(wallAddress('https://x.example', everybody, '', { requests: '60' })).toBe(
      'https://x.example/wall?all&requests=60',
    )
  })
})
