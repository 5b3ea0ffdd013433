// Marks of different texts differ, as far as it matters.
import { expect, it } from 'vitest'
import { markOf } from './mark.ts'

it('is the same for the same text, and another for each of many others', () => {
  const texts = Array.from({ length: 50_000 }, (_, index) => `session-${index}`)
  expect(new Set(texts.map(markOf)).size).toBe(texts.length)
  expect(markOf('Grace')).toBe(markOf('Grace'))
  expect(markOf('')).not.toBe(markOf('a'))
})
