// The desk counts a moment once, chimes once for a new alarm, and is silent when it is told to be.
import { describe, expect, it } from 'vitest'
import type { Instant } from '../../domain/brand.ts'
import { aCall, ringing } from '../../domain/callForTests.ts'
import { alertLevel } from '../../domain/wallAlerts.ts'
import { usualSettings } from '../../domain/wallSettings.ts'
import type { WallSight } from './createWallDesk.ts'
import { createWallDesk } from './createWallDesk.ts'

const NOON = (12 * 3_600_000) as Instant
const MIDNIGHT = 0 as Instant

function setUp(more: Partial<WallSight> = {}) {
  let chimes = 0
  const desk = createWallDesk(() => void (chimes += 1))
  const see = (second: number, rung?: number) =>
    desk.saw({
      now: (NOON + second * 1_000) as Instant,
      midnight: MIDNIGHT,
      minute: 12 * 60,
      calls: () => (rung === undefined ? [] : [aCall('a', { state: ringing })]),
      onCall: 0,
      ringing: rung === undefined ? 0 : 1,
      longest: rung === undefined ? {} : { ringing: rung },
      over: () => (rung !== undefined && rung > 20_000 ? ['a'] : []),
      graceMs: 5_000,
      settings: usualSettings,
      ...more,
    })
  const ringFor = (seconds: number) => {
    for (let second = 0; second < seconds; second++) see(second, second * 1_000)
  }
  return { desk, see, ringFor, chimes: () => chimes }
}

describe('the desk of the wall', () => {
  it('alarms once, and counts the ring as missed when nobody took it', () => {
    const { desk, see, ringFor, chimes } = setUp()
    ringFor(40)
    expect(alertLevel(desk.store.getState().alerts.ringing)).toBe('alarm')
    expect(chimes()).toBe(1)
    for (let second = 40; second < 50; second++) see(second)
    expect(alertLevel(desk.store.getState().alerts.ringing)).toBe('fine')
    expect(desk.store.getState().day).toMatchObject({ missed: 1, startedAt: NOON })
    expect(desk.store.getState().history).toEqual([{ at: NOON, onCall: 0, ringing: 1 }])
  })

  it('takes each moment once, so that a page that renders twice changes nothing', () => {
    const { desk, see } = setUp()
    see(0, 1_000)
    const before = desk.store.getState()
    see(0, 90_000)
    expect(desk.store.getState()).toBe(before)
  })

  it('is silent where the chime is off, in quiet hours, and while snoozed', () => {
    const off = setUp({ settings: { ...usualSettings, isChimeOn: false } })
    off.ringFor(60)
    const quiet = setUp({ settings: { ...usualSettings, quiet: { from: 11 * 60, to: 13 * 60 } } })
    quiet.ringFor(60)
    const snoozing = setUp()
    snoozing.ringFor(40)
    snoozing.desk.snooze('ringing', NOON, ['a'])
    for (let second = 40; second < 90; second++) snoozing.see(second, second * 1_000)
    expect([off.chimes(), quiet.chimes(), snoozing.chimes()]).toEqual([0, 0, 1])
    snoozing.desk.endSnooze('ringing')
    snoozing.see(90, 90_000)
    expect(snoozing.chimes()).toBe(2)
    expect(alertLevel(quiet.desk.store.getState().alerts.ringing)).toBe('alarm')
  })
})
