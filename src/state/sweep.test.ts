// Many questions, a few at a time, each with its answer.
import { describe, expect, it } from 'vitest'
import type { Instant } from '../domain/brand.ts'
import type { Failure } from '../domain/failure.ts'
import type { Result } from '../domain/result.ts'
import { fail, ok } from '../domain/result.ts'
import { createTestClock } from './calls/cloudForTests.ts'
import { sweep } from './sweep.ts'

function setUp(answers: (item: number, asked: number) => Result<string, Failure>) {
  const time = createTestClock()
  const stopping = new AbortController()
  const got = new Map<number, Result<string, Failure>>()
  let [now, most, asked] = [0, 0, 0]
  const items = Array.from({ length: 7 }, (_, index) => index)
  const done = sweep<number, string>({
    items,
    clock: time.clock,
    signal: stopping.signal,
    onAnswer: (item, answer) => void got.set(item, answer),
    async ask(item) {
      now += 1
      most = Math.max(most, now)
      await time.wait(100)
      now -= 1
      asked += 1
      return answers(item, asked)
    },
  })
  return { time, stopping, got, done, most: () => most }
}

describe('a sweep', () => {
  it('asks three at once and about each', async () => {
    const { time, got, done, most } = setUp((item) => ok(`answer ${item}`))
    await time.advance(1_000)
    await done
    expect(got.size).toBe(7)
    expect(most()).toBe(3)
  })

  it('keeps failures apart from answers', async () => {
    const { time, got, done } = setUp((item) => (item === 2 ? fail({ is: 'timedOut' }) : ok('yes')))
    await time.advance(1_000)
    await done
    expect(got.get(2)).toEqual(fail({ is: 'timedOut' }))
    expect(got.get(3)).toEqual(ok('yes'))
  })

  it('waits as long as it is told and asks once more', async () => {
    const { time, got, done } = setUp((_, asked) =>
      asked === 1
        ? fail({ is: 'slowDown', until: (time.clock.now() + 5_000) as Instant })
        : ok('yes'),
    )
    await time.advance(2_000)
    expect(got.has(0)).toBe(false)
    await time.advance(6_000)
    await done
    expect(got.get(0)).toEqual(ok('yes'))
  })

  it('stops when nobody wants it any more', async () => {
    const { time, stopping, got, done } = setUp(() => ok('yes'))
    await time.advance(150)
    stopping.abort()
    await time.advance(1_000)
    await done
    expect(got.size).toBe(3)
  })
})
