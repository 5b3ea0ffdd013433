// The memory of a device's status: bounded, in order, and honest about what was not said.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DeviceSample } from './deviceSeries.ts'
import { afterSample, MOST_SAMPLES, trendOf } from './deviceSeries.ts'

describe('what a device said', () => {
  it('is kept in order, once each, and only the newest', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2_000 }), { maxLength: 800 }), (asked) => {
        const samples = asked.reduce<readonly DeviceSample[]>(
          (before, at) => afterSample(before, at, { volume: at }),
          [],
        )
        const times = samples.map(({ askedAt }) => askedAt)
        expect(samples.length).toBeLessThanOrEqual(MOST_SAMPLES)
        expect(times).toEqual([...new Set(times)].sort((a, b) => a - b))
        if (asked.length > 0) expect(times.at(-1)).toBe(Math.max(...asked))
      }),
    )
    const many = Array.from({ length: MOST_SAMPLES + 9 }, (_, at) => at)
    const kept = many.reduce<readonly DeviceSample[]>((all, at) => afterSample(all, at, {}), [])
    expect([kept.length, kept[0]?.askedAt]).toEqual([MOST_SAMPLES, 9])
  })

  it('has gaps where a value was not said, and no line where it never was', () => {
    const samples = afterSample(afterSample([], 1, { peopleCount: 0 }), 2, { volume: 5 })
    expect(trendOf(samples, 'peopleCount')).toEqual([0, undefined])
    expect(trendOf(samples, 'volume')).toEqual([undefined, 5])
    expect(trendOf(samples, 'temperature')).toBeUndefined()
  })
})
