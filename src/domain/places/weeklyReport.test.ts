// Weeks in figures: what was not reported is not counted, and shares are weighted.
import { describe, expect, it } from 'vitest'
import type { Instant } from '../brand.ts'
import { totalOf, weekFigures } from './weeklyReport.ts'

const day = (index: number) => (index * 86_400_000) as Instant

describe('the week of a workspace', () => {
  it('weights days by how long it was used', () => {
    const figures = weekFigures(8, {
      people: [
        { at: day(0), value: 2, highest: 5 },
        { at: day(1), value: 6 },
      ],
      used: [
        { at: day(0), minutes: 60 },
        { at: day(1), minutes: 180 },
      ],
      booked: [{ at: day(0), minutes: 90 }],
    })
    expect(figures).toEqual({
      seats: 8,
      hoursUsed: 4,
      hoursBooked: 1.5,
      meanPeople: 5,
      mostPeople: 6,
      seatShare: 5 / 8,
    })
  })

  it('says nothing about people whom nobody counted, nor about seats that are not set', () => {
    const none = { people: [], used: [], booked: [] }
    expect(weekFigures(4, none)).toEqual({ seats: 4, hoursUsed: 0, hoursBooked: 0 })
    const some = { ...none, people: [{ at: day(0), value: 3 }] }
    expect(weekFigures(undefined, some)).not.toHaveProperty('seatShare')
    expect(weekFigures(0, some)).not.toHaveProperty('seatShare')
  })
})

describe('all together', () => {
  it('sums, and weights shares by seats and hours', () => {
    const rows = [
      { seats: 10, hoursUsed: 10, hoursBooked: 5, seatShare: 0.5 },
      { seats: 2, hoursUsed: 50, hoursBooked: 0, seatShare: 1 },
      { hoursUsed: 3, hoursBooked: 0 },
    ]
    expect(totalOf(rows)).toEqual({
      seats: 12,
      hoursUsed: 63,
      hoursBooked: 5,
      seatShare: (50 + 100) / 200,
    })
    expect(totalOf([])).toEqual({ seats: 0, hoursUsed: 0, hoursBooked: 0 })
  })
})
