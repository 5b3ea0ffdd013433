// Typing a number: every digit stays, and the caret stays with its digit.
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PhoneNumbers } from '../../lib/phoneNumbers.ts'
import { loadPhoneNumbers } from '../../lib/phoneNumbers.ts'
import { asBare, caretIn, readTyped, shownTyped, withDeleted, withInserted } from './typedNumber.ts'

let numbers: PhoneNumbers
beforeAll(async () => {
  numbers = await loadPhoneNumbers()
})

describe('a number while it is typed', () => {
  it.each([
    ['+1 (202) 555-0147', 17, { text: '+12025550147', caret: 12 }],
    ['(202) 5', 6, { text: '2025', caret: 3 }],
    ['Ann Lee', 3, { text: 'Ann Lee', caret: 3 }],
    ['ann@example.com', 2, { text: 'ann@example.com', caret: 2 }],
    ['*88 7102', 8, { text: '*887102', caret: 7 }],
    ['   ', 2, { text: '   ', caret: 2 }],
  ])('reads %s', (value, caret, typed) => {
    expect(asBare(readTyped(value, caret))).toEqual(typed)
  })

  it.each(['863-1234', '(0)20 7946', '863-', '+44 (0)20 7946 0018', '+44 (0', '+44 ('])(
    'shows %s as it was typed while it may be anything',
    (value) => {
      const typed = readTyped(value, value.length)
      const shown = shownTyped(typed, numbers.asYouType(typed.text, 'US'))
      expect(shown).toBe(value)
      expect(caretIn(shown, typed)).toBe(value.length)
    },
  )

  it('deletes a digit, not the bracket in front of the caret', () => {
    expect(withDeleted('(202) 555-0147', [6, 6])).toEqual({ text: '205550147', caret: 2 })
  })

  it('deletes what is selected, and nothing at the beginning', () => {
    expect(withDeleted('2003', [1, 3])).toEqual({ text: '23', caret: 1 })
    expect(withDeleted('2003', [0, 0])).toEqual({ text: '2003', caret: 0 })
    expect(withDeleted('a😀', [3, 3])).toEqual({ text: 'a', caret: 1 })
  })

  it('typed anywhere, digit by digit, is what is kept, and the caret follows', () => {
    const step = fc.record({ digit: fc.constantFrom(...'0123456789'), at: fc.nat(20) })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 15 }), (steps) => {
        let text = ''
        for (const { digit, at } of steps) {
          const shown = numbers.asYouType(text, 'US')
          const bare = Math.min(at, text.length)
          const caret = caretIn(shown, { text, caret: bare })
          const typed = asBare(withInserted(shown, [caret, caret], digit))
          text = text.slice(0, bare) + digit + text.slice(bare)
          expect(typed).toEqual({ text, caret: bare + 1 })
          const next = caretIn(numbers.asYouType(text, 'US'), typed)
          const before = numbers.asYouType(text, 'US').slice(0, next).replace(/\D/g, '')
          expect(before).toBe(text.slice(0, bare + 1))
        }
      }),
    )
  })
})
