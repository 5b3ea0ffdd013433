// The line of the last hours is bounded, rises in time, and shows its gaps.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant } from '../calls/callForTests.ts'
import type { WallHistory } from './wallHistory.ts'
import { historyAfter, minutesOf, MOST_POINTS } from './wallHistory.ts'

const at = (minutes: number) => instant(minutes * 60_000)

describe('the history of the wall', () => {
  it('keeps the most of each minute', () => {
    let history: WallHistory = []
    history = historyAfter(history, { onCall: 2, ringing: 0 }, at(1))
    history = historyAfter(history, { onCall: 1, ringing: 3 }, at(1.5))
    expect(historyAfter(history, { onCall: 1, ringing: 1 }, at(1.9))).toBe(history)
    history = historyAfter(history, { onCall: 0, ringing: 0 }, at(2))
    expect(history).toEqual([
      { at: at(1), onCall: 2, ringing: 3 },
      { at: at(2), onCall: 0, ringing: 0 },
    ])
  })

  it('is bounded and never runs backwards, whatever the clock does', () => {
    const looks = fc.array(fc.tuple(fc.nat({ max: 2_000 }), fc.nat({ max: 9 })), { maxLength: 700 })
    fc.assert(
      fc.property(looks, (all) => {
        let history: WallHistory = []
        for (const [minute, onCall] of all) {
          history = historyAfter(history, { onCall, ringing: 0 }, at(minute))
        }
        expect(history.length).toBeLessThanOrEqual(MOST_POINTS)
        const moments = history.map((point) => point.at)
        expect(moments).toEqual([...new Set(moments)].sort((a, b) => a - b))
      }),
      { numRuns: 30 },
    )
  })

  it('shows where it saw nothing', () => {
    let history: WallHistory = []
    for (const minute of [1, 2, 3, 7, 8]) {
      history = historyAfter(history, { onCall: 1, ringing: 0 }, at(minute))
    }
    const calls = minutesOf(history).map(({ onCall }) => onCall)
    expect(calls).toEqual([1, 1, 1, undefined, undefined, undefined, 1, 1])
    expect(minutesOf([])).toEqual([])
  })

  it('of a wall that slept for days is eight hours long', () => {
    const history = historyAfter(
      historyAfter([], { onCall: 1, ringing: 0 }, at(1)),
      { onCall: 2, ringing: 0 },
      at(5_000),
    )
    const minutes = minutesOf(history)
    expect(minutes).toHaveLength(MOST_POINTS)
    expect(minutes.at(-1)).toMatchObject({ at: at(5_000), onCall: 2 })
  })
})
