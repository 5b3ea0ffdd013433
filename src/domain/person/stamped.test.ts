// Changes of several tabs merge to the same in every order; what was deleted stays deleted.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Items, Stamped, Tombstone } from './stamped.ts'
import {
  createStamps,
  limitItems,
  mergeItems,
  mergeLatest,
  momentOf,
  MOST_TOMBSTONES,
  restoredItems,
  STAMP_OF_OLD,
  valuesOf,
} from './stamped.ts'

const stamp = fc.constantFrom('1-0-a', '1-0-b', '2-0-a', '3-0-b')
const change: fc.Arbitrary<Stamped<string> | Tombstone> = fc.oneof(
  fc.record({ at: stamp, value: fc.constantFrom('x', 'y') }),
  fc.record({ at: stamp, isGone: fc.constant(true as const) }),
)
const items: fc.Arbitrary<Items<string>> = fc.dictionary(
  fc.constantFrom('one', 'two', '__proto__', 'constructor'),
  change,
)

describe('stamps', () => {
  it('of one tab grow, whatever its clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1e13), { minLength: 1 }), (moments) => {
        let now = 0
        const stamps = createStamps(() => now, 'a')
        const made = moments.map((moment) => {
          now = moment
          return stamps.next()
        })
        expect([...made].sort()).toEqual(made)
        expect(new Set(made).size).toBe(made.length)
      }),
    )
  })

  it('are later than those of another tab whose clock is ahead, once they are known', () => {
    const ahead = createStamps(() => 2_000, 'a').next()
    const stamps = createStamps(() => 1_000, 'b')
    expect(stamps.next() > ahead).toBe(false)
    stamps.observe(ahead)
    expect(stamps.next() > ahead).toBe(true)
    stamps.observe('nonsense')
    expect(stamps.next() > ahead).toBe(true)
  })

  it('tell when they were made, and are later than what an earlier build kept', () => {
    const made = createStamps(() => 1_234.5, 'a').next()
    expect(momentOf(made)).toBe(1_234)
    expect(momentOf(STAMP_OF_OLD)).toBe(0)
    expect(made > STAMP_OF_OLD).toBe(true)
  })
})

describe('merging', () => {
  it('gives the same in every order, and however often', () => {
    fc.assert(
      fc.property(items, items, items, (a, b, c) => {
        expect(mergeItems(a, b)).toEqual(mergeItems(b, a))
        expect(mergeItems(mergeItems(a, b), c)).toEqual(mergeItems(a, mergeItems(b, c)))
        const merged = mergeItems(a, b)
        expect(mergeItems(merged, b)).toBe(merged)
      }),
    )
  })

  it('is the same for a single value', () => {
    const latest = fc.option(fc.record({ at: stamp, value: fc.constantFrom('x', 'y') }))
    fc.assert(
      fc.property(latest, latest, latest, (a, b, c) => {
        expect(mergeLatest(a, b)).toEqual(mergeLatest(b, a))
        expect(mergeLatest(mergeLatest(a, b), c)).toEqual(mergeLatest(a, mergeLatest(b, c)))
        expect(mergeLatest(a, a)).toBe(a)
      }),
    )
  })

  it('keeps deleted what was deleted later than it was written', () => {
    const written = { one: { at: '1', value: 'x' } }
    const deleted = { one: { at: '2', isGone: true as const } }
    expect(valuesOf(mergeItems(deleted, written))).toEqual([])
    const again = mergeItems(deleted, { one: { at: '3', value: 'y' } })
    expect(valuesOf(again)).toEqual(['y'])
  })
})

describe('a limit', () => {
  const numbered = (count: number): Items<number> =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        String(index),
        { at: String(index).padStart(6, '0'), value: index },
      ]),
    )

  it('drops what was changed longest ago, or what the caller says', () => {
    expect(valuesOf(limitItems(numbered(5), 3))).toEqual([2, 3, 4])
    const largest = limitItems(numbered(5), 3, (one, other) => other.value - one.value)
    expect(valuesOf(largest)).toEqual([0, 1, 2])
    const few = numbered(3)
    expect(limitItems(few, 3)).toBe(few)
  })

  it('holds for what was deleted, too', () => {
    const gone = Object.fromEntries(
      Object.entries(numbered(MOST_TOMBSTONES + 2)).map(([id, { at }]) => [
        id,
        { at, isGone: true as const },
      ]),
    )
    const limited = limitItems({ ...gone, live: { at: '0', value: 1 } }, 3)
    expect(Object.keys(limited)).toHaveLength(MOST_TOMBSTONES + 1)
    expect(limited['0']).toBeUndefined()
    expect(valuesOf(limited)).toEqual([1])
  })
})

describe('restoring', () => {
  it('brings back what is gone and what is newer in the file, and leaves what is newer here', () => {
    const file: Items<string> = {
      deletedHere: { at: '1', value: 'back' },
      unknownHere: { at: '1', value: 'back too' },
      newerHere: { at: '1', value: 'old' },
      olderHere: { at: '5', value: 'new' },
      goneInFile: { at: '9', isGone: true },
    }
    const here: Items<string> = {
      deletedHere: { at: '3', isGone: true },
      newerHere: { at: '4', value: 'mine' },
      olderHere: { at: '4', value: 'older' },
      goneInFile: { at: '2', value: 'stays' },
    }
    const after = mergeItems(here, restoredItems(file, here, '8'))
    expect(
      Object.fromEntries(
        Object.entries(after).map(([id, item]) => [id, 'value' in item && item.value]),
      ),
    ).toEqual({
      deletedHere: 'back',
      unknownHere: 'back too',
      newerHere: 'mine',
      olderHere: 'new',
      goneInFile: 'stays',
    })
  })
})
