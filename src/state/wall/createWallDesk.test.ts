// The desk counts a moment once, chimes once for a new alarm, and is silent when it is told to be.
import { describe, expect, it } from 'vitest'
import type { Instant } from '../../domain/brand.ts'
import { aCall, ringing } from '../../domain/calls/callForTests.ts'
import { alertLevel } from '../../domain/wall/wallAlerts.ts'
import type { KeptDesk } from '../../domain/wall/wallKept.ts'
import { usualSettings } from '../../domain/wall/wallSettings.ts'
import type { DeskMemory, WallSight } from './createWallDesk.ts'
import { createWallDesk } from './createWallDesk.ts'

const NOON = (12 * 3_600_000) as Instant
const MIDNIGHT = 0 as Instant

function setUp(more: Partial<WallSight> = {}, memory?: DeskMemory) {
  let chimes = 0
  const desk = createWallDesk(() => void (chimes += 1), memory)
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
      blindMs: 5_000,
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

  it('goes on where it was kept: every so often, and when the page may be gone', () => {
    const saved: KeptDesk[] = []
    const memory = { load: () => saved.at(-1), save: (kept: KeptDesk) => void saved.push(kept) }
    const { desk, see, ringFor } = setUp({}, memory)
    ringFor(40)
    expect(saved).toHaveLength(2)
    for (let second = 40; second < 50; second++) see(second)
    desk.keep()
    const again = setUp({}, memory)
    again.see(75)
    // Who was not asked again yet is not on call less.
    expect(again.desk.store.getState().history).toHaveLength(1)
    again.see(81)
    const { day, history } = again.desk.store.getState()
    expect(day).toMatchObject({ missed: 1, startedAt: NOON })
    expect(history).toMatchObject([
      { at: NOON, ringing: 1 },
      { at: NOON + 60_000, ringing: 0 },
    ])
    again.desk.keep()
    const nextDay = setUp({ midnight: (NOON + 82_000) as Instant }, memory)
    nextDay.see(85)
    expect(nextDay.desk.store.getState().day).toMatchObject({ missed: 0, startedAt: NOON + 85_000 })
    expect(nextDay.desk.store.getState().history).toEqual(history)
  })
})
