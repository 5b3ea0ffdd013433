// Figures that take turns fill their row at every turn.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figuresAt } from './wallFigures.ts'

const eight = [0, 1, 2, 3, 4, 5, 6, 7]

describe('the figures of a wall at a turn', () => {
  it('are all of them where there is room', () => {
    expect(figuresAt(eight, 8, 3)).toEqual(eight)
    expect(figuresAt([], 4, 0)).toEqual([])
  })

  it('are as many on the last page as on the others', () => {
    expect([0, 1].map((turn) => figuresAt(eight, 6, turn))).toEqual([
      [0, 1, 2, 3],
      [4, 5, 6, 7],
    ])
  })

  it('go on with the first again, where an alarm leaves one alone', () => {
    const pages = [0, 1, 2].map((turn) => figuresAt(eight, 4, turn, (one) => one === 2))
    expect(pages).toEqual([
      [2, 0, 1, 3],
      [2, 4, 5, 6],
      [2, 7, 0, 1],
    ])
  })

  it('are never more than there is room for, never twice, and all have their turn', () => {
    const wall = fc.record({
      count: fc.integer({ min: 1, max: 12 }),
      most: fc.integer({ min: 1, max: 16 }),
      pinned: fc.uniqueArray(fc.nat({ max: 11 }), { maxLength: 4 }),
    })
    fc.assert(
      fc.property(wall, ({ count, most, pinned }) => {
        const all = Array.from({ length: count }, (_, index) => index)
        const pages = all.map((turn) => figuresAt(all, most, turn, (one) => pinned.includes(one)))
        for (const page of pages) {
          expect(page.length).toBeLessThanOrEqual(most)
          expect(new Set(page).size).toBe(page.length)
          expect(page.length).toBe(pages[0]?.length)
        }
        expect(new Set(pages.flat())).toEqual(new Set(all))
      }),
    )
  })
})
