// The poller among parts that throw, hang and sleep: it always asks again, and says what is wrong.
import { describe, expect, it } from 'vitest'
import type { Call, Snapshot } from '../../domain/calls/call.ts'
import type { Instant } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Result } from '../../domain/result.ts'
import { fail, ok } from '../../domain/result.ts'
import { createTestClock } from './cloudForTests.ts'
import type { PollerOptions } from './poller.ts'
import { createPoller } from './poller.ts'

const boom = () => {
  throw new Error('boom')
}

function setUp(more: Partial<PollerOptions> = {}) {
  const time = createTestClock()
  const { clock } = time
  const asked: number[] = []
  const seen: string[] = []
  const reported: unknown[] = []
  const answers: (() => Promise<Result<Snapshot<Call>, Failure>>)[] = []
  const snapshot = () =>
    ok({ items: [], rejected: [], askedAt: clock.monotonic(), gotAt: clock.monotonic() })
  const poller = createPoller({
    source: {
      list() {
        asked.push(clock.monotonic())
        return answers.shift()?.() ?? Promise.resolve(snapshot())
      },
    },
    clock,
    interval: (failures) => 1_000 * 2 ** failures,
    waitFor: (failure) => (failure.is === 'slowDown' ? failure.until - clock.now() : 0),
    onSnapshot: () => seen.push('snapshot'),
    onFailure: ({ is }) => seen.push(is),
    report: (error) => reported.push(error),
    ...more,
  })
  return { time, clock, poller, asked, seen, reported, answers }
}

describe('the poller', () => {
  it.each([
    ['rejects', () => Promise.reject(new Error('boom'))],
    ['throws', boom],
  ])('goes on after a list that %s, says so, and is slower until it works', async (_, list) => {
    const { time, poller, asked, seen, reported, answers } = setUp()
    answers.push(list)
    poller.start()
    await time.advance(4_000)
    expect(asked).toEqual([0, 2_000, 3_000, 4_000])
    expect(seen).toEqual(['ourFault', 'snapshot', 'snapshot', 'snapshot'])
    expect(reported).toEqual([new Error('boom')])
  })

  it('goes on after a subscriber that throws, and does not call it fresh', async () => {
    let isBroken = true
    const seen: string[] = []
    const { time, poller, asked, reported } = setUp({
      onSnapshot: () => (isBroken ? boom() : seen.push('snapshot')),
      onFailure: ({ is }) => seen.push(is),
    })
    poller.start()
    await time.advance(2_000)
    expect(seen).toEqual(['ourFault', 'ourFault'])
    isBroken = false
    await time.advance(10_000)
    expect(seen.slice(2)).toContain('snapshot')
    expect(asked.length).toBeGreaterThan(5)
    expect(reported.length).toBeGreaterThan(0)
  })

  it.each([
    ['interval', { interval: boom }],
    ['interval that is no number', { interval: () => NaN }],
    ['interval of no time', { interval: () => 0 }],
    ['wait', { waitFor: boom }],
    ['word about a failure', { onFailure: boom }],
  ])('goes on after a broken %s', async (_, broken) => {
    const { time, poller, asked, answers } = setUp(broken)
    answers.push(() => Promise.resolve(fail({ is: 'offline' })))
    poller.start()
    await time.advance(30_000)
    expect(asked.length).toBeGreaterThan(4)
    expect(asked.length).toBeLessThan(32)
  })

  it('goes on after a list that never answers', async () => {
    const { time, poller, asked, seen, answers } = setUp()
    answers.push(() => new Promise(() => undefined))
    poller.start()
    await time.advance(29_000)
    expect(asked).toEqual([0])
    await time.advance(3_000)
    expect(asked.length).toBeGreaterThan(1)
    expect(seen[0]).toBe('timedOut')
  })

  it('does not take an answer from before the computer slept for news', async () => {
    let asleepMs = 0
    const time = createTestClock()
    const clock = { ...time.clock, now: () => time.clock.now() + asleepMs }
    const { poller, seen } = setUp({
      clock,
      source: {
        async list() {
          await time.wait(100)
          return ok({ items: [], rejected: [], askedAt: 0, gotAt: clock.monotonic() })
        },
      },
    })
    poller.start()
    await time.advance(50)
    asleepMs = 8 * 3_600_000
    await time.advance(100)
    expect(seen).toEqual(['timedOut'])
    await time.advance(5_000)
    expect(seen.at(-1)).toBe('snapshot')
  })

  it('that was frozen asks only after it has heard whether it still leads', async () => {
    let frozen: (() => void) | undefined
    let isFrozen = false
    const time = createTestClock()
    const clock = {
      ...time.clock,
      after: (ms: number, then: () => void) =>
        time.clock.after(ms, () => (isFrozen ? (frozen = then) : then())),
    }
    const { poller, asked, reported } = setUp({ clock })
    poller.follow({ askedAt: 0, failures: 0, notBefore: -Infinity })
    poller.start()
    isFrozen = true
    await time.advance(60_000)
    isFrozen = false
    frozen?.()
    await time.settle()
    expect(asked).toEqual([])
    // Robbed meanwhile.
    poller.pause()
    await time.advance(10_000)
    expect([asked, reported]).toEqual([[], []])
    poller.start()
    await time.advance(1)
    expect(asked).toHaveLength(1)
  })

  it('continues where another tab was: its pace, its failures and the wait of Webex', async () => {
    const { time, poller, asked } = setUp()
    await time.advance(10_000)
    poller.follow({ askedAt: 9_500, failures: 0, notBefore: -Infinity })
    poller.start()
    await time.advance(400)
    expect(asked).toEqual([])
    await time.advance(100)
    expect(asked).toEqual([10_500])
    poller.pause()
    poller.follow({ askedAt: 10_500, failures: 3, notBefore: -Infinity })
    poller.start()
    await time.advance(7_900)
    expect(asked).toEqual([10_500])
    await time.advance(100)
    expect(asked).toHaveLength(2)
    poller.pause()
    const askedAt = time.clock.monotonic()
    poller.follow({ askedAt, failures: 1, notBefore: askedAt + 30_000 })
    poller.start()
    poller.refresh()
    await time.advance(29_900)
    expect(asked).toHaveLength(2)
    await time.advance(100)
    expect(asked).toHaveLength(3)
  })

  it('is told nothing by an older tab, and forgets all when it is stopped', async () => {
    const { time, poller, asked } = setUp()
    poller.start()
    await time.advance(1_500)
    poller.pause()
    poller.follow({ askedAt: 200, failures: 9, notBefore: 99_000 })
    expect(poller.polled()).toMatchObject({ askedAt: 1_000, failures: 0 })
    poller.start()
    await time.advance(500)
    expect(asked).toEqual([0, 1_000, 2_000])
    poller.stop()
    poller.start()
    await time.settle()
    expect(asked).toEqual([0, 1_000, 2_000, 2_000])
  })

  it('asks nothing before the moment that Webex named, however it is pressed', async () => {
    const { time, clock, poller, asked, answers } = setUp()
    const until = (clock.now() + 30_000) as Instant
    answers.push(() => Promise.resolve(fail({ is: 'slowDown', until })))
    poller.start()
    await time.advance(10_000)
    poller.refresh()
    await time.advance(19_000)
    expect(asked).toEqual([0])
    await time.advance(1_000)
    expect(asked).toEqual([0, 30_000])
  })

  it('asks at once when it is wanted, and during a request once more right after it', async () => {
    const { time, poller, asked, answers } = setUp()
    poller.start()
    await time.advance(300)
    poller.refresh()
    await time.settle()
    expect(asked).toEqual([0, 300])
    answers.push(async () => {
      await time.wait(200)
      return fail({ is: 'offline' })
    })
    await time.advance(1_000)
    expect(asked).toEqual([0, 300, 1_300])
    // Under way until 1 500.
    poller.refresh()
    poller.refresh()
    await time.advance(150)
    expect(asked).toEqual([0, 300, 1_300])
    await time.advance(50)
    expect(asked).toEqual([0, 300, 1_300, 1_500])
    await time.advance(900)
    expect(asked).toEqual([0, 300, 1_300, 1_500])
  })

  it('asks nothing while it is paused, however it is pressed', async () => {
    const { time, poller, asked } = setUp()
    poller.refresh()
    poller.reconsider()
    await time.advance(10_000)
    expect(asked).toEqual([])
  })

  it('takes no answer that comes after a pause, though it runs again', async () => {
    const { time, poller, asked, seen, answers } = setUp()
    answers.push(async () => {
      await time.wait(400)
      return fail({ is: 'offline' })
    })
    poller.start()
    await time.advance(100)
    poller.pause()
    poller.start()
    await time.advance(1_000)
    // The answer of the first question would have slowed the next ones down.
    expect(asked).toEqual([0, 1_000])
    expect(seen).toEqual(['snapshot'])
  })

  it('started twice asks as often as started once', async () => {
    const { time, poller, asked } = setUp()
    poller.start()
    await time.settle()
    poller.follow({ askedAt: -Infinity, failures: 0, notBefore: 5_000 })
    poller.start()
    await time.advance(3_000)
    expect(asked).toEqual([0, 1_000, 2_000, 3_000])
  })

  it('starts from the shortest interval after an answer, however many failed before', async () => {
    const { time, poller, asked, answers } = setUp()
    for (let times = 0; times < 3; times++) {
      answers.push(() => Promise.resolve(fail({ is: 'offline' })))
    }
    poller.start()
    await time.advance(16_000)
    expect(asked).toEqual([0, 2_000, 6_000, 14_000, 15_000, 16_000])
    expect(poller.polled()).toMatchObject({ failures: 0 })
  })
})
