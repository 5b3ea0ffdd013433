// A day's counts: each conversation once, corrected where it was answered after all.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Instant, SessionId } from '../../domain/brand.ts'
import { aCall, instant, ringing, talking } from '../../domain/calls/callForTests.ts'
import type { Call } from '../../domain/calls/call.ts'
import type { WallDay } from '../../domain/wall/wallDay.ts'
import { isSample, isWholeDay, serviceLevel, sightOf } from '../../domain/wall/wallDay.ts'
import { keptDeskFrom, keptFields } from '../../domain/wall/wallKept.ts'
import type { DayCounter } from './createDayCounter.ts'
import { createDayCounter } from './createDayCounter.ts'

const rules = { answerWithinMs: 20_000, graceMs: 10_000, blindMs: 5_000 }
const MIDNIGHT = instant(0)
const START = 1_000
const party = { is: 'known', address: '1', reach: 'location' } as const

const rings = (name: string, more: Partial<Call> = {}) => aCall(name, { state: ringing, ...more })
const talks = (name: string, created: number, since: number) =>
  aCall(name, { created: instant(created), state: talking({ since: instant(since) }) })

/** Looks at these moments, s after the start. */
function watch(
  looks: Readonly<Record<number, readonly Call[]>>,
  counter = createDayCounter(instant(START)),
): WallDay {
  const days = Object.entries(looks).map(([second, calls]) =>
    counter.look(calls, rules, instant(START + Number(second) * 1_000), MIDNIGHT),
  )
  return days.at(-1) ?? counter.look([], rules, instant(START), MIDNIGHT)
}

const counts = ({ answered, inTime, missed }: WallDay) => ({ answered, inTime, missed })

type PlainDay = WallDay & {
  readonly ringing: ReadonlyMap<SessionId, Instant>
  readonly decided: ReadonlyMap<SessionId, { readonly was: string; readonly seenAt: Instant }>
}

/** The plain way: all that was ever decided, gone through again at each look. */
function plainDayAfter(
  before: PlainDay,
  calls: readonly Call[],
  now: Instant,
  midnight: Instant,
): PlainDay {
  const isNew = midnight > before.startedAt
  const day = isNew ? { ...before, startedAt: midnight, answered: 0, inTime: 0, missed: 0 } : before
  const sight = sightOf(calls)
  const decided = new Map(day.decided)
  let { answered, inTime, missed } = day
  for (const [session, { waited, since }] of sight.talking) {
    if (since < day.startedAt) continue
    const was = day.decided.get(session)
    decided.set(session, { was: 'answered', seenAt: now })
    if (was?.was === 'answered') continue
    answered += 1
    if (waited <= rules.answerWithinMs) inTime += 1
    if (was && was.seenAt >= day.startedAt) missed -= 1
  }
  const ringing = new Map<SessionId, Instant>()
  for (const session of sight.ringing) if (!decided.has(session)) ringing.set(session, now)
  for (const [session, seenAt] of day.ringing) {
    if (ringing.has(session) || decided.has(session)) continue
    if (now - seenAt < rules.graceMs) ringing.set(session, seenAt)
    else {
      decided.set(session, { was: 'missed', seenAt: now })
      missed += 1
    }
  }
  for (const [session, { seenAt }] of decided) if (now - seenAt > 3_600_000) decided.delete(session)
  return { ...day, answered, inTime, missed, ringing, decided }
}

/** Another page that finds what this one kept. */
function reloaded(counter: DayCounter, now: number): DayCounter {
  const kept: unknown = JSON.parse(JSON.stringify(keptFields({ ...counter.memory(), history: [] })))
  return createDayCounter(instant(now), keptDeskFrom(kept, instant(now)))
}

const aCallSeen = fc
  .record({
    name: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    isTalking: fc.boolean(),
    created: fc.nat({ max: 30_000 }),
    waited: fc.nat({ max: 40_000 }),
  })
  .map(({ name, isTalking, created, waited }) =>
    isTalking ? talks(name, created, created + waited) : rings(name),
  )

describe('the day of the wall', () => {
  it('is what going through all that was decided anew would count', () => {
    const pause = fc.oneof(fc.nat({ max: 15_000 }), fc.constantFrom(3_600_000, 3_600_001))
    const looks = fc.array(fc.tuple(pause, fc.array(aCallSeen, { maxLength: 5 }), fc.boolean()))
    fc.assert(
      fc.property(looks, (all) => {
        const counter = createDayCounter(instant(START))
        let plain: PlainDay = {
          ...counter.look([], rules, instant(START), MIDNIGHT),
          ringing: new Map(),
          decided: new Map(),
        }
        let [now, midnight] = [START, 0]
        for (const [wait, calls, isMidnight] of all) {
          const before = now
          now += wait
          // No look is before a midnight and learns of it only at the next one.
          if (isMidnight && wait > 0) midnight = Math.max(before + 1, now - 100)
          plain = plainDayAfter(plain, calls, instant(now), instant(midnight))
          const day = counter.look(calls, rules, instant(now), instant(midnight))
          expect(counts(day)).toEqual(counts(plain))
          expect(day.startedAt).toBe(plain.startedAt)
        }
      }),
    )
  })

  it('counts what was answered, and whether in time by the cloud’s own moments', () => {
    const day = watch({
      0: [rings('a'), rings('b')],
      5: [talks('a', 0, 4_000), talks('b', 0, 20_001)],
      6: [talks('a', 0, 4_000), talks('b', 0, 20_001)],
      60: [],
    })
    expect(counts(day)).toEqual({ answered: 2, inTime: 1, missed: 0 })
    expect(serviceLevel(day)).toBe(0.5)
  })

  it('counts what was answered between two questions, and not what was before it began', () => {
    const day = watch({ 0: [talks('early', 0, 500), talks('new', 1_000, 1_500)] })
    expect(counts(day)).toEqual({ answered: 1, inTime: 1, missed: 0 })
  })

  it('calls a ring missed once nobody has had it for a while', () => {
    expect(counts(watch({ 0: [rings('a')], 5: [], 9: [] })).missed).toBe(0)
    const day = watch({ 0: [rings('a')], 5: [], 10: [], 11: [] })
    expect(counts(day)).toEqual({ answered: 0, inTime: 0, missed: 1 })
    expect(serviceLevel(day)).toBe(0)
  })

  it('takes a missed one back where somebody has answered it after all', () => {
    const day = watch({ 0: [rings('a')], 20: [], 30: [talks('a', 0, 2_000)] })
    expect(counts(day)).toEqual({ answered: 1, inTime: 1, missed: 0 })
  })

  it('counts a conversation once, however many phones rang', () => {
    const session = 'hunt' as SessionId
    const legs = [rings('a', { session }), rings('b', { session })]
    const day = watch({
      0: legs,
      3: [{ ...talks('b', 0, 3_000), session }],
      9: [{ ...talks('c', 9_000, 9_500), session }],
    })
    expect(counts(day)).toEqual({ answered: 1, inTime: 1, missed: 0 })
  })

  it('leaves out what went out and what comes back from being parked', () => {
    const out = aCall('out', { direction: 'out', state: talking({ since: instant(2_000) }) })
    const recall = rings('back', { state: { is: 'ringing', redirections: [], recall: party } })
    expect(counts(watch({ 0: [out, recall], 60: [] }))).toEqual({
      answered: 0,
      inTime: 0,
      missed: 0,
    })
  })

  it('begins anew at midnight', () => {
    const counter = createDayCounter(instant(START))
    const before = watch({ 0: [talks('a', 1_000, 1_500), rings('b')] }, counter)
    const [now, midnight] = [instant(86_400_500), instant(86_400_000)]
    const still = [talks('a', 1_000, 1_500), rings('c')]
    const day = counter.look(still, rules, now, midnight)
    expect(counts(day)).toEqual({ answered: 0, inTime: 0, missed: 1 })
    expect(day.startedAt).toBe(midnight)
    expect(isWholeDay(day, midnight)).toBe(true)
    expect(isWholeDay(before, MIDNIGHT)).toBe(false)
  })

  it('counts each conversation once and nothing below nought, whatever it sees', () => {
    const call = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.boolean())
    const looks = fc.array(fc.tuple(fc.nat({ max: 20_000 }), fc.array(call, { maxLength: 4 })))
    fc.assert(
      fc.property(looks, (all) => {
        const counter = createDayCounter(instant(START))
        let now = START
        for (const [pause, seen] of all) {
          now += pause
          const calls = seen.map(([name, isTalking]) =>
            isTalking ? talks(name, START, START + 1) : rings(name),
          )
          const { answered, inTime, missed } = counter.look(calls, rules, instant(now), MIDNIGHT)
          expect(Math.min(answered, inTime, missed)).toBeGreaterThanOrEqual(0)
          expect(inTime).toBeLessThanOrEqual(answered)
          expect(answered + missed).toBeLessThanOrEqual(4)
        }
      }),
    )
  })

  it('forgets what was long ago', () => {
    const looks = { 0: [rings('a')], 20: [], 30: [] }
    const back = [talks('a', 0, 2_000)]
    expect(counts(watch({ ...looks, 3_600: back })).missed).toBe(0)
    expect(counts(watch({ ...looks, 3_700: [], 3_701: back }))).toMatchObject({
      answered: 1,
      missed: 1,
    })
  })

  it('is the same as long as it counts no more', () => {
    const counter = createDayCounter(instant(START))
    const first = watch({ 0: [talks('a', 1_000, 1_500), rings('b')] }, counter)
    expect(watch({ 1: [talks('a', 1_000, 1_500), rings('b')] }, counter)).toBe(first)
  })

  it('goes on over reloads at any moment: nothing is counted twice, and nothing is made up', () => {
    const look = fc.record({
      wait: fc.nat({ max: 15_000 }),
      calls: fc.array(aCallSeen, { maxLength: 5 }),
      isReloaded: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(look), (looks) => {
        const steady = createDayCounter(instant(START))
        let counter = createDayCounter(instant(START))
        let now = START
        for (const { wait, calls, isReloaded } of looks) {
          now += wait
          if (isReloaded) counter = reloaded(counter, now)
          const whole = steady.look(calls, rules, instant(now), MIDNIGHT)
          const day = counter.look(calls, rules, instant(now), MIDNIGHT)
          expect([day.answered, day.inTime]).toEqual([whole.answered, whole.inTime])
          // A ring that was about to count as missed is seen by nobody who could say so.
          expect(day.missed).toBeLessThanOrEqual(whole.missed)
          expect(day.missed).toBeGreaterThanOrEqual(0)
          expect(day.startedAt).toBe(START)
        }
      }),
    )
  })

  it('after a reload knows a conversation that goes on with somebody else', () => {
    const session = 'handed on' as SessionId
    const counter = createDayCounter(instant(START))
    watch({ 0: [{ ...talks('a', 1_000, 1_500), session }] }, counter)
    const again = reloaded(counter, START + 20_000)
    const day = watch({ 21: [{ ...talks('b', 22_000, 22_000), session }] }, again)
    expect(counts(day)).toEqual({ answered: 1, inTime: 1, missed: 0 })
  })

  it('is a sample where calls may last long without being seen, or nobody looked', () => {
    const counter = createDayCounter(instant(START))
    const seldom = { ...rules, blindMs: 490_000 }
    expect(isSample(watch({ 0: [], 1: [] }, counter))).toBe(false)
    expect(isSample(watch({ 70: [] }, reloaded(counter, START + 70_000)))).toBe(false)
    expect(watch({ 600: [] }, reloaded(counter, START + 600_000)).blindMs).toBe(569_000)
    const day = counter.look([], seldom, instant(START + 2_000), MIDNIGHT)
    expect(isSample(day)).toBe(true)
    // For the rest of the day, however few members are shown then.
    expect(counter.look([], rules, instant(START + 3_000), MIDNIGHT)).toBe(day)
    const next = counter.look([], rules, instant(START + 4_000), instant(START + 3_500))
    expect(isSample(next)).toBe(false)
  })
})
