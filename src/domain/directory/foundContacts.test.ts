// Typing a name or a number finds the numbers of own contacts.
import { describe, expect, it } from 'vitest'
import type { Contact } from './contacts.ts'
import { foundContacts } from './foundContacts.ts'

const contacts: readonly Contact[] = [
  { id: '1', name: 'Zoë Plumber', numbers: ['(408) 555-0188', '408-555-0199 x12'] },
  { id: '2', name: 'Ann Müller', numbers: ['+44 (0)20 7946 0018'], organization: 'Straße & Söhne' },
  { id: '3', name: 'Room 5550188', numbers: ['2004', 'desk@example.com'], note: 'ask Zoe first' },
]
const found = (typed: string, region = 'US') =>
  foundContacts(contacts, typed, region).map(({ name, number }) => `${name}: ${number}`)

describe('foundContacts', () => {
  it.each([
    ['zoe plumb', ['Zoë Plumber: (408) 555-0188', 'Zoë Plumber: 408-555-0199 x12']],
    ['PLUMBER zoë', ['Zoë Plumber: (408) 555-0188', 'Zoë Plumber: 408-555-0199 x12']],
    ['strasse', ['Ann Müller: +44 (0)20 7946 0018']],
    ['2004', ['Room 5550188: 2004']],
    ['desk@', ['Room 5550188: 2004', 'Room 5550188: desk@example.com']],
    ['nobody', []],
  ])('%j finds %j', (typed, expected) => {
    expect(found(typed)).toEqual(expected)
  })

  it.each(['+1 408 555 0188', '4085550188', '1-408-555-0188', '４０８５５５０１８８', '0188'])(
    'finds the one number that %j means',
    (typed) => {
      expect(found(typed)[0]).toBe('Zoë Plumber: (408) 555-0188')
      expect(found(typed)).not.toContain('Zoë Plumber: 408-555-0199 x12')
    },
  )

  it('finds a number of another country as it is dialed at home', () => {
    expect(found('020 7946 0018', 'GB')).toEqual(['Ann Müller: +44 (0)20 7946 0018'])
    expect(found('011 44 20 7946', 'US')).toEqual(['Ann Müller: +44 (0)20 7946 0018'])
  })

  it('puts the number that is just what is typed first', () => {
    const two = [
      { id: '1', name: 'A', numbers: ['12004'] },
      { id: '2', name: 'B', numbers: ['2004', '2004'] },
    ]
    expect(foundContacts(two, '2004').map(({ name }) => name)).toEqual(['B', 'A'])
  })
})
