// Rows on the screen are asked about first, and never with more than their share of the budget.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PersonId } from '../brand.ts'
import { isHurryNeeded, MOST_HURRIED, rowPromiseMs, rowsDue } from './supervisionFreshness.ts'
import { worstAgeMs } from '../wall/wallSchedule.ts'

const ben = 'ben' as PersonId
const cy = 'cy' as PersonId

describe('rows on the screen', () => {
  it('get no older than a few turns of them take, however many others there are', () => {
    expect(rowPromiseMs(2_000, 120, 100)).toBe(40_000)
    expect(rowPromiseMs(10, 120, 1)).toBe(worstAgeMs(10, 120, 1))
    expect(rowPromiseMs(2_000, 10, 1)).toBe(480_000)
    expect([isHurryNeeded(2_000, 120, 100), isHurryNeeded(40, 120, 10)]).toEqual([true, false])
  })

  it('are due when they are older than that, the oldest first', () => {
    expect(rowsDue([{ id: ben, askedAt: 1_000 }], 10_000, 13_000)).toEqual([])
    expect(rowsDue([{ id: ben, askedAt: 1_000 }], 10_000, 13_001)).toEqual([ben])
    const rows = [{ id: ben, askedAt: 1_000 }, { id: cy }]
    expect(rowsDue(rows, 10_000, 60_000)).toEqual([cy, ben])
  })

  it('are not hurried twice for one answer', () => {
    expect(rowsDue([{ id: ben, hurriedAt: 5_000 }], 10_000, 17_000)).toEqual([])
    expect(rowsDue([{ id: ben, hurriedAt: 5_000 }], 10_000, 17_001)).toEqual([ben])
  })

  it('have a quarter of the budget at most', () => {
    const budgets = fc.integer({ min: 10, max: 240 })
    fc.assert(
      fc.property(budgets, fc.integer({ min: 500, max: 10_000 }), (requests, count) => {
        const promised = rowPromiseMs(count, requests, 1)
        expect((MOST_HURRIED * 60_000) / promised).toBeLessThanOrEqual(requests * 0.25 + 1e-6)
      }),
    )
  })
})
