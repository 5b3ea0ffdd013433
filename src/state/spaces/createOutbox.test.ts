// A message is sent once: with an answer, without one, and over a reload.
import { describe, expect, it } from 'vitest'
import type { Instant, PersonId, SpaceId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import { fail, ok } from '../../domain/result.ts'
import type { Message } from '../../domain/spaces/message.ts'
import type { Outgoing } from '../../domain/spaces/outgoing.ts'
import { createTestClock } from '../calls/cloudForTests.ts'
import { createOutbox } from './createOutbox.ts'
import { createSpaceFeed } from './createSpaceFeed.ts'

const ME = 'me' as PersonId
const SPACE = 's' as SpaceId

type Answers = 'taken' | 'lost' | 'lostOnTheWay' | 'refused'

/** A space of a cloud that takes messages and answers as it is told. */
function setUp(options: { readonly kept?: readonly Outgoing[] } = {}) {
  const time = createTestClock()
  const cloud: Message[] = []
  const answers: Answers[] = []
  const posted: string[] = []
  let isReadable = true
  let kept: readonly Outgoing[] = []
  const write = (words: string, from: PersonId = ME) => {
    const n = cloud.length + 1
    const message: Message = {
      ...{ id: `m${n}`, at: n as Instant, words, from, space: SPACE },
      ...{ isEdited: false, files: [], hasCard: false },
    }
    cloud.push(message)
    return message
  }
  const feed = createSpaceFeed({
    space: SPACE,
    clock: time.clock,
    messages: {
      page: () =>
        Promise.resolve(
          isReadable
            ? ok({ messages: [...cloud], hasOlder: false })
            : fail<Failure>({ is: 'offline' }),
        ),
    },
  })
  let keys = 0
  const outbox = createOutbox({
    feed,
    clock: time.clock,
    cloudNow: () => time.clock.now() as Instant,
    me: () => ME,
    newKey: () => `k${++keys}`,
    keep: (outgoing) => (kept = outgoing),
    ...options,
    post({ body }) {
      const words = 'text' in body ? body.text : body.markdown
      posted.push(words)
      switch (answers.shift() ?? 'taken') {
        case 'taken':
          return Promise.resolve(ok(write(words)))
        case 'lost':
          write(words)
          return Promise.resolve(fail({ is: 'timedOut' }))
        case 'lostOnTheWay':
          return Promise.resolve(fail({ is: 'cloudTrouble' }))
        case 'refused':
          return Promise.resolve(fail({ is: 'missingScope', scopes: [] }))
      }
    },
  })
  feed.store.subscribe(() => outbox.settle())
  const stages = () => outbox.store.getState().outgoing.map(({ stage }) => stage)
  return {
    ...{ time, cloud, answers, posted, feed, outbox, write, stages },
    kept: () => kept,
    setReadable: (is: boolean) => (isReadable = is),
    send: (text: string) => outbox.send({ body: { text } }),
    shown: () => feed.store.getState().feed.messages.map(({ words }) => words),
  }
}

describe('a message on its way', () => {
  it('is in the space once it was taken, and kept until then', async () => {
    const { time, send, stages, shown, kept } = setUp()
    send('Hello')
    expect(stages()).toEqual(['sending'])
    expect(kept()).toHaveLength(1)
    await time.advance(10)
    expect([stages(), shown(), kept()]).toEqual([[], ['Hello'], []])
  })

  it('is found in the space where the answer was lost, and not sent again', async () => {
    const { time, answers, send, stages, shown, posted } = setUp()
    answers.push('lost')
    send('Hello')
    await time.advance(100)
    expect([stages(), shown(), posted]).toEqual([[], ['Hello'], ['Hello']])
  })

  it('is not taken for an earlier message with the same words, or for somebody else’s', async () => {
    const { time, answers, feed, write, send, stages } = setUp()
    write('Hello')
    await feed.refresh()
    answers.push('lostOnTheWay')
    send('Hello')
    write('Hello', 'other' as PersonId)
    await time.advance(20_000)
    expect(stages()).toEqual(['failed'])
  })

  it('is sent again by a press only, and only if the space does not have it by then', async () => {
    const { time, answers, send, stages, posted, outbox, write } = setUp()
    answers.push('lostOnTheWay')
    send('Hello')
    await time.advance(20_000)
    const [one] = outbox.store.getState().outgoing
    expect(stages()).toEqual(['failed'])
    write('Hello')
    outbox.sendAgain(one?.key ?? '')
    await time.advance(100)
    expect([stages(), posted]).toEqual([[], ['Hello']])
  })

  it('waits to be compared until the space can be read', async () => {
    const { time, answers, send, stages, setReadable } = setUp()
    answers.push('lost')
    setReadable(false)
    send('Hello')
    await time.advance(60_000)
    expect(stages()).toEqual(['checking'])
    setReadable(true)
    await time.advance(10_000)
    expect(stages()).toEqual([])
  })

  it('says at once why it was refused', async () => {
    const { time, answers, send, outbox } = setUp()
    answers.push('refused')
    send('Hello')
    await time.advance(10)
    expect(outbox.store.getState().outgoing).toMatchObject([
      { stage: 'failed', failure: { is: 'missingScope' } },
    ])
  })

  it('arrives in the order in which it was written, twice where it was written twice', async () => {
    const { time, send, shown } = setUp()
    for (const words of ['One', 'Two', 'Two']) send(words)
    await time.advance(50)
    expect(shown()).toEqual(['One', 'Two', 'Two'])
  })

  it('is compared after a reload', async () => {
    const before = setUp()
    before.answers.push('lostOnTheWay')
    before.send('Hello')
    await before.time.advance(10)
    const after = setUp({ kept: before.kept() })
    await after.time.advance(20_000)
    expect([after.stages(), after.posted]).toEqual([['failed'], []])
    after.outbox.discard(before.kept()[0]?.key ?? '')
    expect(after.kept()).toEqual([])
  })
})
