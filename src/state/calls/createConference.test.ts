// What I ask of my conference, against a cloud that takes a request before its effect can be seen.
import { describe, expect, it } from 'vitest'
import type { CallId } from '../../domain/brand.ts'
import type { Conference, ConferenceRequest } from '../../domain/calls/conference.ts'
import type { Failure } from '../../domain/failure.ts'
import { INTENT_DEADLINE_MS } from '../../domain/intents/intents.ts'
import { fail, ok } from '../../domain/result.ts'
import { createTestClock } from './cloudForTests.ts'
import { createConference } from './createConference.ts'

const conference: Conference = {
  isHeld: false,
  isMuted: false,
  kind: 'mine',
  participants: ['a', 'b'].map((call) => ({
    call: call as CallId,
    isMuted: false,
    isDeafened: false,
  })),
}

function setUp() {
  const time = createTestClock()
  const sent: string[] = []
  const cloud: { now: Conference | null; refusal?: Failure; answers: number } = {
    now: conference,
    answers: 0,
  }
  const control = createConference({
    clock: time.clock,
    onAnswer: () => (cloud.answers += 1),
    resource: {
      find: () => Promise.resolve(ok(cloud.now)),
      async change(request: ConferenceRequest) {
        sent.push(request.do)
        await time.wait(100)
        return cloud.refusal ? fail(cloud.refusal) : ok(undefined)
      },
    },
  })
  const state = () => control.store.getState()
  return { time, sent, cloud, control, state, isHeld: () => state().known?.conference?.isHeld }
}

describe('a request to my conference', () => {
  it('C5 is on its way until Webex shows it, and sent once', async () => {
    const { time, sent, cloud, control, state, isHeld } = setUp()
    await control.read()
    control.change({ do: 'hold' })
    control.change({ do: 'hold' })
    await time.advance(150)
    await control.read()
    expect([isHeld(), state().intents.length, sent, cloud.answers]).toEqual([false, 1, ['hold'], 1])
    cloud.now = { ...conference, isHeld: true }
    await control.read()
    expect([isHeld(), state().intents]).toEqual([true, []])
  })

  it('that is refused is told, unless it is so already', async () => {
    const { time, cloud, control, state } = setUp()
    await control.read()
    cloud.refusal = { is: 'notPossibleNow', reason: 'No.' }
    control.change({ do: 'muteMe' })
    await time.advance(150)
    cloud.now = { ...conference, isMuted: true }
    await control.read()
    expect([state().intents, state().notice]).toEqual([[], undefined])
    control.change({ do: 'hold' })
    await time.advance(150)
    await control.read()
    expect(state().notice).toEqual({ request: { do: 'hold' }, failure: cloud.refusal })
    control.dismiss()
    expect(state().notice).toBeUndefined()
  })

  it('that Webex never shows is given up and told, and the next one takes the words away', async () => {
    const { time, control, state } = setUp()
    await control.read()
    control.change({ do: 'hold' })
    await time.advance(INTENT_DEADLINE_MS + 200)
    expect(state().notice).toEqual({ request: { do: 'hold' } })
    control.change({ do: 'muteMe' })
    expect(state().notice).toBeUndefined()
  })

  it('to end it is remembered until there is another conference', async () => {
    const { time, cloud, control, state } = setUp()
    await control.read()
    control.change({ do: 'end' })
    await time.advance(150)
    control.none()
    expect([state().isEnded, state().intents, state().last]).toEqual([true, [], conference])
    await control.read()
    expect(state().isEnded).toBeUndefined()
    cloud.now = null
    await control.read()
    expect(state().known?.conference).toBeNull()
  })
})
