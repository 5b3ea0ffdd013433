// The order is that of a list sorted anew each time, whatever has been put in and taken out.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAgeOrder } from './ageOrder.ts'

type Entry = readonly [id: string, at: number]

describe('an order by age', () => {
  it('is that of a sorted list', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e')
    const act = fc.oneof(
      fc.record({ is: fc.constant('put' as const), id, at: fc.nat({ max: 9 }) }),
      fc.record({ is: fc.constantFrom('putFirst' as const, 'remove' as const), id }),
    )
    fc.assert(
      fc.property(fc.array(act), (acts) => {
        const order = createAgeOrder<string>()
        let list: readonly Entry[] = []
        for (const one of acts) {
          const others = list.filter(([name]) => name !== one.id)
          if (one.is === 'put') {
            order.put(one.id, one.at)
            list = [...others, [one.id, one.at] as const].sort((a, b) => a[1] - b[1])
          } else {
            order[one.is](one.id)
            list = one.is === 'remove' ? others : [[one.id, -Infinity], ...others]
          }
          expect(order.all()).toEqual(list.map(([name]) => name))
          expect(order.first()).toBe(list[0]?.[0])
          expect(order.at(one.id)).toBe(list.find(([name]) => name === one.id)?.[1])
          expect(order.has(one.id)).toBe(one.is !== 'remove')
        }
      }),
    )
  })
})
