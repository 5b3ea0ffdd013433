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

  it('forgets who is not watched any more', async () => {
    const { time, watch, stop } = setUp()
    await time.advance(20_000)
    watch.watch(['a' as PersonId])
    expect([...watch.store.getState().seen.keys()]).toEqual(['a'])
    stop()
  })
})
