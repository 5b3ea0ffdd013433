// Tiles fill the screen, are never too small to read, and what does not fit has another page.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LEAST_NAME_PX, wallLayout } from './wallLayout.ts'

describe('the layout of the wall', () => {
  it('has a place for everybody, in type that can be read', () => {
    const sizes = fc.tuple(
      fc.integer({ min: 1, max: 10_000 }),
      fc.integer({ min: 320, max: 3_840 }),
      fc.integer({ min: 200, max: 2_160 }),
    )
    fc.assert(
      fc.property(sizes, ([count, width, height]) => {
        const { columns, rows, pages, type } = wallLayout(count, width, height)
        expect(columns * rows * pages).toBeGreaterThanOrEqual(count)
        expect(columns * rows * (pages - 1)).toBeLessThan(count)
        expect(type).toBeGreaterThanOrEqual(LEAST_NAME_PX)
      }),
    )
  })

  it('makes few tiles large and many of them pages', () => {
    expect(wallLayout(5, 1_900, 800).type).toBeGreaterThan(wallLayout(40, 1_900, 800).type)
    expect(wallLayout(40, 1_900, 800).pages).toBe(1)
    expect(wallLayout(500, 1_900, 800).pages).toBeGreaterThan(5)
  })
})
