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
    ['8631234', 'US', '8631234'],
    ['7042123', 'DE', '7042123'],
    ['2079460018', 'GB', '2079460018'],
    ['030123456', 'DE', '030 123456'],
    ['14085550188', 'US', '(408) 555-0188'],
    ['1'.repeat(500), 'US', '1'.repeat(500)],
    ['', 'US', ''],
  ])('formats %s in %s as %s', (number, region, shown) => {
    expect(numbers.format(number, region)).toBe(shown)
  })

  it.each([
    ['1234', 'US', '1234'],
    ['2125550100', 'US', '(212) 555-0100'],
    ['+4420794', 'US', '+44 20 794'],
    ['8631234', 'US', '8631234'],
    ['86312345', 'US', '86312345'],
    ['5550123', 'CA', '5550123'],
    ['8631234', 'JM', '8631234'],
    ['3101234', 'CA', '310-1234'],
    ['4165550123', 'CA', '(416) 555-0123'],
    ['12125550100', 'US', '1 (212) 555-0100'],
    ['7042123', 'DE', '7042123'],
    ['0307042', 'DE', '030 7042'],
    ['0207946', 'GB', '020 7946'],
    ['2125550100', undefined, '2125550100'],
    ['*681234', 'US', '*681234'],
    ['Ann', 'US', 'Ann'],
  ])('formats %s while typing in %s as %s', (typed, region, shown) => {
    expect(numbers.asYouType(typed, region)).toBe(shown)
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
