// The watch asks within its budget, goes on where one member fails, and waits when it is told to.
import { describe, expect, it } from 'vitest'
import type { Instant, PersonId } from '../../domain/brand.ts'
import { aCall, aSnapshot } from '../../domain/callForTests.ts'
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
    const told: PersonId[] = []
    const unfollow = watch.follow((member) => told.push(member))
    await time.advance(2_500)
    expect([told, watch.oldestAskedAt()]).toEqual([ids, 0])
    watch.watch(['b', 'c'] as PersonId[])
    expect([told.at(-1), watch.oldestAskedAt()]).toEqual(['a', 1_000])
    unfollow()
    watch.watch([])
    expect([told.length, watch.oldestAskedAt()]).toEqual([4, undefined])
    stop()
  })

  it('forgets who is not watched any more', async () => {
    const { time, watch, stop } = setUp()
    await time.advance(20_000)
    watch.watch(['a' as PersonId])
    expect([...watch.store.getState().seen.keys()]).toEqual(['a'])
    stop()
  })
})
