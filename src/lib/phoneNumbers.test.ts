// Formatting of numbers: national at home, international abroad, never another number.
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PhoneNumbers } from './phoneNumbers.ts'
import { loadPhoneNumbers } from './phoneNumbers.ts'

let numbers: PhoneNumbers
beforeAll(async () => {
  numbers = await loadPhoneNumbers()
})

describe('phone numbers', () => {
  it('loads once', () => {
    expect(loadPhoneNumbers()).toBe(loadPhoneNumbers())
  })

  it.each([
    ['+442079460018', 'GB', '020 7946 0018'],
    ['+442079460018', 'US', '+44 20 7946 0018'],
    ['+442079460018', undefined, '+44 20 7946 0018'],
    ['+442079460018', 'XX', '+44 20 7946 0018'],
    ['+12125550100', 'US', '(212) 555-0100'],
    ['+14165550100', 'US', '+1 416 555 0100'],
    ['02079460018', 'GB', '020 7946 0018'],
    ['1234', 'US', '1234'],
    ['12345', 'DE', '12345'],
    ['*73', 'US', '*73'],
    ['ann@example.com', 'US', 'ann@example.com'],
    ['1'.repeat(500), 'US', '1'.repeat(500)],
    ['', 'US', ''],
  ])('formats %s in %s as %s', (number, region, shown) => {
    expect(numbers.format(number, region)).toBe(shown)
  })

  it.each([
    ['1234', 'US', '1234'],
    ['2125550100', 'US', '(212) 555-0100'],
    ['+4420794', 'US', '+44 20 794'],
    ['*681234', 'US', '*681234'],
    ['Ann', 'US', 'Ann'],
  ])('formats %s while typing in %s as %s', (typed, region, shown) => {
    expect(numbers.asYouType(typed, region)).toBe(shown)
  })

  it.each([
    ['020 7946 0018', 'GB', '+442079460018'],
    ['+44 20 7946 0018', 'US', '+442079460018'],
    ['12345', 'DE', undefined],
    ['*73', 'US', undefined],
    ['2079460018', undefined, undefined],
  ])('reads %s in %s as %s', (text, region, e164) => {
    expect(numbers.toE164(text, region)).toBe(e164)
  })

  it('keeps every digit while typing, in every region', () => {
    const typed = fc
      .tuple(fc.constantFrom('', '+'), fc.stringMatching(/^\d{1,18}$/))
      .map((parts) => parts.join(''))
    const region = fc.constantFrom(
      ...'US GB DE FR JP BR RU IT MX AR CN IN ZA XX'.split(' '),
      undefined,
    )
    fc.assert(
      fc.property(typed, region, (text, home) => {
        expect(numbers.asYouType(text, home).replace(/[^+\d]/g, '')).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })
})
