// Everybody is asked within the bound, whoever is hot; the hot ones more often.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PersonId } from '../brand.ts'
import type { AskedMember } from './wallSchedule.ts'
import { budgetFor, HOT_EVERY_MS, mostWithin, nextMember, worstAgeMs } from './wallSchedule.ts'

const id = (index: number) => `p${index}` as PersonId

const oldest = (members: readonly AskedMember[]): AskedMember | undefined =>
  [...members].sort((a, b) => (a.askedAt ?? -1) - (b.askedAt ?? -1))[0]

/** Asks for ten minutes and tells the longest that each went unasked. */
function longestGaps(count: number, hot: number, requestsPerMinute: number): readonly number[] {
  const askedAt = new Map<PersonId, number>()
  const gaps = Array.from({ length: count }, () => 0)
  const every = 60_000 / requestsPerMinute
  for (let turn = 0; turn * every < 600_000; turn++) {
    const now = turn * every
    const members = gaps.map((_, index) => ({ id: id(index), askedAt: askedAt.get(id(index)) }))
    const next = nextMember(oldest(members), oldest(members.slice(0, hot)), now, turn)
    if (next === undefined) continue
    const index = Number(next.slice(1))
    gaps[index] = Math.max(gaps[index] ?? 0, now - (askedAt.get(next) ?? 0))
    askedAt.set(next, now)
  }
  return gaps
}

describe('the schedule of the wall', () => {
  it('asks everybody within the bound, however many are hot', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 30, max: 300 }),
        (count, hotWanted, budget) => {
          const hot = Math.min(hotWanted, count)
          const bound = worstAgeMs(count, budget, hot) + 2 * (60_000 / budget) + HOT_EVERY_MS
          expect(Math.max(...longestGaps(count, hot, budget))).toBeLessThanOrEqual(bound)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('asks hot ones more often than cold ones where the budget is short', () => {
    const gaps = longestGaps(100, 5, 60)
    expect(Math.max(...gaps.slice(0, 5))).toBeLessThan(Math.max(...gaps.slice(5)))
  })

  it('asks nobody sooner than it helps', () => {
    const one = { id: id(0), askedAt: 0 }
    expect(nextMember(one, one, 1_000, 0)).toBeUndefined()
    expect(nextMember(one, one, HOT_EVERY_MS, 0)).toBe(one.id)
    expect(nextMember(undefined, undefined, 0, 0)).toBeUndefined()
  })

  it('says what freshness costs', () => {
    expect(budgetFor(100, 60_000, 0)).toBe(100)
    expect(budgetFor(100, 60_000, 3)).toBe(200)
    expect(worstAgeMs(100, 100, 0)).toBe(60_000)
    expect(mostWithin(240, 60_000)).toBe(120)
    expect(budgetFor(mostWithin(240, 60_000), 60_000, 1)).toBe(240)
  })
})
