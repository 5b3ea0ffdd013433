// Small lines stay in their box and break where nothing was said.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SPARK_HEIGHT, SPARK_WIDTH, sparkPath } from './sparkPath.ts'

describe('the path of a small line', () => {
  it.each([
    [[], ''],
    [[undefined], ''],
    [[5], 'M100.0 12.0h0'],
    [[5, 5], 'M0.0 12.0L100.0 12.0'],
    [[0, 10], 'M0.0 22.0L100.0 2.0'],
    [[0, 10, undefined, 5, undefined], 'M0.0 22.0L25.0 2.0M75.0 12.0h0'],
  ])('%j', (points, path) => {
    expect(sparkPath(points)).toBe(path)
  })

  it('stays in its box and has each value once', () => {
    const value = fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { nil: undefined })
    fc.assert(
      fc.property(fc.array(value), (points) => {
        const places = [...sparkPath(points).matchAll(/[ML]([-\d.]+) ([-\d.]+)/g)]
        expect(places).toHaveLength(points.filter((point) => point !== undefined).length)
        for (const [, x, y] of places) {
          expect(Number(x)).toBeGreaterThanOrEqual(0)
          expect(Number(x)).toBeLessThanOrEqual(SPARK_WIDTH)
          expect(Number(y)).toBeGreaterThanOrEqual(0)
          expect(Number(y)).toBeLessThanOrEqual(SPARK_HEIGHT)
        }
      }),
    )
  })
})
