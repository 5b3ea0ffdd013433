// Tiles fill the screen, are never too small to read, and what does not fit has another page.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  DETAIL,
  evenPage,
  pageAt,
  pageLayout,
  partsAt,
  typeScale,
  wallLayout,
} from './wallLayout.ts'

const fullHd = { width: 1_920, height: 1_080 }

describe('the type scale', () => {
  it('is what the conventions say for five metres at 55 inches', () => {
    // docs/conventions.md, Walls: 2.7, 5.2 and 8.8 percent of the height.
    const { least, name, figure } = typeScale(fullHd, { inches: 55, metres: 5 })
    expect([least, name, figure].map((px) => Math.round((px / 1_080) * 1_000) / 10)).toEqual([
      2.7, 5.3, 8.8,
    ])
  })

  it('grows with the distance, shrinks with the screen, and is the same on 4K', () => {
    const at = (inches: number, metres: number, screen = fullHd) =>
      typeScale(screen, { inches, metres }).name
    expect(at(55, 8)).toBeGreaterThan(at(55, 4))
    expect(at(85, 5)).toBeLessThan(at(43, 5))
    const ultraHd = { width: 3_840, height: 2_160 }
    expect(at(55, 5, ultraHd) / at(55, 5)).toBeCloseTo(2, 1)
    expect(typeScale(ultraHd).name).toBe(2 * typeScale(fullHd).name)
  })

  it('never has details that are smaller than anything may be', () => {
    const size = fc.integer({ min: 320, max: 7_680 })
    fc.assert(
      fc.property(
        size,
        size,
        fc.integer({ min: 10, max: 200 }),
        fc.integer({ min: 1, max: 20 }),
        (width, height, inches, metres) => {
          const { least, name, figure } = typeScale({ width, height }, { inches, metres })
          expect(name * DETAIL).toBeGreaterThanOrEqual(least - 1e-9)
          expect(figure).toBeGreaterThan(least)
        },
      ),
    )
  })
})

describe('the layout of the wall', () => {
  it('has a place for everybody, in type that can be read', () => {
    const sizes = fc.tuple(
      fc.integer({ min: 1, max: 10_000 }),
      fc.integer({ min: 320, max: 3_840 }),
      fc.integer({ min: 200, max: 2_160 }),
      fc.integer({ min: 14, max: 120 }),
    )
    fc.assert(
      fc.property(sizes, ([count, width, height, least]) => {
        const layout = wallLayout(count, width, height, least)
        const { columns, rows, pages, type, isReadable } = layout
        expect(columns * rows * pages).toBeGreaterThanOrEqual(count)
        expect(columns * rows * (pages - 1)).toBeLessThan(count)
        expect(type).toBeGreaterThanOrEqual(least)
        if (isReadable) expect((width - 8 * (columns - 1)) / columns).toBeGreaterThan(10 * least)
        else expect(columns * rows === 1 || columns === 1 || rows === 1).toBe(true)
      }),
    )
  })

  it('makes few tiles large and many of them pages', () => {
    expect(wallLayout(5, 1_900, 800, 22).type).toBeGreaterThan(wallLayout(40, 1_900, 800, 22).type)
    expect(wallLayout(40, 1_900, 800, 22).pages).toBe(1)
    expect(wallLayout(500, 1_900, 800, 22).pages).toBeGreaterThan(5)
  })

  it('refuses tiles that could not be read: fewer, on more pages', () => {
    const near = wallLayout(40, 1_900, 800, 22)
    const far = wallLayout(40, 1_900, 800, 57)
    expect(far.columns * far.rows).toBeLessThan(near.columns * near.rows)
    expect(far.pages).toBeGreaterThan(near.pages)
    expect(wallLayout(40, 380, 600, 120).isReadable).toBe(false)
  })
})

describe('the parts beside the members', () => {
  const parts = [
    { name: 'queues', height: 100 },
    { name: 'rooms', height: 120 },
  ]

  it('are all there where there is room, and take turns where not', () => {
    expect(partsAt(parts, 1_000, 1)).toEqual(['queues', 'rooms'])
    expect([0, 1, 2].map((turn) => partsAt(parts, 600, turn))).toEqual([
      ['queues'],
      ['rooms'],
      ['queues'],
    ])
    expect(partsAt([], 600, 3)).toEqual([])
  })
})

describe('the pages', () => {
  it('show everything in turn, and what is pinned always', () => {
    const lists = fc.tuple(fc.nat({ max: 60 }), fc.integer({ min: 1, max: 12 }), fc.nat({ max: 9 }))
    fc.assert(
      fc.property(lists, ([count, perPage, pinned]) => {
        const items = Array.from({ length: count }, (_, index) => index)
        const isPinned = (item: number) => item < pinned
        const { pages } = pageAt(items, perPage, 0, isPinned)
        const seen = new Set<number>()
        for (let turn = 0; turn < pages; turn++) {
          const { shown } = pageAt(items, perPage, turn, isPinned)
          expect(shown.length).toBeLessThanOrEqual(perPage)
          shown.forEach((item) => seen.add(item))
          const stays = items.slice(0, Math.min(pinned, Math.floor(perPage / 2)))
          expect(shown).toEqual(expect.arrayContaining(stays))
        }
        expect(seen.size).toBe(count)
      }),
    )
  })
})

describe('the layout of a page that grows', () => {
  it('shows as many as a list may have at once, the rest on further pages', () => {
    expect(pageLayout(12, 380, 20)).toMatchObject({ columns: 1, rows: 12, pages: 1, type: 20 })
    expect(pageLayout(500, 380, 20)).toMatchObject({ columns: 1, rows: 30, pages: 17 })
    expect(pageLayout(24, 744, 20)).toMatchObject({ columns: 3, rows: 8, isReadable: true })
    expect(pageLayout(0, 380, 20)).toMatchObject({ rows: 1, pages: 1 })
    expect(pageLayout(2, 380, 60).isReadable).toBe(false)
  })
})

describe('pages of about the same size', () => {
  it('need no more of them, and leave nobody alone on the last', () => {
    expect(evenPage(10, 9)).toBe(5)
    expect(evenPage(8, 9)).toBe(8)
    expect(evenPage(0, 0)).toBe(1)
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 30 }),
        (count, most) => {
          const each = evenPage(count, most)
          expect(each).toBeLessThanOrEqual(most)
          expect(Math.ceil(count / each)).toBe(Math.ceil(count / most))
        },
      ),
    )
  })
})
