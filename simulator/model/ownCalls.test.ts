// One's own calls, one example for each verb, as one person and the other end see them.
import { beforeEach, describe, expect, test } from 'vitest'
import type { Member, World } from './types.ts'
import {
  answersAfterMs,
  onlyCall,
  person,
  picksUpAfterMs,
  refusalOf,
  states,
  stillWorld,
  talking,
} from './worldForTests.ts'

const outside = '+12025550147'

let world: World
let ana: Member
let ben: Member
beforeEach(() => {
  world = stillWorld()
  ;[ana, ben] = [person(world, 'ana'), person(world, 'ben')]
})

function rings(member: Member, from = outside): string {
  return world.calls.ring(member.email, from).callId
}

describe('dial', () => {
  test('rings my phone, then the other, then we talk, in one session', () => {
    const { callId, callSessionId } = world.calls.dial(ana.id, ben.extension)
    expect(onlyCall(world, ana)).toMatchObject({
      id: callId,
      personality: 'clickToDial',
      state: 'alerting',
    })
    expect(states(world, ben)).toEqual([])
    world.time.advance(picksUpAfterMs)
    expect(onlyCall(world, ana)).toMatchObject({ personality: 'originator', state: 'connecting' })
    expect(onlyCall(world, ben)).toMatchObject({
      callSessionId,
      personality: 'terminator',
      state: 'alerting',
    })
    world.time.advance(answersAfterMs)
    const [mine, theirs] = [onlyCall(world, ana), onlyCall(world, ben)]
    expect([mine.state, theirs.state]).toEqual(['connected', 'connected'])
    expect(mine.id).not.toBe(theirs.id)
    expect(mine).toMatchObject({ callId: mine.id, startTime: mine.created, duration: 0 })
    expect(mine.answerTime).toBe(mine.answered)
  })

  test('who sits there answers for themselves; who does not goes to voicemail', () => {
    world.noteRequest(ben.id)
    world.calls.dial(ana.id, ben.extension)
    world.time.advance(picksUpAfterMs + answersAfterMs)
    expect(states(world, ben)).toEqual(['alerting'])
    world.time.advance(20_000)
    expect(states(world, ben)).toEqual([])
    expect(onlyCall(world, ana)).toMatchObject({ state: 'connected' })
    expect(world.calls.history(ben.id, 'missed')).toHaveLength(1)
  })

  test('a third call finds the line busy', () => {
    for (const number of [outside, '+12025550148']) rings(ben, number)
    world.calls.dial(ana.id, ben.extension)
    world.time.advance(picksUpAfterMs)
    expect(states(world, ana)).toEqual([])
    expect(states(world, ben)).toHaveLength(2)
  })

  test('nonsense is refused, and nothing rings', () => {
    for (const text of ['', '  ', 'Ben', 'javascript:1', 'x@', '+', '1'.repeat(500)]) {
      expect(refusalOf(() => world.calls.dial(ana.id, text)).status, text).toBe(400)
    }
    const noEndpoint = refusalOf(() => world.calls.dial(ana.id, ben.extension, 'not mine'))
    expect(noEndpoint.status).toBe(400)
    expect(states(world, ana)).toEqual([])
  })

  test.each([
    ['911', 'emergency'],
    ['(202) 555-0147', 'external'],
    ['tel:+44-20-7946-0018', 'external'],
    ['sip:x@elsewhere.example', 'external'],
    ['*73', 'other'],
  ])('%s is a call of the type %s', (destination, callType) => {
    world.calls.dial(ana.id, destination)
    expect(onlyCall(world, ana)).toMatchObject({ callType, remoteParty: { callType } })
  })
})

describe('an incoming call', () => {
  test('answer, and the other call goes on hold', () => {
    const first = rings(ana)
    world.calls.answer(ana.id, first)
    world.calls.answer(ana.id, rings(ana, '+12025550148'))
    expect(states(world, ana)).toEqual(['held', 'connected'])
    expect(refusalOf(() => world.calls.answer(ana.id, first)).status).toBe(400)
  })

  test('only devices that take orders can be made to answer', () => {
    const callId = rings(ana)
    const fax = ana.endpoints.find((endpoint) => !endpoint.canAnswerRemotely)
    for (const endpointId of [fax?.id ?? '', ben.endpoints[0]?.id ?? '']) {
      expect(refusalOf(() => world.calls.answer(ana.id, callId, endpointId)).status).toBe(400)
    }
    const olga = person(world, 'olga')
    expect(refusalOf(() => world.calls.answer(olga.id, rings(olga))).status).toBe(400)
  })

  test('declined as busy both are free; as unavailable the caller reaches the mailbox', () => {
    world.calls.reject(ana.id, rings(ana, ben.email), 'busy')
    expect([states(world, ana), states(world, ben)]).toEqual([[], []])
    world.calls.reject(ana.id, rings(ana, ben.email), 'temporarilyUnavailable')
    expect([states(world, ana), states(world, ben)]).toEqual([[], ['connected']])
  })

  test('ignored, it is gone for me and rings on for the caller', () => {
    world.calls.reject(ana.id, rings(ana, ben.email), 'ignore')
    expect([states(world, ana), states(world, ben)]).toEqual([[], ['connecting']])
  })

  test('a private caller has neither name nor number', () => {
    rings(ana, person(world, 'paula').email)
    const { remoteParty } = onlyCall(world, ana)
    expect(remoteParty.privacyEnabled).toBe(true)
    expect(remoteParty).not.toHaveProperty('name')
    expect(remoteParty).not.toHaveProperty('number')
    expect(remoteParty).not.toHaveProperty('personId')
  })

  test('a name from outside is kept as it is', () => {
    const name = '<script>\u202E' + 'n'.repeat(10_000)
    world.calls.ring(ana.email, outside, name)
    expect(onlyCall(world, ana).remoteParty).toMatchObject({ name, number: outside })
  })
})

describe('a conversation', () => {
  test('hold shows at the other end; both hold; my own hold wins', () => {
    const [mine, theirs] = talking(world, ana, ben)
    world.calls.hold(ana.id, mine)
    expect([states(world, ana), states(world, ben)]).toEqual([['held'], ['remoteHeld']])
    world.calls.hold(ben.id, theirs)
    expect([states(world, ana), states(world, ben)]).toEqual([['held'], ['held']])
    world.calls.resume(ana.id, mine)
    expect(states(world, ana)).toEqual(['remoteHeld'])
    expect(refusalOf(() => world.calls.hold(ben.id, theirs)).status).toBe(400)
    expect(refusalOf(() => world.calls.resume(ana.id, mine)).status).toBe(400)
  })

  test('an outsider’s hold is not seen', () => {
    const { callId, callSessionId } = world.calls.ring(ana.email, outside)
    world.calls.answer(ana.id, callId)
    world.calls.remote(callSessionId, 'hold')
    expect(states(world, ana)).toEqual(['connected'])
    expect(refusalOf(() => world.calls.remote(callSessionId, 'hold')).status).toBe(409)
    world.calls.remote(callSessionId, 'hangup')
    expect(states(world, ana)).toEqual([])
    expect(refusalOf(() => world.calls.remote(callSessionId, 'hangup')).status).toBe(404)
  })

  test('hang-up ends both; a second one finds nothing', () => {
    const [mine, theirs] = talking(world, ana, ben)
    world.calls.hangup(ana.id, mine)
    expect([states(world, ana), states(world, ben)]).toEqual([[], []])
    for (const [id, callId] of [
      [ana.id, mine],
      [ben.id, theirs],
    ] as const) {
      const gone = refusalOf(() => world.calls.hangup(id, callId))
      expect([gone.status, gone.message]).toEqual([404, 'Call not found'])
    }
  })

  test('nobody can act on another’s call', () => {
    const [mine] = talking(world, ana, ben)
    expect(refusalOf(() => world.calls.hangup(ben.id, mine)).status).toBe(404)
    expect(refusalOf(() => world.calls.find(ben.id, mine)).status).toBe(404)
  })

  test('mute, digits and recording follow what the call allows', () => {
    const callId = rings(ana)
    expect(refusalOf(() => world.calls.mute(ana.id, callId, true)).status).toBe(400)
    world.calls.answer(ana.id, callId)
    world.calls.mute(ana.id, callId, true)
    expect(onlyCall(world, ana)).toMatchObject({ muteCapable: true, muted: true })
    for (const dtmf of ['', 'x', '1 2', 'a']) {
      expect(refusalOf(() => world.calls.transmitDtmf(ana.id, callId, dtmf)).status).toBe(400)
    }
    expect(refusalOf(() => world.calls.record(ana.id, callId, 'pause')).status).toBe(400)
    const steps = [
      ['start', 'started'],
      ['pause', 'paused'],
      ['resume', 'started'],
      ['stop', 'stopped'],
    ] as const
    for (const [action, recordingState] of steps) {
      world.calls.record(ana.id, callId, action)
      expect(onlyCall(world, ana)).toMatchObject({ recordingState })
    }
  })

  test('merged, both calls are active; with one left it is an ordinary call', () => {
    const first = rings(ana)
    world.calls.answer(ana.id, first)
    const [second] = talking(world, ana, ben)
    world.calls.startConference(ana.id, [first, second])
    expect(states(world, ana)).toEqual(['connected', 'connected'])
    expect(world.calls.conference(ana.id).participants).toHaveLength(2)
    world.calls.holdConference(ana.id)
    expect(states(world, ana)).toEqual(['held', 'held'])
    world.calls.hangup(ana.id, second)
    expect(world.calls.conference(ana.id)).toEqual({})
    world.calls.resume(ana.id, first)
    expect(states(world, ana)).toEqual(['connected'])
  })

  test('history names what was placed, received and missed, 20 of each at most', () => {
    talking(world, ana, ben)
    expect(world.calls.history(ana.id)).toMatchObject([{ type: 'placed', number: ben.extension }])
    expect(world.calls.history(ben.id)).toMatchObject([{ type: 'received' }])
    for (let n = 0; n < 25; n++) world.calls.reject(ana.id, rings(ana), 'busy')
    expect(world.calls.history(ana.id, 'missed')).toHaveLength(20)
    expect(refusalOf(() => world.calls.history(ana.id, 'all')).status).toBe(400)
  })

  test('after an action my list shows the old state for a while, and the other’s does not', () => {
    const [mine] = talking(world, ana, ben)
    world.behaviour.readLagMs = [500, 500]
    world.calls.hold(ana.id, mine)
    expect([states(world, ana), states(world, ben)]).toEqual([['connected'], ['remoteHeld']])
    world.time.advance(500)
    expect(states(world, ana)).toEqual(['held'])
  })
})
