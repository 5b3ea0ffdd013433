// Own contacts, and speed dials in order.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contactOf, matchesContact, moved, placeBetween } from './contacts.ts'

describe('contacts', () => {
  it('takes numbers that can be called, one a line', () => {
    expect(
      contactOf('1', { name: ' Zoë ', numbers: '+1 (202) 555-0147\n\nzoe@example.com ' }),
    ).toEqual({
      ok: true,
      value: { id: '1', name: 'Zoë', numbers: ['+1 (202) 555-0147', 'zoe@example.com'] },
    })
  })

  it.each([
    ['', '2001', 'noName'],
    ['Zoë', ' \n ', 'noNumber'],
    ['Zoë', '2001\nnonsense!', 'badNumber'],
    ['Zoë', 'javascript:alert(1)', 'badNumber'],
    ['Zoë', Array.from({ length: 11 }, (_, index) => 2000 + index).join('\n'), 'manyNumbers'],
    ['Z'.repeat(121), '2001', 'tooLong'],
  ])('refuses %j with %j: %s', (name, numbers, problem) => {
    expect(contactOf('1', { name, numbers })).toEqual({ ok: false, error: problem })
  })

  it('has a name without what cannot be seen', () => {
    const name = '\u200bZoë\u00a0\u202aPlumber\u202c'
    expect(contactOf('1', { name, numbers: '2004' })).toMatchObject({
      value: { name: 'Zoë Plumber' },
    })
    expect(contactOf('1', { name: '\u200b', numbers: '2004' })).toMatchObject({ error: 'noName' })
  })

  it('takes numbers with letters where they are dialed', () => {
    const texts = { name: 'Flowers', numbers: '1-800-FLOWERS' }
    expect(contactOf('1', texts, 'US')).toMatchObject({ value: { numbers: ['1-800-FLOWERS'] } })
    expect(contactOf('1', texts, 'GB')).toMatchObject({ error: 'badNumber' })
  })

  it('is found by name and number', () => {
    const contact = { id: '1', name: 'Zoë', numbers: ['2001'] }
    expect(matchesContact(contact, 'ZOË')).toBe(true)
    expect(matchesContact(contact, '00')).toBe(true)
    expect(matchesContact(contact, 'x')).toBe(false)
  })
})

describe('speed dials', () => {
  it('moving loses nothing, moves one, and moving back restores the order', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(), { maxLength: 20 }),
        fc.nat(20),
        fc.nat(20),
        (list, from, to) => {
          const after = moved(list, from, to)
          expect([...after].sort()).toEqual([...list].sort())
          if (from >= list.length || to >= list.length) expect(after).toEqual(list)
          else {
            expect(after[to]).toBe(list[from])
            expect(moved(after, to, from)).toEqual(list)
          }
        },
      ),
    )
  })

  it('has a place between any two neighbours, until no number is left between them', () => {
    expect([placeBetween(undefined, undefined), placeBetween(undefined, 0)]).toEqual([0, -1])
    expect([placeBetween(3, undefined), placeBetween(0, 1)]).toEqual([4, 0.5])
    expect(placeBetween(1, 1)).toBeUndefined()
    expect(placeBetween(1, 1 + Number.EPSILON)).toBeUndefined()
  })
})
