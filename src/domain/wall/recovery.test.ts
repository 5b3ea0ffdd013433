// Reloading helps itself at most so often, whatever happens, and never gives up.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recoveryWaitMs, withReload } from './recovery.ts'

const HOUR = 60 * 60_000

describe('loading again after a crash', () => {
  it('ten seconds, half a minute, a minute and a half, … a quarter of an hour', () => {
    let reloads: readonly number[] = []
    const waits = []
    for (let now = 0; waits.length < 6;) {
      const waitMs = recoveryWaitMs(reloads, now)
      waits.push(waitMs / 1_000)
      now += waitMs
      reloads = withReload(reloads, now)
    }
    expect(waits).toEqual([10, 30, 90, 270, 810, 900])
  })

  it('begins anew after an hour without trouble', () => {
    expect(recoveryWaitMs([0, 1_000, 2_000], 2_000 + HOUR)).toBe(10_000)
  })

  it('a clock that was put back does not count the future', () => {
    expect(recoveryWaitMs([5 * HOUR], 0)).toBe(10_000)
  })

  it('a page that crashes at once, for ever, reloads at most ten times an hour', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 3_000 }), { minLength: 50, maxLength: 50 }), (runs) => {
        let now = 0
        let reloads: readonly number[] = []
        const all: number[] = []
        for (const ranMs of runs) {
          now += ranMs
          const waitMs = recoveryWaitMs(reloads, now)
          expect(waitMs).toBeLessThanOrEqual(HOUR / 4)
          now += waitMs
          reloads = withReload(reloads, now)
          all.push(now)
          expect(reloads.length).toBeLessThanOrEqual(10)
        }
        for (const at of all) {
          expect(all.filter((one) => one >= at && one < at + HOUR).length).toBeLessThanOrEqual(10)
        }
      }),
    )
  })
})
