// The order is the one that a look at everybody gives, whatever has happened to it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PersonId } from '../../domain/brand.ts'
import { HOT_EVERY_MS } from '../../domain/wall/wallSchedule.ts'
import { createMemberOrder } from './createMemberOrder.ts'

const ids = ['a', 'b', 'c', 'd', 'e'] as PersonId[]
const [a, b, c] = ['a', 'b', 'c'] as [PersonId, PersonId, PersonId]

/** Everybody asked a second apart, from 0 on. */
function orderOf(members: readonly PersonId[]) {
  const order = createMemberOrder()
  order.watch(members)
  members.forEach((id, index) => order.asked(id, index * 1_000))
  return order
}

describe('the order of members', () => {
  it('begins with who is new, and forgets who is not watched', () => {
    const order = orderOf([a, b])
    order.watch([b, c])
    expect(order.has(a)).toBe(false)
    expect(order.next(20_000, 1)).toBe(c)
    order.asked(c, 20_000)
    expect(order.next(20_500, 1)).toBe(b)
  })

  it('puts who comes back where they were asked, and asks those who were in a call more often', () => {
    const order = orderOf([a, b])
    order.watch([a, b, c], (id) => (id === c ? { askedAt: 500, isHot: true } : undefined))
    expect([order.next(20_000, 0), order.next(20_000, 1)]).toEqual([c, a])
    order.asked(a, 20_000)
    expect(order.next(20_000, 1)).toBe(c)
  })

  it('asks who is hurried before those who are new', () => {
    const order = orderOf([a, b])
    order.hurry(b)
    order.watch([c, a, b])
    expect(order.next(20_000, 1)).toBe(b)
  })

  it('gives every second turn to the hot one that was asked longest ago', () => {
    const order = orderOf(ids)
    order.setHot(c, true)
    order.setHot(b, true)
    order.asked(b, 6_000)
    expect([order.next(20_000, 0), order.next(20_000, 1)]).toEqual([c, a])
    order.setHot(c, false)
    expect(order.next(20_000, 0)).toBe(b)
  })

  it('puts first who is hurried, and nobody who is not watched', () => {
    const order = orderOf(ids)
    order.hurry(c)
    order.hurry('gone' as PersonId)
    expect([order.next(20_000, 1), order.has('gone' as PersonId)]).toEqual([c, false])
  })

  it('starves nobody: all are asked in a round of everybody at half of the turns', () => {
    fc.assert(
      fc.property(fc.subarray(ids), fc.integer({ min: 500, max: 8_000 }), (hot, every) => {
        const order = orderOf(ids)
        for (const id of hot) order.setHot(id, true)
        const asked = new Set<PersonId>()
        const needed = Math.ceil((2 * ids.length * HOT_EVERY_MS) / Math.min(every, HOT_EVERY_MS))
        for (let turn = 0; turn < needed; turn++) {
          const now = 10_000 + turn * every
          const next = order.next(now, turn)
          if (next === undefined) continue
          asked.add(next)
          order.asked(next, now)
        }
        expect(asked.size).toBe(ids.length)
      }),
    )
  })
})
