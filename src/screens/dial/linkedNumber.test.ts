// What a link asks to dial.
import { describe, expect, it } from 'vitest'
import { linkedNumber } from './linkedNumber.ts'

describe('a number in a link', () => {
  it.each([
    ['?dial=tel%3A%2B44-(0)20-7946-0018', 'tel:+44-(0)20-7946-0018'],
    ['?dial=tel:+442079460018', 'tel:+442079460018'],
    ['?dial=+44+20+7946+0018', '+44 20 7946 0018'],
    ['?dial=%2B44%2020+7946', '+44 20 7946'],
    ['?a=1&dial=2004&b=2', '2004'],
    ['?dial=%E0%A4%A', '%E0%A4%A'],
    ['?dial=', undefined],
    ['?redial=2004', undefined],
    ['', undefined],
  ])('of %s is %s', (search, number) => {
    expect(linkedNumber(search)).toBe(number)
  })

  it('is cut where it is no number any more', () => {
    expect(linkedNumber(`?dial=${'1'.repeat(5_000)}`)).toHaveLength(300)
  })
})
