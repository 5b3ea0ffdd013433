// Timers: m:ss, then h:mm:ss, never negative.
import { describe, expect, it } from 'vitest'
import { ageText, elapsedText, holdLevel, secondsSince } from './elapsed.ts'

describe('elapsed', () => {
  it.each([
    [0, '0:00'],
    [9, '0:09'],
    [60, '1:00'],
    [3599, '59:59'],
    [3600, '1:00:00'],
    [36_061, '10:01:01'],
  ])('shows %i s as %s', (seconds, text) => {
    expect(elapsedText(seconds)).toBe(text)
  })

  it('starts at nothing where the clocks differ', () => {
    expect(secondsSince(5_000, 3_000)).toBe(0)
    expect(secondsSince(5_000, 7_999)).toBe(2)
  })

  it.each([
    [44, 'fine'],
    [45, 'long'],
    [89, 'long'],
    [90, 'tooLong'],
  ])('after %i s on hold it is %s', (seconds, level) => {
    expect(holdLevel(seconds)).toBe(level)
  })

  it('tells an age in one unit', () => {
    expect(ageText(59)).toMatch(/^59 s/)
    expect(ageText(61)).toMatch(/^1 min/)
    expect(ageText(7_300)).toMatch(/^2 h/)
  })
})
