// What is typed finds what is meant, in whatever letters.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { folded, isFoundIn } from './search.ts'

describe('folded text', () => {
  it.each([
    ['ZOË', 'zoe'],
    ['Zoe\u0308', 'zoe'],
    ['İSTANBUL', 'istanbul'],
    ['ISPARTA', 'ısparta'],
    ['Straße', 'STRASSE'],
    ['ΟΔΥΣΣΕΥΣ', 'οδυσσευς'],
    ['Ｙａｍａｄａ', 'yamada'],
    ['ｶﾀｶﾅ', 'カタカナ'],
    ['Łukasz', 'lukasz'],
    ['Bjørn', 'bjorn'],
    ['مُحَمَّد', 'محمد'],
    ['Ann\u200b\u00a0Lee', 'ann lee'],
    ['Ann \u0308', 'ann'],
    ['Ann\u00a8', 'ann'],
  ])('of %s is that of %s', (one, other) => {
    expect(folded(one)).toBe(folded(other))
  })

  it('keeps what is another letter: が is not か', () => {
    expect(folded('がく')).not.toBe(folded('かく'))
  })

  it('is the same folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        expect(folded(folded(text))).toBe(folded(text))
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('finding', () => {
  const ana = {
    texts: ['Ana María Núñez', 'ana@example.com', undefined],
    numbers: ['2004', '+14085550188', undefined],
  }
  it.each([
    'nunez ana',
    'MARIA',
    'ana@ex',
    '2004',
    'ana 2004',
    '(408) 555-0188',
    '4085550188',
    '0188',
    '+1 408',
    '',
    '  ',
  ])('%j finds her', (typed) => {
    expect(isFoundIn(ana, typed, 'US')).toBe(true)
  })

  it.each([
    ['O’Brien', "o'brien"],
    ["O'Brien", 'O’Brien'],
    ['O’Brien', 'obrien'],
    ['D`Arcy', 'd’arcy'],
    ['Jean-Luc', 'jean luc'],
    ['Anne Marie', 'anne-marie'],
    ['Anne\u2011Marie', 'Anne-Marie'],
    ['Müller', 'Mueller'],
    ['Mueller', 'müller'],
    ['Mu\u0308ller, Jörg', 'joerg mueller'],
    ['Søren', 'soeren'],
    ['Åse', 'aase'],
    ['Müller', 'muller'],
  ])('finds %s by %s', (name, typed) => {
    expect(isFoundIn({ texts: [name] }, typed)).toBe(true)
  })

  it('does not take a number apart at its dashes', () => {
    const other = { texts: [], numbers: ['+14085550123', '+12025550188'] }
    expect(isFoundIn(other, '408-555-0188', 'US')).toBe(false)
  })

  it.each(['bea', 'ana bea', '2005', '(409)', 'ana 2005'])('%j does not', (typed) => {
    expect(isFoundIn(ana, typed, 'US')).toBe(false)
  })
})
