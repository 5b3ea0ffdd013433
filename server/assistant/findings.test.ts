// At most once for each cause, never from what could not be seen.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decide, toldKey } from './findings.ts'
import type { Remembered } from './memory.ts'
import type { Observations, ObservedDevice } from './observations.ts'
import { readRules, type Rules } from './rules.ts'

const start = Date.parse('2026-12-01T09:00:00Z')
const minute = 60_000
const nothing: Observations = { calls: new Map(), missed: new Map() }
const rulesOf = (...rules: object[]) => readRules(JSON.stringify({ rules }))

/** Remembers as the notifier does, with every message sent. */
function play(rules: Rules) {
  let remembered: Remembered = {
    secret: '',
    startedAt: start,
    readUntil: start,
    handled: [],
    told: {},
    since: {},
  }
  return (atMinute: number, seen: Partial<Observations>): string[] => {
    const now = start + atMinute * minute
    const { tell, since, told } = decide(rules, { ...nothing, ...seen }, remembered, now)
    const keys = Object.fromEntries(tell.map((one) => [toldKey(one), now]))
    remembered = { ...remembered, since, told: { ...told, ...keys } }
    return tell.map(({ finding }) => finding.title)
  }
}

const ana = 'ana@example.com'
const held = (state: string, id = 'c1') => ({
  calls: new Map([
    [ana, [{ id, state, remoteParty: { name: 'Grace Hopper', number: undefined } }]],
  ]),
})
const missedAt = (time: string) => ({
  missed: new Map([[ana, [{ name: 'Grace Hopper', number: '+12025550147', time }]]]),
})
const curie = (connectionStatus: string): { devices: ObservedDevice[] } => ({
  devices: [
    { id: 'd1', displayName: 'Curie', product: 'Desk Pro', connectionStatus, errorCodes: [] },
  ],
})

describe('a caller on hold', () => {
  const rules = rulesOf({ when: 'callOnHold', person: ana, to: ana })
  test('is told after two minutes, once, and again after the next hold', () => {
    const look = play(rules)
    expect(look(0, held('held'))).toEqual([])
    expect(look(1.9, held('held'))).toEqual([])
    expect(look(2, held('held'))).toEqual(['Grace Hopper has been on hold for more than 2 minutes'])
    expect(look(9, held('held'))).toEqual([])
    expect(look(10, held('connected'))).toEqual([])
    expect(look(11, held('held'))).toEqual([])
    expect(look(13, held('held'))).toHaveLength(1)
  })
  test('is neither told nor forgotten while Webex does not answer', () => {
    const look = play(rules)
    look(0, held('held'))
    expect(look(3, {})).toEqual([])
    expect(look(4, held('held'))).toHaveLength(1)
    expect(look(5, {})).toEqual([])
    expect(look(6, held('held'))).toEqual([])
  })
})

test('a missed call is told once, unless it is older than the assistant', () => {
  const look = play(rulesOf({ when: 'missedCall', person: ana, to: ana }))
  expect(look(1, missedAt('2026-12-01T08:59:00Z'))).toEqual([])
  expect(look(2, missedAt('2026-12-01T09:01:00Z'))).toEqual(['Missed call from Grace Hopper'])
  expect(look(3, missedAt('2026-12-01T09:01:00Z'))).toEqual([])
  // Gone from Webex's list of twenty for a while, and back.
  expect(look(4, { missed: new Map([[ana, []]]) })).toEqual([])
  expect(look(5, missedAt('2026-12-01T09:01:00Z'))).toEqual([])
  expect(look(6, missedAt('not a time'))).toEqual([])
})

test('a device is told when it has been offline for a while, of the wanted name', () => {
  const look = play(
    rulesOf(
      { when: 'deviceOffline', device: 'curie', to: ana },
      { when: 'deviceOffline', device: 'lovelace', to: ana },
    ),
  )
  expect(look(0, curie('disconnected'))).toEqual([])
  expect(look(5, curie('disconnected'))).toEqual(['Curie is offline'])
  expect(look(6, curie('connected'))).toEqual([])
  // A short interruption is nobody's news.
  expect(look(7, curie('disconnected'))).toEqual([])
  expect(look(8, curie('connected'))).toEqual([])
  expect(look(20, curie('disconnected'))).toEqual([])
})

test('a failed job is told once to each of two recipients', () => {
  const look = play(rulesOf({ when: 'failedJob', to: ana }, { when: 'failedJob', to: 'room' }))
  const jobs = [
    {
      id: 'j1',
      name: 'rebuild',
      latestExecutionStatus: 'FAILED',
      latestExecutionExitCode: 'FAILED',
      jobExecutionStatus: [{ createdTime: '2026-12-01T09:05:00Z' }],
    },
  ]
  expect(look(6, { jobs })).toEqual(['A job has failed', 'A job has failed'])
  expect(look(7, { jobs })).toEqual([])
})

test('in quiet hours only what is urgent is told; what still is so afterwards is told then', () => {
  const quietHours = { from: '10:00', to: '11:00', timeZone: 'UTC' }
  const rules = readRules(
    JSON.stringify({
      quietHours,
      rules: [
        { when: 'deviceOffline', to: ana, minutes: 0 },
        { when: 'callOnHold', person: ana, to: ana, urgent: true },
      ],
    }),
  )
  const look = play(rules)
  look(60, { ...curie('disconnected'), ...held('held') })
  const quiet = look(63, { ...curie('disconnected'), ...held('held') })
  expect(quiet).toEqual(['Grace Hopper has been on hold for more than 2 minutes'])
  expect(look(120, { ...curie('disconnected'), ...held('held') })).toEqual(['Curie is offline'])
})

test('whatever is seen, nothing is told twice while it lasts', () => {
  const status = fc.constantFrom('connected', 'disconnected', undefined)
  fc.assert(
    fc.property(fc.array(status, { maxLength: 40 }), (seen) => {
      const look = play(rulesOf({ when: 'deviceOffline', to: ana, minutes: 1 }))
      let isTold = false
      seen.forEach((one, at) => {
        const told = look(at, one === undefined ? {} : curie(one))
        if (isTold) expect(told).toEqual([])
        if (one !== 'disconnected') expect(told).toEqual([])
        if (told.length > 0) isTold = true
        if (one === 'connected') isTold = false
      })
    }),
  )
})
