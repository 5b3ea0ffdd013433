// Names of parties: which one is shown, and that hostile text stays a harmless line.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayText } from '../displayText.ts'
import { partyLabel, partyName } from './partyName.ts'

const words = { private: 'Private number', unknown: 'Unknown caller' }
const known = (fields: { name?: string; address?: string }) =>
  ({ is: 'known', reach: 'external', ...fields }) as const

describe('partyName', () => {
  it('prefers the name, keeps the number beside', () => {
    expect(partyName(known({ name: 'Ann', address: '+442079460018' }))).toEqual({
      is: 'name',
      name: 'Ann',
      number: '+442079460018',
    })
  })

  it('falls back to the number, then to nothing', () => {
    expect(partyName(known({ address: '1234' }))).toEqual({ is: 'number', number: '1234' })
    expect(partyName(known({}))).toEqual({ is: 'unknown' })
    expect(partyName(known({ name: '\u202e\u200b ' }))).toEqual({ is: 'unknown' })
    expect(partyName({ is: 'private' })).toEqual({ is: 'private' })
  })

  it('labels every party in words', () => {
    expect(partyLabel(known({ name: 'Ann' }), words)).toBe('Ann')
    expect(partyLabel(known({ address: '1234' }), words, (number) => `no. ${number}`)).toBe(
      'no. 1234',
    )
    expect(partyLabel({ is: 'private' }, words)).toBe('Private number')
    expect(partyLabel({ is: 'unknown' }, words)).toBe('Unknown caller')
    expect(partyLabel(known({ name: 'n'.repeat(10_000) }), words)).toHaveLength(80)
  })
})

describe('displayText', () => {
  it.each([
    ['a\nb\tc', 'a b c'],
    ['Ann\u202eeeL', 'AnneeL'],
    ['\u2067Ann\u2069', 'Ann'],
    ['A\u200bnn\ufeff', 'Ann'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['👩‍👩‍👧 Weiß', '👩‍👩‍👧 Weiß'],
    ['نور\u200cالدین', 'نور\u200cالدین'],
    ['\ud800Ann', 'Ann'],
    [`a${'\u0301'.repeat(50)}`, `á${'\u0301'.repeat(3)}`],
  ])('shows %j as %j', (text, shown) => {
    expect(displayText(text)).toBe(shown)
  })

  it('cuts between characters as people count them', () => {
    expect(displayText('👩‍👩‍👧'.repeat(5), 3)).toBe('👩‍👩‍👧👩‍👩‍👧…')
    expect(displayText('abcd', 4)).toBe('abcd')
    expect(displayText('abcde', 4)).toBe('abc…')
  })

  it('gives one clean line, and the same again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const shown = displayText(text, 40)
        expect(shown).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u)
        expect(shown.trim()).toBe(shown)
        expect(displayText(shown, 40)).toBe(shown)
      }),
      { numRuns: 2000 },
    )
  })
})
