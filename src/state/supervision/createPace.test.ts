// The pace finds a limit that nobody has told: few refusals, and most of what is allowed is used.
import { describe, expect, it } from 'vitest'
import { createPace } from './createPace.ts'

describe('the pace', () => {
  it('is the budget, a third less after a refusal, and comes back', () => {
    const pace = createPace(120)
    expect(pace.everyMs()).toBe(500)
    pace.refused(0)
    expect(60_000 / pace.everyMs()).toBeCloseTo(84)
    pace.served(59_000)
    expect(60_000 / pace.everyMs()).toBeCloseTo(84)
    for (let minute = 1; minute <= 6; minute++) pace.served(minute * 60_000)
    expect(pace.everyMs()).toBe(500)
    pace.served(10 * 60_000)
    expect(pace.everyMs()).toBe(500)
  })

  it('never stops, and never exceeds a small budget', () => {
    const pace = createPace(4)
    for (let time = 0; time < 20; time++) pace.refused(time)
    expect(pace.everyMs()).toBe(15_000)
    const large = createPace(240)
    for (let time = 0; time < 40; time++) large.refused(time)
    expect(large.everyMs()).toBe(10_000)
  })

  it('follows another budget at once, and remembers what refusals have told', () => {
    const pace = createPace(120)
    pace.setBudget(240)
    expect(pace.everyMs()).toBe(250)
    pace.setBudget(100)
    pace.refused(0)
    expect(60_000 / pace.everyMs()).toBeCloseTo(70)
    pace.setBudget(60)
    expect(60_000 / pace.everyMs()).toBeCloseTo(60)
    pace.setBudget(240)
    expect(60_000 / pace.everyMs()).toBeCloseTo(70)
    pace.served(60_000)
    expect(60_000 / pace.everyMs()).toBeCloseTo(76)
  })

  it('under an unknown limit of 60 is refused a few times an hour, and uses three quarters', () => {
    const pace = createPace(120)
    const asked: number[] = []
    let [refusals, notBefore] = [0, 0]
    for (let now = 0; now < 2 * 3_600_000; now = Math.max(now + pace.everyMs(), notBefore)) {
      while (asked[0] !== undefined && now - asked[0] >= 60_000) asked.shift()
      if (asked.length < 60) {
        asked.push(now)
        pace.served(now)
        continue
      }
      refusals += 1
      notBefore = now + 5_000
      pace.refused(now)
    }
    expect(refusals).toBeLessThan(40)
    expect(60_000 / pace.everyMs()).toBeGreaterThan(35)
  })
})
