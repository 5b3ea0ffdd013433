// Alerts neither flicker nor cry wolf: each property with values as wild as they come.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Alerts, AlertSight, Latch } from './wallAlerts.ts'
import {
  alertLevel,
  alertsAfter,
  isQuietAt,
  latched,
  noAlerts,
  SNOOZE_MS,
  snoozed,
  usualRules as rules,
} from './wallAlerts.ts'
import { usualLimits as limits } from './wallLimits.ts'

const LIMIT = 1_000

/** A value each second. */
function run(values: readonly number[], from: Latch = { isOn: false }): readonly Latch[] {
  let latch = from
  return values.map(
    (value, second) => (latch = latched(latch, value, LIMIT, second * 1_000, rules)),
  )
}

const values = fc.array(fc.integer({ min: 0, max: 2 * LIMIT }), { minLength: 1, maxLength: 60 })

describe('a limit', () => {
  it('comes on only after it was broken without a break for the minimum', () => {
    fc.assert(
      fc.property(values, (seen) => {
        run(seen).forEach(({ isOn }, second, all) => {
          if (!isOn || all[second - 1]?.isOn) return
          const before = seen.slice(Math.max(0, second - rules.minimumMs / 1_000), second + 1)
          expect(before.length).toBe(rules.minimumMs / 1_000 + 1)
          expect(Math.min(...before)).toBeGreaterThan(LIMIT)
        })
      }),
    )
  })

  it('goes off only after it was kept by the margin without a break', () => {
    fc.assert(
      fc.property(values, (seen) => {
        run(seen, { isOn: true }).forEach(({ isOn }, second, all) => {
          if (isOn || all[second - 1]?.isOn === false) return
          const before = seen.slice(Math.max(0, second - rules.clearMs / 1_000), second + 1)
          expect(before.length).toBe(rules.clearMs / 1_000 + 1)
          expect(Math.max(...before)).toBeLessThan(LIMIT * (1 - rules.margin))
        })
      }),
    )
  })

  it('never turns for values that wander within the margin', () => {
    const near = fc.array(fc.integer({ min: LIMIT * (1 - rules.margin), max: LIMIT }))
    fc.assert(
      fc.property(near, fc.boolean(), (seen, isOn) => {
        expect(run(seen, { isOn }).every((latch) => latch.isOn === isOn)).toBe(true)
      }),
    )
  })

  it('comes on where it stays broken, and goes off where it is kept', () => {
    expect(run([2_000, 2_000, 2_000, 2_000]).map(({ isOn }) => isOn)).toEqual([
      false,
      false,
      false,
      true,
    ])
    expect(run(Array<number>(6).fill(0), { isOn: true }).at(-1)).toEqual({ isOn: false })
  })
})

const sight = (now: number, ringing: number | undefined, more: Partial<AlertSight> = {}) => ({
  longest: ringing === undefined ? {} : { ringing },
  limits,
  rules,
  isQuiet: false,
  now,
  ...more,
})

/** Looks each second; tells at which seconds it chimed. */
function watch(
  seconds: number,
  ringingAt: (second: number) => number | undefined,
  more: (second: number) => Partial<AlertSight> = () => ({}),
  start: Alerts = noAlerts,
) {
  let alerts = start
  const chimedAt: number[] = []
  for (let second = 0; second < seconds; second++) {
    const next = alertsAfter(alerts, sight(second * 1_000, ringingAt(second), more(second)))
    alerts = next.alerts
    if (next.chimes) chimedAt.push(second)
  }
  return { alerts, chimedAt }
}

describe('the alerts', () => {
  it('never alarm where they would not warn', () => {
    const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 60_000 }), fc.nat({ max: 9_000 })))
    fc.assert(
      fc.property(steps, (all) => {
        let alerts = noAlerts
        let now = 0
        for (const [value, pause] of all) {
          now += pause
          alerts = alertsAfter(alerts, sight(now, value)).alerts
          expect(alerts.ringing.alarm.isOn && !alerts.ringing.warn.isOn).toBe(false)
        }
      }),
    )
  })

  it('say which value broke its limit, and chime once for it', () => {
    const { alerts, chimedAt } = watch(120, (second) => second * 1_000)
    expect(chimedAt).toEqual([24])
    expect(alertLevel(alerts.ringing)).toBe('alarm')
    expect(alertLevel(alerts.onHold)).toBe('fine')
    expect(alertsAfter(alerts, sight(120_000, 120_000)).alerts).toBe(alerts)
  })

  it('chime anew for a new alarm, once the old one is over', () => {
    const { chimedAt } = watch(80, (second) => (second < 30 || second > 50 ? 30_000 : undefined))
    expect(chimedAt).toEqual([3, 54])
  })

  it('are silent while snoozed, and heard once more where it is still wrong', () => {
    const first = watch(10, () => 30_000)
    const start = snoozed(first.alerts, 'ringing', 9_000)
    const until = 9 + SNOOZE_MS / 1_000
    const { chimedAt } = watch(until + 60, () => 30_000, undefined, start)
    expect(chimedAt).toEqual([until])
  })

  it('are shown and not heard in quiet hours, nor made up for afterwards', () => {
    const { alerts, chimedAt } = watch(
      60,
      () => 30_000,
      (second) => ({ isQuiet: second < 30 }),
    )
    expect(chimedAt).toEqual([])
    expect(alertLevel(alerts.ringing)).toBe('alarm')
  })
})

describe('quiet hours', () => {
  it('last past midnight where they must', () => {
    const night = { from: 20 * 60, to: 7 * 60 }
    expect([19 * 60, 20 * 60, 0, 6 * 60 + 59, 7 * 60].map((at) => isQuietAt(night, at))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ])
    expect(isQuietAt({ from: 600, to: 660 }, 630)).toBe(true)
    expect(isQuietAt({ from: 600, to: 600 }, 600)).toBe(false)
    expect(isQuietAt(undefined, 0)).toBe(false)
  })
})
