// Marks of different texts differ, as far as it matters.
import { expect, it } from 'vitest'
import { fingerprint } from './fingerprint.ts'

it('is the same for the same text, and another for each of many others', () => {
  const texts = Array.from({ length: 50_000 }, (_, index) => `session-${index}`)
  expect(new Set(texts.map(fingerprint)).size).toBe(texts.length)
  expect(fingerprint('Grace')).toBe(fingerprint('Grace'))
  expect(fingerprint('')).not.toBe(fingerprint('a'))
})
