// Nobody over a limit is hidden by somebody who is not, and everybody is shown within a bound.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Groups } from './wallTurns.ts'
import { membersAt } from './wallTurns.ts'

const groupsOf = (alarm: number, warn: number, active: number, idle: number): Groups => ({
  alarm,
  warn,
  active: alarm + warn + active,
  all: alarm + warn + active + idle,
})

const few = fc.nat({ max: 12 })
const places = fc.integer({ min: 1, max: 14 })
const offices = fc.tuple(few, few, fc.nat({ max: 30 }), fc.nat({ max: 60 }), places, fc.nat())

/** Every rank of a group is on the screen at some turn of so many, whenever one begins to look. */
function expectAll(
  groups: Groups,
  perPage: number,
  begin: number,
  turns: number,
  { from, count }: { from: number; count: number },
) {
  const seen = new Set<number>()
  for (let turn = begin; turn < begin + turns; turn++) {
    for (const rank of membersAt(groups, perPage, turn).shown) seen.add(rank)
  }
  const unseen = Array.from({ length: count }, (_, n) => from + n).filter((rank) => !seen.has(rank))
  expect(unseen).toEqual([])
}

describe('the turns of members', () => {
  it('fill the screen with different members in their order, and never more', () => {
    fc.assert(
      fc.property(offices, ([alarm, warn, calm, idle, perPage, turn]) => {
        const groups = groupsOf(alarm, warn, calm, idle)
        const { shown, page, pages } = membersAt(groups, perPage, turn)
        expect(shown).toEqual([...new Set(shown)].sort((a, b) => a - b))
        expect(shown.length).toBeLessThanOrEqual(Math.min(perPage, groups.all))
        expect(shown.every((rank) => rank >= 0 && rank < groups.all)).toBe(true)
        if (groups.all > 0) expect(shown.length).toBeGreaterThan(0)
        expect(page).toBeLessThan(pages)
      }),
    )
  })

  it('never hide who is over a limit, where they fit', () => {
    fc.assert(
      fc.property(offices, ([alarm, warn, calm, idle, perPage, turn]) => {
        fc.pre(alarm + warn <= perPage)
        const { shown } = membersAt(groupsOf(alarm, warn, calm, idle), perPage, turn)
        const over = Array.from({ length: alarm + warn }, (_, rank) => rank)
        expect(shown.slice(0, over.length)).toEqual(over)
      }),
    )
  })

  it('keep alarms where they leave a place for warnings, and show all of them in turn', () => {
    fc.assert(
      fc.property(offices, ([alarm, warn, calm, idle, perPage, turn]) => {
        fc.pre(alarm + warn > perPage)
        const groups = groupsOf(alarm, warn, calm, idle)
        const { shown, of } = membersAt(groups, perPage, turn)
        expect(of).toBe('over')
        const alarms = Array.from({ length: alarm }, (_, rank) => rank)
        if (warn > 0 && alarm < perPage) expect(shown.slice(0, alarm)).toEqual(alarms)
        const alarmTurns = Math.ceil((3 * Math.ceil(alarm / perPage)) / 2)
        expectAll(groups, perPage, turn, alarmTurns, { from: 0, count: alarm })
        const room = alarm < perPage ? perPage - alarm : perPage
        const warnTurns = 3 * Math.ceil(warn / room)
        expectAll(groups, perPage, turn, warnTurns, { from: alarm, count: warn })
      }),
    )
  })

  it('show who is active within turns that depend on the number of active ones only', () => {
    fc.assert(
      fc.property(offices, ([alarm, warn, calm, idle, perPage, turn]) => {
        const over = alarm + warn
        fc.pre(over < perPage)
        const turns = Math.ceil((3 * Math.ceil(calm / (perPage - over))) / 2)
        const groups = groupsOf(alarm, warn, calm, idle)
        expectAll(groups, perPage, turn, turns, { from: over, count: calm })
      }),
    )
  })

  it('show everybody within a bound, be they idle, unless limits take the whole screen', () => {
    fc.assert(
      fc.property(offices, ([alarm, warn, calm, idle, perPage, turn]) => {
        const over = alarm + warn
        fc.pre(over < perPage)
        const turns = 3 * Math.ceil(idle / (perPage - over))
        const groups = groupsOf(alarm, warn, calm, idle)
        expectAll(groups, perPage, turn, turns, { from: over + calm, count: idle })
      }),
    )
  })

  it('leave idle ones the rest of the places, or each third page', () => {
    const shownOf = (calm: number, idle: number) =>
      [0, 1, 2, 3, 4].map((turn) => membersAt(groupsOf(0, 0, calm, idle), 3, turn).shown)
    expect(shownOf(2, 3)).toEqual([
      [0, 1, 2],
      [0, 1, 3],
      [0, 1, 4],
      [0, 1, 2],
      [0, 1, 3],
    ])
    expect(shownOf(4, 5)).toEqual([
      [0, 1, 2],
      [3, 4, 5],
      [4, 5, 6],
      [0, 1, 2],
      [3, 4, 5],
    ])
  })

  it('say whose page it is', () => {
    const at = (groups: Groups, turn: number) => {
      const { page, pages, of } = membersAt(groups, 4, turn)
      return { page, pages, of }
    }
    expect(at(groupsOf(0, 0, 2, 2), 5)).toEqual({ page: 0, pages: 1, of: undefined })
    expect(at(groupsOf(0, 0, 0, 10), 4)).toEqual({ page: 1, pages: 3, of: 'everybody' })
    const busy = groupsOf(1, 1, 5, 20)
    expect([0, 1, 2, 3].map((turn) => at(busy, turn))).toEqual([
      { page: 0, pages: 3, of: 'active' },
      { page: 1, pages: 3, of: 'active' },
      { page: 0, pages: 10, of: 'others' },
      { page: 2, pages: 3, of: 'active' },
    ])
    expect(at(groupsOf(3, 4, 0, 20), 1)).toEqual({ page: 1, pages: 4, of: 'over' })
  })

  it('do with everybody idle what pages do', () => {
    const pages = [0, 1, 2].map((turn) => membersAt(groupsOf(0, 0, 0, 5), 2, turn).shown)
    expect(pages).toEqual([[0, 1], [2, 3], [4]])
  })
})
