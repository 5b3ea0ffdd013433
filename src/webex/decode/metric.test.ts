// Readings of rooms: whatever their order, degrees and zone, and nothing invented.
import { describe, expect, it } from 'vitest'
import { decodeDurations, decodeMetricPoints } from './metric.ts'

const nine = Date.UTC(2026, 0, 5, 9)

describe('readings', () => {
  it('are in order, oldest first', () => {
    const items = [
      { start: '2026-01-05T10:00:00Z', end: '2026-01-05T11:00:00Z', mean: 5, min: 4, max: 6 },
      { start: '2026-01-05T09:00:00Z', end: '2026-01-05T10:00:00Z', mean: 2, min: 1, max: 3 },
    ]
    expect(decodeMetricPoints({ items })).toEqual({
      ok: true,
      value: [
        { at: nine, value: 2, lowest: 1, highest: 3 },
        { at: nine + 3_600_000, value: 5, lowest: 4, highest: 6 },
      ],
    })
  })

  it('are of UTC where they name no zone', () => {
    const items = [{ deviceId: 'd', timestamp: '2026-01-05T09:00:00', value: 0 }]
    expect(decodeMetricPoints({ items })).toMatchObject({ value: [{ at: nine, value: 0 }] })
    const east = [{ timestamp: '2026-01-05T11:00:00+02:00', value: 1 }]
    expect(decodeMetricPoints({ items: east })).toMatchObject({ value: [{ at: nine }] })
  })

  it('are in degrees Celsius', () => {
    const items = [{ start: '2026-01-05T09:00:00Z', mean: 68, min: 50, max: 86 }]
    expect(decodeMetricPoints({ unit: 'fahrenheit', items })).toMatchObject({
      value: [{ value: 20, lowest: 10, highest: 30 }],
    })
  })

  it('are left out where they cannot be read, and the rest stays', () => {
    const items = [{ start: 'soon', mean: 1 }, { start: '2026-01-05T09:00:00Z' }, null, 7]
    const good = { start: '2026-01-05T09:00:00Z', mean: 1, min: null }
    expect(decodeMetricPoints({ items: [...items, good] })).toEqual({
      ok: true,
      value: [{ at: nine, value: 1 }],
    })
  })

  it('may be missing; an answer about nothing is none', () => {
    expect(decodeMetricPoints({ workspaceId: 'w', metricName: 'tvoc' })).toMatchObject({
      value: [],
    })
    expect(decodeMetricPoints({})).toMatchObject({ error: { field: 'items' } })
    expect(decodeMetricPoints('<html>')).toMatchObject({ error: { field: 'body' } })
  })
})

describe('durations', () => {
  it.each([
    [undefined, 30],
    ['minutes', 30],
    ['hours', 1_800],
    ['seconds', 0.5],
    ['toString', 30],
  ])('in %s are in minutes', (unit, minutes) => {
    const items = [{ start: '2026-01-05T09:00:00Z', duration: 30 }, { duration: 4 }]
    expect(decodeDurations({ unit, items })).toEqual({ ok: true, value: [{ at: nine, minutes }] })
  })
})
