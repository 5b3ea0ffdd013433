// The week of a room: each hour where it belongs by the clock of the place, shares never odd.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Instant } from '../brand.ts'
import { DAY_MS, HOUR_MS, slotsOf } from './metrics.ts'
import { busiestHour, localHourIn, seatShares, timeShares, weekTable } from './weeklyUse.ts'

/** Monday, 5 January 2026, UTC. */
const monday = Date.UTC(2026, 0, 5)
const at = (hours: number) => (monday + hours * HOUR_MS) as Instant
const utc = localHourIn('UTC')
const weeks = (count: number) => slotsOf({ from: at(0), to: at(count * 7 * 24) }, 'hourly')

describe('the hour of the week', () => {
  it.each([
    ['UTC', at(9), { weekday: 0, hour: 9 }],
    ['UTC', at(7 * 24 - 1), { weekday: 6, hour: 23 }],
    ['Asia/Tokyo', at(20), { weekday: 1, hour: 5 }],
    ['America/Los_Angeles', at(0), { weekday: 6, hour: 16 }],
  ])('in %s', (timeZone, moment, expected) => {
    expect(localHourIn(timeZone)(moment)).toEqual(expected)
  })
})

it('an unknown time zone does not break the week', () => {
  expect(localHourIn('Mars/Olympus')(at(9))).toEqual(localHourIn()(at(9)))
})

describe('the share of seats', () => {
  it('counts a mean for the minutes in which somebody was there', () => {
    const people = [
      { at: at(9), value: 4 },
      { at: at(10), value: 4 },
    ]
    const shares = seatShares(people, [{ at: at(9), minutes: 30 }], 8)
    expect([...shares.values()]).toEqual([0.25, 0.5])
  })

  it('is between none and all, whatever is reported', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            at: fc.constantFrom(at(1), at(2)),
            value: fc.double({ noNaN: true, noDefaultInfinity: true }),
          }),
        ),
        fc.array(fc.record({ at: fc.constantFrom(at(1), at(2)), minutes: fc.integer() })),
        fc.integer({ min: 1, max: 50 }),
        (people, used, capacity) => {
          for (const share of [
            ...seatShares(people, used, capacity).values(),
            ...timeShares(used).values(),
          ]) {
            expect(share).toBeGreaterThanOrEqual(0)
            expect(share).toBeLessThanOrEqual(1)
          }
        },
      ),
    )
  })
})

describe('the table of the week', () => {
  it('is the mean over the weeks; an hour without a value was an empty one', () => {
    const values = new Map([[at(9), 0.5]])
    expect(weekTable(values, weeks(1), utc)[0]?.[9]).toBe(0.5)
    const two = weekTable(values, weeks(2), utc)
    expect(two[0]?.[9]).toBe(0.25)
    expect(two.flat().filter((share) => share === 0)).toHaveLength(7 * 24 - 1)
    expect(busiestHour(two)).toEqual({ weekday: 0, hour: 9, share: 0.25 })
  })

  it('knows nothing of hours that the span has not', () => {
    const table = weekTable(new Map(), slotsOf({ from: at(0), to: at(24) }, 'hourly'), utc)
    expect(table.map((row) => row.filter((share) => share !== undefined).length)).toEqual([
      24, 0, 0, 0, 0, 0, 0,
    ])
    expect(busiestHour(table)).toBeUndefined()
  })

  it('has every hour of a week in one cell, in every place and whenever it begins', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('UTC', 'Europe/Berlin', 'Asia/Kolkata', 'America/Los_Angeles'),
        fc.integer({ min: 0, max: 300 }),
        (timeZone, days) => {
          const from = (monday + days * DAY_MS) as Instant
          const hours = slotsOf({ from, to: (from + 7 * DAY_MS) as Instant }, 'hourly')
          const table = weekTable(new Map(), hours, localHourIn(timeZone))
          // A clock that is turned back or forth has one hour twice or not at all.
          expect(table.flat().filter((share) => share !== undefined).length).toBeGreaterThan(166)
        },
      ),
      { numRuns: 30 },
    )
  })
})
