// The words: arguments go where they belong, and text from outside stays text.
import { describe, expect, it } from 'vitest'
import { en } from './en.ts'
import type { MessageKey } from './translate.ts'
import { piecesOf, t } from './translate.ts'

describe('words', () => {
  it('puts the arguments in', () => {
    expect(t('announce.state', { party: 'Ann', state: 'On hold' })).toBe('Ann: On hold')
  })

  it('does not read an argument as a message', () => {
    expect(t('why.recall', { party: '{party} $& {0}' })).toBe('Back from park {party} $& {0}')
  })

  it('has no message that is more than plain arguments', () => {
    for (const key of Object.keys(en) as MessageKey[]) {
      const text = piecesOf(key).filter((_, index) => index % 2 === 0)
      expect(text.join(''), key).not.toMatch(/[{}]/)
      expect(en[key].trim(), key).toBe(en[key])
      expect(en[key], key).not.toBe('')
    }
  })
})
