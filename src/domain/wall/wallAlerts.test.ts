// Alerts neither flicker nor cry wolf: each property with values as wild as they come.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Alerts, AlertSight, Latch } from './wallAlerts.ts'
import {
  alertLevel,
  alertsAfter,
  isQuietAt,
  nextLatch,
  noAlerts,
  SNOOZE_MS,
  isSnoozed,
  snoozed,
  unsnoozed,
  usualRules as rules,
} from './wallAlerts.ts'
import { usualLimits as limits } from './wallLimits.ts'

const LIMIT = 1_000

/** A value each second. */
function run(values: readonly number[], from: Latch = { isOn: false }): readonly Latch[] {
  let latch = from
  return values.map(
    (value, second) => (latch = nextLatch(latch, value, LIMIT, second * 1_000, rules)),
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
  over: () => (ringing !== undefined && ringing > limits.ringing.alarm ? ['ben'] : []),
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
    const start = snoozed(first.alerts, 'ringing', 9_000, ['ben'])
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

/** Of each member, since which second their phone rings; missing: it does not. */
type Rings = ReadonlyMap<string, number>

const OVER = limits.ringing.alarm / 1_000

const overAt = (second: number, rings: Rings) =>
  [...rings].flatMap(([name, since]) => (second - since > OVER ? [name] : []))

const sightOf = (second: number, rings: Rings): AlertSight => {
  const longest = Math.max(...[...rings.values()].map((since) => second - since))
  const over = overAt(second, rings)
  return {
    ...sight(second * 1_000, rings.size === 0 ? undefined : longest * 1_000),
    over: () => over,
  }
}

/** Looks each second from one to another; what it snoozes and who rings may change in between. */
function office(from: Alerts = noAlerts) {
  let alerts = from
  let second = -1
  const chimedAt: number[] = []
  const look = (rings: Rings, until: number) => {
    while (second < until) {
      second += 1
      const next = alertsAfter(alerts, sightOf(second, rings))
      alerts = next.alerts
      if (next.chimes) chimedAt.push(second)
    }
  }
  return {
    look,
    chimedAt,
    snooze: (rings: Rings) =>
      (alerts = snoozed(alerts, 'ringing', second * 1_000, overAt(second, rings))),
    endSnooze: () => (alerts = unsnoozed(alerts, 'ringing')),
    isSnoozed: () => isSnoozed(alerts.ringing, second * 1_000),
    level: () => alertLevel(alerts.ringing),
  }
}

const ben = ['ben', 0] as const

describe('a snooze', () => {
  it('ends with its alert: who comes next is heard', () => {
    const { look, snooze, chimedAt, isSnoozed: isQuiet, level } = office()
    look(new Map([ben]), 30)
    snooze(new Map([ben]))
    look(new Map(), 40)
    expect([level(), isQuiet()]).toEqual(['fine', false])
    look(new Map([['emi', 41]]), 70)
    expect([level(), isQuiet(), chimedAt]).toEqual(['alarm', false, [24, 65]])
  })

  it('ends where a warning becomes an alarm', () => {
    const { look, snooze, chimedAt, isSnoozed: isQuiet, level } = office()
    look(new Map([ben]), 15)
    snooze(new Map([ben]))
    look(new Map([ben]), 23)
    expect([level(), isQuiet(), chimedAt]).toEqual(['warn', true, []])
    look(new Map([ben]), 24)
    expect([level(), isQuiet(), chimedAt]).toEqual(['alarm', false, [24]])
  })

  it('ends so, too, where the limit was broken already, but not for long enough', () => {
    const { look, snooze, chimedAt, isSnoozed: isQuiet } = office()
    look(new Map([ben]), 22)
    snooze(new Map([ben]))
    look(new Map([ben]), 24)
    expect([isQuiet(), chimedAt]).toEqual([false, [24]])
  })

  it('ends where somebody else is over the limit, while the alert stays on', () => {
    const { look, snooze, chimedAt, isSnoozed: isQuiet } = office()
    const both = new Map([ben, ['emi', 20] as const])
    look(both, 30)
    snooze(both)
    // Emi is over the limit from second 41 on, and believed three seconds later.
    look(both, 43)
    expect([isQuiet(), chimedAt]).toEqual([true, [24]])
    look(both, 44)
    expect([isQuiet(), chimedAt]).toEqual([false, [24, 44]])
  })

  it('stays for whom it is for, however many of them go', () => {
    const { look, snooze, chimedAt, isSnoozed: isQuiet } = office()
    const both = new Map([ben, ['emi', 2] as const])
    look(both, 30)
    snooze(both)
    look(new Map([ben]), 90)
    expect([isQuiet(), chimedAt]).toEqual([true, [24]])
  })

  it('can be ended, and what is still wrong is heard again', () => {
    const { look, snooze, endSnooze, chimedAt, isSnoozed: isQuiet } = office()
    const rings = new Map([ben])
    look(rings, 30)
    snooze(rings)
    look(rings, 40)
    endSnooze()
    expect(isQuiet()).toBe(false)
    look(rings, 60)
    expect(chimedAt).toEqual([24, 41])
  })

  it('never makes the new alarm of somebody else silent', () => {
    const who = fc.constantFrom('ana', 'ben', 'emi')
    const step = fc.record({
      is: fc.constantFrom('rings' as const, 'ends' as const, 'snooze' as const),
      who,
      seconds: fc.nat({ max: 25 }),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const wall = office()
        let rings: Rings = new Map()
        let second = 0
        /** Who has been over the limit since the snooze was asked for. */
        let were: readonly string[] = []
        /** Since when each of the others is over the limit. */
        let others = new Map<string, number>()
        for (const { is, who: name, seconds } of steps) {
          if (is === 'snooze') {
            wall.snooze(rings)
            were = overAt(second - 1, rings)
            others = new Map()
          } else {
            const without = [...rings].filter(([one]) => one !== name)
            rings = new Map(is === 'ends' ? without : [...without, [name, second]])
          }
          for (const end = second + seconds; second < end; second++) {
            wall.look(rings, second)
            const over = overAt(second, rings)
            were = were.filter((one) => over.includes(one))
            const strangers = over.filter((one) => !were.includes(one))
            others = new Map(strangers.map((one) => [one, others.get(one) ?? second]))
            const isNew = [...others.values()].some(
              (since) => second - since >= rules.minimumMs / 1_000,
            )
            if (isNew) expect([wall.isSnoozed(), wall.level()]).toEqual([false, 'alarm'])
          }
        }
      }),
    )
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
