// One number in all its forms is one, and is found by each of them.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPremium, planOf } from './numbering.ts'
import { isFoundInNumber, isNumberQuery, isSameNumber, numberKey } from './numberKey.ts'
import { plans } from './numberingTables.ts'

describe('one number', () => {
  it.each([
    ['(408) 555-0188', 'US', '+14085550188'],
    ['4085550188', 'US', '+14085550188'],
    ['1-408-555-0188', 'US', '+14085550188'],
    ['011 1 408 555 0188', 'US', '+14085550188'],
    ['+1 (408) 555-0188', 'GB', '+14085550188'],
    ['tel:+1-408-555-0188;ext=12', 'GB', '+14085550188'],
    ['sip:+14085550188@example.com', 'GB', '+14085550188'],
    ['00 1 408 555 0188', 'DE', '+14085550188'],
    ['*67 408 555 0188', 'US', '+14085550188'],
    ['020 7946 0018', 'GB', '+442079460018'],
    ['030 123456', 'DE', '+4930123456'],
    ['06 698 12345', 'IT', '+390669812345'],
    ['8 495 123-45-67', 'RU', '+74951234567'],
    ['8~10 44 20 7946 0018'.replace('~', ''), 'RU', '+442079460018'],
    ['912 345 678', 'ES', '+34912345678'],
    ['0044 20 7946 0018', 'US', '+442079460018'],
    ['0044 20 7946 0018', undefined, '+442079460018'],
    ['2004', 'US', '2004'],
    ['863-1234', 'US', '8631234'],
    ['7042123', 'DE', '7042123'],
    ['310 1234', 'CA', '3101234'],
    ['020 7946 0018', undefined, '02079460018'],
    ['*67', 'US', '*67'],
    ['Ann@Example.com', 'US', 'ann@example.com'],
    ['no number', 'US', 'no number'],
  ])('%j in %s is %s', (text, region, key) => {
    expect(numberKey(text, region)).toBe(key)
  })

  it('is the same for its own key, in every region', () => {
    const region = fc.constantFrom(...Object.keys(plans), undefined)
    const text = fc.stringMatching(/^\+?[\d *#()-]{1,18}$/)
    fc.assert(
      fc.property(text, region, (number, home) => {
        const key = numberKey(number, home)
        expect(numberKey(key, home)).toBe(key)
        expect(isSameNumber(number, key, home)).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  it('is one in E.164 and as it is dialled at home, in every region', () => {
    for (const region of Object.keys(plans)) {
      const plan = planOf(region)
      const length = Math.max(...(plan?.lengths ?? []))
      const national = '2'.repeat(length)
      if (!plan || `${plan.callingCode}${national}`.length > 15 || length < 7) continue
      const [home, abroad] = [`${plan.trunk}${national}`, `+${plan.callingCode}${national}`]
      expect(numberKey(home, region), region).toBe(numberKey(abroad, region))
    }
  })
})

describe('finding a number', () => {
  const found = [
    '(408) 555-0188',
    '4085550188',
    '408',
    '0188',
    '55-01',
    '+1 408',
    '1 408 555',
    '88',
  ]
  it.each(found)('%j finds +14085550188', (typed) => {
    expect(isFoundInNumber('+14085550188', typed, 'US')).toBe(true)
    expect(isFoundInNumber('(408) 555-0188', typed, 'US')).toBe(true)
  })

  it.each(['020 7946', '+44 20 7946', '+44 (0)20 7946', '0044 20', '44 20', '0018'])(
    '%j finds +442079460018 in London',
    (typed) => expect(isFoundInNumber('+442079460018', typed, 'GB')).toBe(true),
  )

  it.each(['409', 'Ann', '', '8', '+408', '+1 555'])('%j does not find +14085550188', (typed) => {
    expect(isFoundInNumber('+14085550188', typed, 'US')).toBe(false)
  })

  it('finds an extension', () => {
    expect(isFoundInNumber('2004', '2004', 'US')).toBe(true)
    expect(isFoundInNumber('2004', '200', undefined)).toBe(true)
    expect(isNumberQuery('2004')).toBe(true)
    expect(isNumberQuery('Ann 2004')).toBe(false)
  })
})

describe('numbers that cost extra', () => {
  it.each(['+19005550123', '+449098790018', '+499001123456', '+33899123456', '+39899123456'])(
    'are known: %s',
    (number) => expect(isPremium(number)).toBe(true),
  )

  it.each(['+14085550188', '+18005550188', '+442079460018', '+99900000000'])(
    'are not %s',
    (number) => expect(isPremium(number)).toBe(false),
  )
})
