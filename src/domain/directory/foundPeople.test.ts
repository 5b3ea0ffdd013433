// Typing an extension, a number or parts of a name finds the person.
import { describe, expect, it } from 'vitest'
import type { PersonId } from '../brand.ts'
import type { Person } from '../person/person.ts'
import { foundPeople, joinedPeople } from './foundPeople.ts'

const person = (id: string, name: string, extension?: string, number?: string): Person => ({
  id: id as PersonId,
  name,
  roles: [],
  numbers: number === undefined ? [] : [{ type: 'work', value: number }],
  ...(extension !== undefined && { extension }),
})
const people = [
  person('a', 'Ana Núñez', '12004', '+14085550188'),
  person('b', 'Bea Straße', '20045'),
  person('c', 'Cy Lee', '2004', '+442079460018'),
]
const ids = (typed: string, region = 'US') => foundPeople(people, typed, region).map(({ id }) => id)

describe('foundPeople', () => {
  it('finds whose extension it is first', () => {
    expect(ids('2004')).toEqual(['c', 'b', 'a'])
  })

  it.each([
    ['(408) 555-0188', ['a']],
    ['4085550188', ['a']],
    ['0188', ['a']],
    ['020 7946 0018', ['c']],
    ['nunez ana', ['a']],
    ['STRASSE', ['b']],
    ['nobody', []],
  ])('%j finds %j', (typed, found) => {
    expect(ids(typed, typed.startsWith('020') ? 'GB' : 'US')).toEqual(found)
  })

  it('joins lists: each person once, and rather the person than a number', () => {
    const number: Person = { ...person('number:2004', 'Lee, Cy', '2004'), isNumberOnly: true }
    const other: Person = { ...person('number:2009', 'Desk', '2009'), isNumberOnly: true }
    expect(joinedPeople([number, other], people).map(({ id }) => id)).toEqual([
      'number:2009',
      'a',
      'b',
      'c',
    ])
  })
})
