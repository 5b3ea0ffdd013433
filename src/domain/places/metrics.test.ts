// Spans stay within what Webex allows, gaps stay gaps, and a summary is of what is there.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Instant } from '../brand.ts'
import type { MetricPoint } from './metrics.ts'
import {
  aggregationOf,
  DAY_MS,
  HOUR_MS,
  LONGEST_SPAN_MS,
  METRIC_PERIODS,
  onSlots,
  requestsFor,
  slotsOf,
  spanOf,
  summaryOf,
  totalHours,
} from './metrics.ts'

const instant = fc.integer({ min: 1.5e12, max: 2e12 }).map((at) => at as Instant)
const at = (hours: number) => (Date.UTC(2026, 0, 5) + hours * HOUR_MS) as Instant

describe('spans', () => {
  it('of a period are never longer than may be asked for, and end now', () => {
    fc.assert(
      fc.property(instant, fc.constantFrom(...METRIC_PERIODS), (now, period) => {
        const { from, to } = spanOf(period, now)
        expect(to).toBe(now)
        expect(to - from).toBeLessThanOrEqual(LONGEST_SPAN_MS[aggregationOf(period)])
        expect(from % (period === 'hours48' ? HOUR_MS : DAY_MS)).toBe(0)
      }),
    )
  })

  it('have a slot for each hour or day, the one under way too', () => {
    const now = at(12.5)
    expect(slotsOf(spanOf('hours48', now), 'hourly')).toHaveLength(48)
    expect(slotsOf(spanOf('hours48', now), 'hourly').at(-1)).toBe(at(12))
    expect(slotsOf(spanOf('days7', now), 'daily')).toHaveLength(7)
    expect(slotsOf(spanOf('days30', now), 'daily').at(-1)).toBe(at(0))
    expect(slotsOf({ from: at(1), to: at(1) }, 'hourly')).toEqual([])
  })

  it('are asked for in parts that join, none too long', () => {
    fc.assert(
      fc.property(
        instant,
        fc.integer({ min: 0, max: 70 * DAY_MS }),
        fc.constantFrom('none' as const, 'hourly' as const, 'daily' as const),
        (from, length, aggregation) => {
          const to = (from + length) as Instant
          const parts = requestsFor({ from, to }, aggregation)
          for (const part of parts) {
            expect(part.to - part.from).toBeGreaterThan(0)
            expect(part.to - part.from).toBeLessThanOrEqual(LONGEST_SPAN_MS[aggregation])
          }
          expect(parts.slice(1).map((part) => part.from)).toEqual(
            parts.slice(0, -1).map((part) => part.to),
          )
          if (length > 0) expect([parts[0]?.from, parts.at(-1)?.to]).toEqual([from, to])
        },
      ),
    )
  })
})

describe('readings', () => {
  const points: MetricPoint[] = [
    { at: at(1), value: 21, lowest: 19, highest: 22 },
    { at: at(3), value: 24, lowest: 23, highest: 26 },
    { at: at(4), value: 23 },
  ]

  it('leave gaps where nothing was reported', () => {
    const slots = slotsOf({ from: at(0), to: at(5) }, 'hourly')
    expect(onSlots(points, slots).map((point) => point?.value)).toEqual([
      undefined,
      21,
      undefined,
      24,
      23,
    ])
  })

  it('are summed up by their extremes, not by the means', () => {
    expect(summaryOf(points)).toEqual({
      lowest: { at: at(1), value: 19 },
      highest: { at: at(3), value: 26 },
      mean: 68 / 3,
      last: { at: at(4), value: 23 },
    })
    expect(summaryOf([])).toBeUndefined()
  })

  it('of time come to hours', () => {
    expect(totalHours([])).toBe(0)
    expect(
      totalHours([
        { at: at(0), minutes: 45 },
        { at: at(1), minutes: 60 },
      ]),
    ).toBe(1.75)
  })
})
