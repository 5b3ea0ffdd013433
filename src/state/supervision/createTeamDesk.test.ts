// What is asked for in a member's name: once, until their calls show it, and told where they do not.
import { beforeEach, describe, expect, it } from 'vitest'
import type { PersonId } from '../../domain/brand.ts'
import type { Call } from '../../domain/calls/call.ts'
import { aCall, id, ringing } from '../../domain/calls/callForTests.ts'
import type { Failure } from '../../domain/failure.ts'
import { INTENT_DEADLINE_MS } from '../../domain/intents/intents.ts'
import { fail, ok } from '../../domain/result.ts'
import { createTestClock } from '../calls/cloudForTests.ts'
import { createTeamDesk } from './createTeamDesk.ts'

const ben = 'ben' as PersonId
const hangUp = { do: 'hangUp', member: ben, call: id('a') } as const
const answer = { do: 'answer', member: ben, call: id('a') } as const
const dial = { do: 'dial', member: ben, destination: '2001' } as const

function setUp(failure?: Failure) {
  const time = createTestClock()
  const sent: string[] = []
  const hurried: PersonId[] = []
  const request = (what: string) => {
    sent.push(what)
    return time.wait(50).then(() => (failure ? fail(failure) : ok(undefined)))
  }
  const desk = createTeamDesk({
    clock: time.clock,
    hurry: (member) => void hurried.push(member),
    members: {
      answer: (_, call) => request(`answer ${call}`),
      reject: (_, call) => request(`reject ${call}`),
      hangup: (_, call) => request(`hangup ${call}`),
      dial: (_, destination) => request(`dial ${destination}`),
    },
  })
  const shows = (calls: readonly Call[], askedAt = time.clock.monotonic()) =>
    desk.seen((member) => (member === ben ? { calls, askedAt } : undefined))
  return { time, sent, hurried, desk, shows, state: () => desk.store.getState() }
}

describe('what is asked for a member', () => {
  let kit: ReturnType<typeof setUp>
  beforeEach(() => {
    kit = setUp()
  })

  it('is sent once, and goes when their calls show it', async () => {
    const { time, sent, desk, shows, state, hurried } = kit
    const talks = [aCall('a')]
    expect(desk.perform(hangUp, 'Ben', talks)).toBe(true)
    expect(desk.perform(hangUp, 'Ben', talks)).toBe(false)
    await time.advance(100)
    expect([sent, hurried]).toEqual([['hangup a'], [ben]])
    shows(talks)
    expect(state().asked.size).toBe(1)
    shows([])
    expect([state().asked.size, state().notices]).toEqual([0, []])
    expect(desk.perform(hangUp, 'Ben', talks)).toBe(true)
  })

  it('is not done by what was seen before Webex had taken it', async () => {
    const { time, desk, shows, state } = kit
    desk.perform(answer, 'Ben', [aCall('a', { state: ringing })])
    shows([])
    expect(state().asked.size).toBe(1)
    await time.advance(100)
    shows([], 49)
    expect(state().asked.size).toBe(1)
    shows([aCall('a')])
    expect(state().asked.size).toBe(0)
  })

  it('is told of where the calls never show it, and looked for meanwhile', async () => {
    const { time, desk, shows, state, hurried } = kit
    desk.perform(dial, 'Ben', [])
    await time.advance(INTENT_DEADLINE_MS - 1_000)
    shows([])
    expect([state().asked.size, state().notices]).toEqual([1, []])
    expect(hurried.length).toBeGreaterThan(2)
    await time.advance(2_000)
    expect(state().asked.size).toBe(0)
    expect(state().notices).toMatchObject([{ request: dial, name: 'Ben' }])
    desk.dismiss(state().notices[0]?.key ?? '')
    expect(state().notices).toEqual([])
  })

  it('is refused in Webex’s words, and can be asked for again', async () => {
    const failure: Failure = { is: 'notPossibleNow', reason: 'No.', trackingId: 'ROUTERGW_1' }
    const { time, desk, state } = setUp(failure)
    desk.perform(dial, 'Ben', [])
    await time.advance(100)
    expect(state().notices).toMatchObject([{ failure }])
    expect(desk.perform(dial, 'Ben', [])).toBe(true)
    expect(state().notices).toEqual([])
  })

  it('is no failure where somebody else has done it first', async () => {
    const { time, desk, shows, state } = setUp({ is: 'notPossibleNow' })
    desk.perform(answer, 'Ben', [aCall('a', { state: ringing })])
    await time.advance(100)
    shows([aCall('a')])
    expect([state().asked.size, state().notices]).toEqual([0, []])
    desk.perform(hangUp, 'Ben', [aCall('a')])
    await time.advance(100)
    shows([aCall('a')])
    expect(state().notices).toMatchObject([{ request: hangUp }])
  })

  it('is done where the call to end is gone already', async () => {
    const { time, desk, state } = setUp({ is: 'gone' })
    desk.perform(hangUp, 'Ben', [aCall('a')])
    desk.perform({ ...hangUp, do: 'decline' }, 'Ben', [aCall('a', { state: ringing })])
    desk.perform(answer, 'Ben', [aCall('a')])
    await time.advance(100)
    expect(state().asked.size).toBe(0)
    expect(state().notices).toMatchObject([{ request: answer }])
  })

  it('may have happened without an answer: their calls decide', async () => {
    const { time, desk, shows, state } = setUp({ is: 'timedOut' })
    desk.perform(hangUp, 'Ben', [aCall('a')])
    await time.advance(100)
    expect([state().asked.size, state().notices]).toEqual([1, []])
    shows([])
    await time.advance(INTENT_DEADLINE_MS * 2)
    expect([state().asked.size, state().notices]).toEqual([0, []])
  })
})
