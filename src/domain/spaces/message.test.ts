// What may be sent: something, and no more than Webex takes.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_MESSAGE_BYTES, messageProblem, utf8Bytes } from './message.ts'

describe('a message', () => {
  it('needs words', () => {
    expect(messageProblem(' \n ')).toBe('empty')
    expect(messageProblem('Back at two')).toBeUndefined()
  })
  it('is as long as its bytes, not its letters', () => {
    expect(messageProblem('a'.repeat(MOST_MESSAGE_BYTES))).toBeUndefined()
    expect(messageProblem('\u00e4'.repeat(MOST_MESSAGE_BYTES / 2 + 1))).toBe('tooLong')
  })
  it('is counted as an encoder counts', () => {
    const text = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(text, (words) => {
        expect(utf8Bytes(words)).toBe(new TextEncoder().encode(words).length)
      }),
    )
  })
})
