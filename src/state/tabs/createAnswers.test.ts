// Questions of several tabs: each asked once, the answer heard by all, whatever becomes of one.
import { describe, expect, it } from 'vitest'
import { createAnswers } from './createAnswers.ts'
import type { Failure } from '../../domain/failure.ts'
import { FailureError } from '../unwrap.ts'
import { createTestTabs } from './tabsForTests.ts'

const MINUTE = 60_000

function setUp() {
  const tabs = createTestTabs(() => 2)
  const { time } = tabs
  const asked: string[] = []
  let failure: Failure | undefined
  let latencyMs = 200
  const open = () => {
    const tab = tabs.open()
    const { clock } = tab
    const heard: unknown[] = []
    const answers = createAnswers({
      ...tab,
      chance: 0,
      onAnswer: (_, { data }) => heard.push(data),
      known: () => undefined,
      failureOf: (error) => (error instanceof FailureError ? error.failure : undefined),
      errorOf: (told) => new FailureError(told),
    })
    const ask = async (maxAgeMs = 500, question = 'who am I') => {
      const { data, askedAt } = await answers.ask(question, {
        maxAgeMs,
        async fetch() {
          asked.push(tab.tab)
          await new Promise<void>((done) => clock.after(latencyMs, done))
          if (failure) throw new FailureError(failure)
          return `answer ${asked.length}`
        },
      })
      return { data, ago: clock.monotonic() - askedAt }
    }
    return { ...tab, ...answers, heard, question: ask }
  }
  return {
    ...tabs,
    time,
    asked,
    open,
    refuse: (why?: Failure) => (failure = why),
    takes: (ms: number) => (latencyMs = ms),
  }
}

const all = async <T>(
  time: { advance(ms: number): Promise<void> },
  ms: number,
  work: Promise<T>,
) => {
  const settled = work.then(
    (value) => value,
    (error: unknown) => error,
  )
  await time.advance(ms)
  return settled
}

describe('questions of several tabs', () => {
  it('asks again for what was wanted while a request was on its way that was given up', async () => {
    const { time, open, asked, refuse } = setUp()
    const tab = open()
    await time.advance(2_000)
    refuse({ is: 'cancelled' })
    const first = all(time, 0, tab.question())
    await time.advance(100)
    const second = tab.question()
    let answer: unknown
    void second.then((value) => (answer = value))
    await time.advance(150)
    refuse()
    await time.advance(1_000)
    expect(await first).toBeInstanceOf(FailureError)
    expect(answer).toMatchObject({ data: 'answer 2' })
    expect(asked).toHaveLength(2)
  })

  it('asks again for what wants a newer answer than the one on its way', async () => {
    const { time, open, asked } = setUp()
    const tab = open()
    await time.advance(2_000)
    void tab.question()
    await time.advance(100)
    let answer: unknown
    void tab.question(0).then((value) => (answer = value))
    await time.advance(1_000)
    expect(answer).toMatchObject({ data: 'answer 2' })
    expect(asked).toHaveLength(2)
  })

  it('asked at once are asked once, and all know the age', async () => {
    const { time, asked, open } = setUp()
    const tabs = Array.from({ length: 20 }, open)
    const answers = await all(time, 5_000, Promise.all(tabs.map((tab) => tab.question())))
    expect(asked).toHaveLength(1)
    for (const answer of answers as { data: string; ago: number }[]) {
      expect(answer.data).toBe('answer 1')
      expect(answer.ago).toBeGreaterThanOrEqual(200)
      expect(answer.ago).toBeLessThan(215)
    }
  })

  it('are answered by what another tab knows, where that is new enough', async () => {
    const { time, asked, open } = setUp()
    const one = open()
    await all(time, 1_000, one.question())
    const other = open()
    await time.advance(10_000)
    const known = (await all(time, 100, other.question(MINUTE))) as { data: string; ago: number }
    expect(known.data).toBe('answer 1')
    expect(known.ago).toBeGreaterThan(10_000)
    expect(await all(time, 1_000, other.question(5_000))).toMatchObject({ data: 'answer 2' })
    expect(asked).toEqual([one.tab, other.tab])
  })

  it('a first tab asks at once', async () => {
    const { time, asked, open } = setUp()
    void open().question()
    await time.advance(1)
    expect(asked).toHaveLength(1)
  })

  it('a failure is the failure of all who waited, and the next question is asked again', async () => {
    const { time, asked, open, refuse } = setUp()
    const tabs = [open(), open(), open()]
    await time.advance(1_000)
    refuse({ is: 'cloudTrouble', status: 503 })
    for (const tab of tabs) {
      expect(await all(time, 1_000, tab.question())).toEqual(
        new FailureError({ is: 'cloudTrouble', status: 503 }),
      )
    }
    expect(asked).toHaveLength(3)
    const together = Promise.allSettled(tabs.map((tab) => tab.question()))
    await time.advance(1_000)
    expect((await together).map(({ status }) => status)).toEqual(Array(3).fill('rejected'))
    expect(asked).toHaveLength(4)
    refuse()
    const again = all(time, 1_000, Promise.all(tabs.slice(2).map((tab) => tab.question())))
    expect(await again).toMatchObject([{ data: 'answer 5' }])
  })

  it('given up in one tab are asked by the next', async () => {
    const { time, asked, open, refuse } = setUp()
    const [one, other] = [open(), open()]
    await time.advance(1_000)
    refuse({ is: 'cancelled' })
    const first = all(time, 250, one.question())
    const second = all(time, 0, other.question())
    await first
    refuse()
    await time.advance(1_000)
    expect(await second).toMatchObject({ data: 'answer 2' })
    expect(asked).toEqual([one.tab, other.tab])
  })

  it.each(['crash', 'freeze'] as const)(
    'of a tab that asks and %ss are asked by the next',
    async (what) => {
      const { time, asked, open, takes } = setUp()
      const [leader, one, other] = [open(), open(), open()] as const
      await time.advance(1_000)
      takes(8_000)
      const lost = one.question()
      lost.catch(() => undefined)
      await time.advance(100)
      const waiting = all(time, 0, other.question())
      await time.advance(100)
      expect(asked).toEqual([one.tab])
      one[what]()
      takes(200)
      await time.advance(what === 'crash' ? 1_000 : 15_000)
      expect(asked).toEqual([one.tab, other.tab])
      expect(await waiting).toMatchObject({ data: 'answer 2' })
      expect(leader.heard).toEqual(['answer 2'])
    },
  )

  it('are asked by each tab itself while the leader is frozen, and once for all afterwards', async () => {
    const { time, asked, open } = setUp()
    const [leader, one, other] = [open(), open(), open()] as const
    await time.advance(1_000)
    leader.freeze()
    const both = Promise.all([one.question(), other.question()])
    await time.advance(2_500)
    expect(await both).toHaveLength(2)
    expect(asked).toHaveLength(2)
    await time.advance(30_000)
    const later = Promise.all([one.question(), other.question()])
    await time.advance(1_000)
    expect(await later).toHaveLength(2)
    expect(asked).toHaveLength(3)
  })

  it('go on where the leader is closed while they wait', async () => {
    const { time, asked, open } = setUp()
    const [leader, one, other] = [open(), open(), open()] as const
    await time.advance(1_000)
    const both = Promise.all([one.question(), other.question()])
    await time.advance(10)
    leader.crash()
    await time.advance(3_000)
    expect(await both).toHaveLength(2)
    expect(asked.length).toBeLessThanOrEqual(2)
  })

  it('about what was changed are asked again, not answered from before', async () => {
    const { time, asked, open } = setUp()
    const [one, other] = [open(), open()]
    await all(time, 1_000, one.question())
    other.changed('who am I')
    await time.advance(100)
    expect(await all(time, 1_000, one.question(MINUTE))).toMatchObject({ data: 'answer 2' })
    other.publish('who am I', 'told')
    await time.advance(100)
    expect(await all(time, 1_000, one.question(MINUTE))).toMatchObject({ data: 'told' })
    expect(one.heard).toContain('told')
    expect(asked).toHaveLength(2)
  })

  it('whose answer is not for others are asked by each', async () => {
    const { time, asked, open } = setUp()
    const [one, other] = [open(), open()]
    await time.advance(1_000)
    const own = (tab: typeof one) =>
      tab.ask('a page', {
        maxAgeMs: 500,
        fetch: async () => {
          asked.push(tab.tab)
          await time.wait(100)
          return tab.tab
        },
        isForAll: () => false,
      })
    const both = Promise.all([own(one), own(other)])
    await time.advance(1_000)
    expect((await both).map(({ data }) => data)).toEqual([one.tab, other.tab])
    expect(asked).toEqual([one.tab, other.tab])
  })
})
