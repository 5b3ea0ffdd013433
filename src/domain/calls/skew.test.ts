// How well the cloud's clock is guessed.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sighted, skewFrom } from './skew.ts'

describe('the cloud’s clock', () => {
  it('C18 a call that just appeared corrects a wrong first guess to within the poll interval', () => {
    const wrong = skewFrom(0, 0)
    const real = 600_000
    const skew = sighted(wrong, { named: real + 10_000, gotAt: 11_000, notBefore: 9_000 })
    expect(Math.abs(skew.estimate - real)).toBeLessThanOrEqual(1_000)
  })

  it('C18 the truth always lies between the bounds', () => {
    const event = fc.record({
      gap: fc.integer({ min: 0, max: 20_000 }),
      interval: fc.integer({ min: 500, max: 5_000 }),
      isNew: fc.boolean(),
    })
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.integer({ min: -1e6, max: 1e6 }),
        fc.array(event),
        (real, error, events) => {
          let now = 0
          let skew = skewFrom(real + error, 0)
          for (const { gap, interval, isNew } of events) {
            const happened = now + gap
            now = happened + interval
            skew = sighted(skew, {
              named: happened + real,
              gotAt: now,
              ...(isNew && { notBefore: happened - interval }),
            })
            expect(skew.low).toBeLessThanOrEqual(real)
            expect(skew.high).toBeGreaterThanOrEqual(real)
            expect(skew.estimate).toBeGreaterThanOrEqual(skew.low)
            expect(skew.estimate).toBeLessThanOrEqual(skew.high)
          }
        },
      ),
    )
  })

  it('C18 a sighting that contradicts the bounds starts over: a clock was moved', () => {
    const before = sighted(skewFrom(0, 0), { named: 5_000, gotAt: 5_500, notBefore: 4_500 })
    const after = sighted(before, { named: 700_000, gotAt: 10_000, notBefore: 9_000 })
    expect(after.estimate).toBeGreaterThanOrEqual(690_000)
    expect(after.estimate).toBeLessThanOrEqual(691_000)
  })
})
