// What two people changed is put together; only the same part, changed differently, is asked about.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeParts } from './merge.ts'

const parts = (of: Readonly<Record<string, number>>) => new Map(Object.entries(of))

describe('mergeParts', () => {
  it('takes over what only the other has changed, added or removed', () => {
    const merged = mergeParts({
      base: parts({ a: 1, b: 1, c: 1 }),
      mine: parts({ a: 2, b: 1, c: 1 }),
      theirs: parts({ a: 1, b: 3, d: 4 }),
    })
    expect(merged).toEqual({
      parts: new Map<string, unknown>([
        ['a', 2],
        ['b', 3],
        ['c', undefined],
        ['d', 4],
      ]),
      conflicts: [],
      others: 3,
    })
  })

  it('asks about what both have changed, but not where they agree', () => {
    const three = {
      base: parts({ a: 1, b: 1 }),
      mine: parts({ a: 2, b: 5 }),
      theirs: parts({ a: 3, b: 5 }),
    }
    expect(mergeParts(three)).toMatchObject({ conflicts: ['a'], others: 0 })
    const decided = mergeParts(three, new Map([['a', 'theirs']]))
    expect(decided).toMatchObject({ conflicts: [], others: 1 })
    expect(decided.parts.get('a')).toBe(3)
  })

  it('loses nothing of anybody (any three)', () => {
    const some = fc
      .dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 0, max: 2 }))
      .map(parts)
    fc.assert(
      fc.property(some, some, some, (base, mine, theirs) => {
        const { parts: merged, conflicts } = mergeParts({ base, mine, theirs })
        for (const name of ['a', 'b', 'c', 'd']) {
          const [was, ours, other] = [base.get(name), mine.get(name), theirs.get(name)]
          const isAsked = was !== ours && was !== other && ours !== other
          expect(conflicts.includes(name)).toBe(isAsked)
          if (was !== ours) expect(merged.get(name)).toBe(ours)
          else expect(merged.get(name)).toBe(other)
        }
      }),
    )
  })
})
