// What was kept of a day is read as far as it can be believed, and nobody's call can be told.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant } from '../calls/callForTests.ts'
import type { WallPoint } from './wallHistory.ts'
import { MOST_POINTS } from './wallHistory.ts'
import type { KeptDesk } from './wallKept.ts'
import { keptDeskFrom, keptFields, MOST_MARKS } from './wallKept.ts'

const MINUTE = 60_000
const NOW = instant(1_000 * MINUTE)
const minutesAgo = (minutes: number) => instant(NOW - minutes * MINUTE)
const point = (minutes: number): WallPoint => ({ at: minutesAgo(minutes), onCall: 3, ringing: 1 })

const desk: KeptDesk = {
  day: { startedAt: minutesAgo(300), answered: 5, inTime: 4, missed: 2, blindMs: 9_000 },
  lookedAt: minutesAgo(1),
  decided: [
    ['a-1', { was: 'answered', seenAt: minutesAgo(2) }],
    ['b-2', { was: 'missed', seenAt: minutesAgo(1) }],
  ],
  history: [point(9), point(8), point(2)],
}

const stored = (kept: object): unknown => JSON.parse(JSON.stringify(kept))
const fieldsOf = (more: object) => stored({ ...keptFields(desk), ...more })

describe('the kept day of a wall', () => {
  it('is read as it was written', () => {
    expect(keptDeskFrom(stored(keptFields(desk)), NOW)).toEqual(desk)
  })

  it('is nothing where it is broken or of a clock that was put back', () => {
    const { day } = desk
    const broken = [
      undefined,
      7,
      'x',
      [],
      fieldsOf({ day: undefined }),
      fieldsOf({ day: { ...day, answered: -1 } }),
      fieldsOf({ day: { ...day, inTime: 6 } }),
      fieldsOf({ day: { ...day, missed: '2' } }),
      fieldsOf({ day: { ...day, startedAt: null } }),
      fieldsOf({ lookedAt: NOW + 2 * MINUTE }),
      fieldsOf({ lookedAt: minutesAgo(301) }),
    ]
    for (const one of broken) expect(keptDeskFrom(one, NOW)).toBeUndefined()
  })

  it('leaves out what is broken in it', () => {
    const kept = fieldsOf({
      decided: [['a-1', 1, NOW], ['b'.repeat(99), 1, NOW], ['c-3', 0, 'now'], 7, null],
      history: [[1_000, 1, 1], [990, 2, 0], [990, 2, 0], [1_001, 9, 9], [1, 9, 9], ['x'], null],
    })
    expect(keptDeskFrom(kept, NOW)).toMatchObject({
      decided: [['a-1', { was: 'answered' }]],
      history: [
        { at: minutesAgo(10), onCall: 2 },
        { at: NOW, onCall: 1 },
      ],
    })
  })

  it('is never more than a page can carry, and keeps what was seen last', () => {
    const decided = Array.from({ length: MOST_MARKS + 5 }, (_, index) => {
      return [`m-${index}`, { was: 'answered', seenAt: NOW } as const] as const
    })
    const history = Array.from({ length: MOST_POINTS }, (_, index) =>
      point(MOST_POINTS - 1 - index),
    )
    const text = JSON.stringify(keptFields({ ...desk, decided, history }))
    expect(text.length).toBeLessThan(50_000)
    const kept = keptDeskFrom(JSON.parse(text), NOW)
    expect(kept?.decided).toHaveLength(MOST_MARKS)
    expect(kept?.decided.at(-1)?.[0]).toBe(`m-${MOST_MARKS + 4}`)
    expect(kept?.history).toEqual(history)
  })

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        expect(() => keptDeskFrom(one, NOW)).not.toThrow()
        expect(() => keptDeskFrom(fieldsOf({ decided: one, history: other }), NOW)).not.toThrow()
      }),
    )
  })
})
