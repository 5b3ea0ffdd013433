// Ranks are those of a list that is sorted anew.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countWhile, nthOutside, positionAt } from './wallRanking.ts'

const upwards = (a: number, b: number) => a - b
const some = fc.subarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])

describe('a ranking', () => {
  it('counts what comes first in a sorted list', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 20 })), fc.nat({ max: 20 }), (list, limit) => {
        const sorted = [...list].sort(upwards)
        const isBefore = (one: number) => one < limit
        expect(countWhile(sorted, isBefore)).toBe(sorted.filter(isBefore).length)
      }),
    )
  })

  it('finds who is not in a list', () => {
    fc.assert(
      fc.property(some, (list) => {
        const outside = Array.from({ length: 20 }, (_, n) => n).filter((n) => !list.includes(n))
        expect(outside.map((_, nth) => nthOutside(list, nth))).toEqual(outside)
      }),
    )
  })

  it('puts alarms first, then warnings, then the others, who is idle last where it must', () => {
    const levels = fc.array(fc.constantFrom(0, 1, 2, 3), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(levels, fc.boolean(), (all, isIdleLast) => {
        const where = (level: number) => all.flatMap((one, n) => (one <= level ? [n] : []))
        const of = (level: number) => all.flatMap((one, n) => (one === level ? [n] : []))
        const at = positionAt({ alarm: of(0), warn: of(1), active: where(2), isIdleLast })
        const groups = all.map((level) => (isIdleLast ? level : Math.min(level, 2)))
        const wanted = all
          .map((_, n) => n)
          .sort((a, b) => (groups[a] ?? 0) - (groups[b] ?? 0) || a - b)
        expect(all.map((_, rank) => at(rank))).toEqual(wanted)
      }),
    )
  })
})
