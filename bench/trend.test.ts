// The verdict of a week can be wrong in both directions.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { trendOf, verdictOf } from './trend.ts'

/** Hour by hour for a week. @param noise of each, to either side. */
const week = (level: number, perDay: number, noise: (hour: number) => number) =>
  Array.from({ length: 168 }, (_, hour) => {
    return { at: hour / 24, value: level + (perDay * hour) / 24 + noise(hour) }
  })

const swings = (hour: number) => 300 * Math.sin(hour * 1.7)

describe('a straight line through samples', () => {
  it('finds the slope that is there', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 500 }), (perDay) => {
        const trend = trendOf(week(8_000, perDay, swings))
        expect(Math.abs((trend?.slope ?? Infinity) - perDay)).toBeLessThan(trend?.uncertainty ?? 0)
      }),
    )
  })
  it('says nothing of a few samples', () => {
    expect(trendOf(week(8_000, 0, swings).slice(0, 3))).toBeUndefined()
    expect(verdictOf([])).toBe('too short')
  })
})

describe('the verdict', () => {
  it('is flat where the noise is larger than the slope', () => {
    expect(verdictOf(week(8_000, 0, swings))).toBe('flat')
    expect(verdictOf(week(1, 0, () => 0))).toBe('flat')
  })
  it('sees two percent a day, up and down', () => {
    expect(verdictOf(week(8_000, 160, swings))).toBe('grows')
    expect(verdictOf(week(8_000, -160, swings))).toBe('shrinks')
  })
  it('sees a handful of listeners that are left behind', () => {
    expect(verdictOf(week(200, 5, () => 0))).toBe('grows')
  })
  it('takes a certain slope that is a trifle for none', () => {
    expect(verdictOf(week(8_000, 10, () => 0))).toBe('flat')
  })
})
