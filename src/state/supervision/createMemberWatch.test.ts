// The watch asks within its budget, goes on where one member fails, and waits when it is told to.
import { describe, expect, it } from 'vitest'
import type { Instant, PersonId } from '../../domain/brand.ts'
import { aCall, aSnapshot, talking } from '../../domain/calls/callForTests.ts'
import type { Failure } from '../../domain/failure.ts'
import { fail, ok } from '../../domain/result.ts'
import { createTestClock } from '../calls/cloudForTests.ts'
import { createMemberWatch } from './createMemberWatch.ts'

const ids = ['a', 'b', 'c'] as PersonId[]

function setUp(failureOf: (id: PersonId) => Failure | undefined = () => undefined) {
  const time = createTestClock()
  const asked: PersonId[] = []
  const watch = createMemberWatch({
    clock: time.clock,
    cloudNow: () => time.clock.now() as Instant,
    requestsPerMinute: 60,
    members: {
      calls(id) {
        asked.push(id)
        const failure = failureOf(id)
        const calls = id === 'b' ? [aCall('x')] : []
        return Promise.resolve(failure ? fail(failure) : ok(aSnapshot(calls, 0)))
      },
    },
  })
  watch.watch(ids)
  return { time, asked, watch, stop: watch.start() }
}

describe('the watch over members', () => {
  it('asks all within the budget, those in a call more often', async () => {
    const { time, asked, watch, stop } = setUp()
    await time.advance(60_000)
    expect(asked.length).toBeLessThanOrEqual(61)
    expect(new Set(asked)).toEqual(new Set(ids))
    expect(watch.store.getState().seen.get(ids[1] as PersonId)?.calls).toHaveLength(1)
    stop()
    const before = asked.length
    await time.advance(60_000)
    expect(asked.length).toBe(before)
  })

  it('goes on where a member has no calls to see', async () => {
    const { time, watch, stop } = setUp((id) => (id === 'a' ? { is: 'gone' } : undefined))
    await time.advance(30_000)
    expect([...watch.store.getState().seen.keys()].sort()).toEqual(['b', 'c'])
    expect(watch.store.getState().failure).toBeUndefined()
    expect(watch.store.getState().answeredAt).toBeGreaterThan(25_000)
    stop()
  })

  it('asks less often after Webex has wanted fewer questions', async () => {
    let isRefusing = true
    const { time, asked, watch, stop } = setUp(() => {
      if (!isRefusing) return undefined
      isRefusing = false
      return { is: 'slowDown', until: (time.clock.now() + 1_000) as Instant }
    })
    watch.watch(Array.from({ length: 100 }, (_, n) => `${n}` as PersonId))
    await time.advance(31_000)
    expect(asked.length).toBeGreaterThan(15)
    expect(asked.length).toBeLessThan(25)
    stop()
  })

  it('knows nothing any more of whom Webex has no calls of', async () => {
    const gone = new Set<PersonId>()
    const { time, watch, stop } = setUp((id) => (gone.has(id) ? { is: 'gone' } : undefined))
    await time.advance(10_000)
    expect(watch.store.getState().seen.has('b' as PersonId)).toBe(true)
    gone.add('b' as PersonId)
    await time.advance(10_000)
    expect(watch.store.getState().seen.has('b' as PersonId)).toBe(false)
    stop()
  })

  it('asks nothing before the moment that Webex named', async () => {
    const { time, asked, stop } = setUp(() => ({
      is: 'slowDown',
      until: (time.clock.now() + 40_000) as Instant,
    }))
    await time.advance(30_000)
    expect(asked).toHaveLength(1)
    stop()
  })

  it('asks next about whom there must be news, within the budget', async () => {
    const { time, asked, watch, stop } = setUp()
    await time.advance(2_500)
    const before = asked.length
    watch.hurry('c' as PersonId)
    await time.advance(2_000)
    expect(asked.slice(before)).toContain('c')
    expect(asked.length - before).toBeLessThanOrEqual(2)
    stop()
  })

  it('uses its budget where answers take long, with a few questions under way at once', async () => {
    const time = createTestClock()
    const begun: number[] = []
    let [underWay, most] = [0, 0]
    const watch = createMemberWatch({
      clock: time.clock,
      cloudNow: () => time.clock.now() as Instant,
      requestsPerMinute: 120,
      members: {
        async calls() {
          begun.push(time.clock.monotonic())
          most = Math.max(most, ++underWay)
          await time.wait(1_700)
          underWay -= 1
          return ok(aSnapshot([], 0))
        },
      },
    })
    watch.watch(Array.from({ length: 100 }, (_, n) => `m${n}` as PersonId))
    const stop = watch.start()
    await time.advance(60_000)
    expect([begun.length, most]).toEqual([121, 4])
    stop()
  })

  it('keeps what was asked later where an earlier answer comes after it', async () => {
    const time = createTestClock()
    const waits = [9_000, 100]
    const watch = createMemberWatch({
      clock: time.clock,
      cloudNow: () => time.clock.now() as Instant,
      requestsPerMinute: 60,
      members: {
        async calls() {
          const wait = waits.shift() ?? 100
          await time.wait(wait)
          return ok(aSnapshot(wait === 9_000 ? [aCall('old')] : [], 0))
        },
      },
    })
    watch.watch(['a' as PersonId])
    const stop = watch.start()
    await time.advance(9_500)
    expect(watch.store.getState().seen.get('a' as PersonId)?.calls).toEqual([])
    expect(watch.oldestAskedAt()).toBeGreaterThanOrEqual(5_000)
    stop()
  })

  it('tells of each answer and of who is forgotten, and what is oldest', async () => {
    const { time, watch, stop } = setUp()
    const changed: PersonId[] = []
    const unfollow = watch.follow((member) => changed.push(member))
    await time.advance(2_500)
    expect([changed, watch.oldestAskedAt()]).toEqual([ids, 0])
    watch.watch(['b', 'c'] as PersonId[])
    expect([changed.at(-1), watch.oldestAskedAt()]).toEqual(['a', 1_000])
    unfollow()
    watch.watch([])
    expect([changed.length, watch.oldestAskedAt()]).toEqual([4, undefined])
    stop()
  })

  it('shows who is watched, and knows the others for five minutes more', async () => {
    const { time, watch, stop } = setUp()
    await time.advance(20_000)
    stop()
    const { seen } = watch.store.getState()
    const before = seen.get('b' as PersonId)
    watch.watch(['a' as PersonId])
    expect([...seen.keys()]).toEqual(['a'])
    await time.advance(290_000)
    watch.watch(ids)
    expect(seen.get('b' as PersonId)).toBe(before)
    expect(watch.oldestAskedAt()).toBeLessThan(20_000)
    watch.watch(['a' as PersonId])
    await time.advance(301_000)
    watch.watch(ids)
    expect([...seen.keys()]).toEqual(['a'])
  })

  it('knows, and does not show, of whom only other tabs want to know', async () => {
    const { time, watch, stop } = setUp()
    watch.watch(['a', 'c'] as PersonId[], ['b' as PersonId])
    await time.advance(400_000)
    expect([...watch.store.getState().seen.keys()].sort()).toEqual(['a', 'c'])
    const age = time.clock.monotonic() - (watch.knownOf('b' as PersonId)?.askedAt ?? -Infinity)
    expect(age).toBeLessThan(10_000)
    stop()
  })

  it('goes on with what it knows when it starts again, at no higher pace', async () => {
    const { time, asked, watch, stop } = setUp()
    watch.watch(Array.from({ length: 100 }, (_, n) => `${n}` as PersonId))
    await time.advance(10_000)
    let stopNow = stop
    for (let times = 0; times < 10; times++) {
      stopNow()
      stopNow = watch.start()
      await time.advance(100)
    }
    await time.advance(4_000)
    expect(asked.length).toBeLessThanOrEqual(16)
    // Nobody twice, as long as others were never asked.
    expect(new Set(asked).size).toBe(asked.length)
    stopNow()
  })

  it('follows another budget, and forgets nothing by it', async () => {
    const { time, asked, watch, stop } = setUp()
    watch.watch(Array.from({ length: 200 }, (_, n) => `${n}` as PersonId))
    await time.advance(10_000)
    const [before, known] = [asked.length, watch.store.getState().seen.size]
    watch.setBudget(240)
    expect(watch.store.getState().seen.size).toBe(known)
    await time.advance(10_000)
    expect(asked.length - before).toBeGreaterThan(35)
    expect(asked.length - before).toBeLessThanOrEqual(41)
    stop()
  })

  it('learns what is newer than what it knows, and since when a call was held', async () => {
    const { time, watch, stop } = setUp()
    await time.advance(20_000)
    stop()
    const held = aCall('x', { state: talking({ heldBy: 'me' }) })
    const heldSince = new Map([[held.id, (time.clock.now() - 70_000) as Instant]])
    const told = (member: string, askedAt: number) => ({
      member: member as PersonId,
      known: { calls: [held], heldSince, askedAt },
    })
    watch.learn([told('a', 1_000), told('b', 19_900), told('nobody', 19_900)])
    const { seen } = watch.store.getState()
    expect(seen.get('a' as PersonId)?.calls).toEqual([])
    expect(seen.get('b' as PersonId)?.heldSince).toEqual(heldSince)
    expect(watch.knownOf('nobody' as PersonId)).toBeUndefined()
  })

  it('asks whose answer nobody heard first when it starts again', async () => {
    const time = createTestClock()
    const asked: PersonId[] = []
    const watch = createMemberWatch({
      clock: time.clock,
      cloudNow: () => time.clock.now() as Instant,
      requestsPerMinute: 60,
      members: {
        async calls(id, signal) {
          asked.push(id)
          await time.wait(500)
          return signal?.aborted ? fail({ is: 'cancelled' }) : ok(aSnapshot([], 0))
        },
      },
    })
    watch.watch(ids)
    const stop = watch.start()
    await time.advance(1_200)
    stop()
    await time.advance(5_000)
    expect(asked).toEqual(['a', 'b'])
    watch.start()
    await time.advance(600)
    expect(asked.slice(2)).toEqual(['b'])
  })

  it('spends nothing more on who was in a call and has no calls to see any more', async () => {
    const gone = new Set<PersonId>()
    const { time, asked, watch, stop } = setUp((id) => (gone.has(id) ? { is: 'gone' } : undefined))
    watch.watch([...ids, ...Array.from({ length: 57 }, (_, n) => `${n}` as PersonId)])
    await time.advance(10_000)
    gone.add('b' as PersonId)
    await time.advance(10_000)
    const before = asked.length
    await time.advance(55_000)
    expect(asked.slice(before).filter((id) => id === 'b').length).toBeLessThanOrEqual(1)
    stop()
  })

  it('does not take an answer from minutes ago for one of now', async () => {
    const { time, watch, stop } = setUp()
    await time.advance(20_000)
    stop()
    watch.comeBack()
    expect(watch.store.getState().answeredAt).toBeGreaterThan(15_000)
    await time.advance(60_000)
    watch.comeBack()
    expect(watch.store.getState().answeredAt).toBeUndefined()
    expect(watch.store.getState().seen.size).toBe(3)
  })
})

describe('an office of forty at 120 questions a minute', () => {
  /** The oldest that a datum got within ten minutes of a round, ms. */
  async function worstAgeWith(inCall: number): Promise<number> {
    const time = createTestClock()
    const members = Array.from({ length: 40 }, (_, n) => `m${n}` as PersonId)
    const busy = new Set(members.slice(0, inCall))
    const watch = createMemberWatch({
      clock: time.clock,
      cloudNow: () => time.clock.now() as Instant,
      requestsPerMinute: 120,
      members: {
        async calls(id) {
          await time.wait(300)
          return ok(aSnapshot(busy.has(id) ? [aCall(id)] : [], 0))
        },
      },
    })
    watch.watch(members)
    const stop = watch.start()
    await time.advance(60_000)
    let worst = 0
    for (let second = 0; second < 600; second++) {
      await time.advance(1_000)
      worst = Math.max(worst, time.clock.monotonic() - (watch.oldestAskedAt() ?? -Infinity))
    }
    stop()
    return worst
  }

  it('is known within twenty seconds where nobody is in a call', async () => {
    expect(await worstAgeWith(0)).toBeLessThanOrEqual(21_000)
  })

  it('is asked about in a round by all that calls leave of the budget', async () => {
    const worst = await Promise.all([1, 3, 6, 20].map(worstAgeWith))
    // Of ten questions in five seconds each call takes one, and all of them five at most.
    const rounds = [39 / 9, 37 / 7, 34 / 5, 40 / 5].map((times) => 5_000 * times)
    worst.forEach((age, index) => expect(age).toBeLessThanOrEqual((rounds[index] ?? 0) + 1_500))
  })
})
