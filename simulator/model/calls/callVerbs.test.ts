// Placing, answering and controlling one's own calls (docs/webex/facts.md 3.2, 3.7).
import { beforeEach, describe, expect, test } from 'vitest'
import type { Member, World } from '../types.ts'
import {
  answersAfterMs,
  onlyCall,
  person,
  picksUpAfterMs,
  refusalOf,
  states,
  worldWithoutTraffic,
  talking,
} from '../worldForTests.ts'

const outside = '+12025550123'

let world: World
let ana: Member
let ben: Member
beforeEach(() => {
  world = worldWithoutTraffic()
  ;[ana, ben] = [person(world, 'ana'), person(world, 'ben')]
})

const rings = (to: Member, from?: string, name?: string): string =>
  world.calls.ring(to.extension, from, name).callId

const talkingFromOutside = (to: Member): string => {
  const callId = rings(to, outside)
  world.calls.answer(to.id, callId)
  return callId
}

describe('history', () => {
  test('a caller who gives up is listed under missed calls', () => {
    const { callSessionId } = world.calls.ring(ben.extension, outside, 'Grace')
    world.calls.remote(callSessionId, 'hangup')
    expect(world.calls.history(ben.id)).toMatchObject([
      { type: 'missed', name: 'Grace', number: outside },
    ])
  })
})

describe('dial', () => {
  test('one’s own phone rings, then the other’s, then they talk', () => {
    world.calls.dial(ana.id, ben.extension)
    expect(onlyCall(world, ana)).toMatchObject({ state: 'alerting', personality: 'clickToDial' })
    world.time.advance(picksUpAfterMs)
    expect(onlyCall(world, ana)).toMatchObject({ state: 'connecting', personality: 'originator' })
    expect(onlyCall(world, ben)).toMatchObject({
      state: 'alerting',
      personality: 'terminator',
      remoteParty: { name: 'Ana Ruiz', number: '2001', callType: 'location', personId: ana.id },
    })
    world.time.advance(answersAfterMs)
    expect([states(world, ana), states(world, ben)]).toEqual([['connected'], ['connected']])
    expect(onlyCall(world, ana).answered).toBe(onlyCall(world, ben).answered)
  })
  test('a present person answers themselves; otherwise voicemail does', () => {
    world.calls.dial(ana.id, ben.extension)
    world.time.advance(picksUpAfterMs)
    world.noteRequest(ben.id)
    world.time.advance(answersAfterMs)
    expect(states(world, ben)).toEqual(['alerting'])
    world.time.advance(20_000)
    expect(states(world, ben)).toEqual([])
    expect(world.calls.history(ben.id, 'missed')).toMatchObject([{ name: 'Ana Ruiz' }])
    expect(onlyCall(world, ana)).toMatchObject({
      state: 'connected',
      remoteParty: { name: 'Voicemail of Ben Okafor' },
    })
    world.time.advance(30_000)
    expect(states(world, ana)).toEqual([])
  })
  test('nobody picks up: it ends after 20 s', () => {
    world = worldWithoutTraffic({ behaviour: { ownPhoneAfterMs: null } })
    world.calls.dial(ana.id, ben.extension)
    world.time.advance(19_999)
    expect(states(world, ana)).toEqual(['alerting'])
    world.time.advance(1)
    expect(states(world, ana)).toEqual([])
  })
  test('busy with two calls: the caller’s leg ends', () => {
    rings(ben)
    rings(ben)
    world.calls.dial(ana.id, ben.extension)
    world.time.advance(picksUpAfterMs)
    expect(states(world, ana)).toEqual([])
  })
  test('a new call puts the other one on hold', () => {
    talkingFromOutside(ana)
    world.calls.dial(ana.id, ben.extension)
    world.time.advance(picksUpAfterMs)
    expect(states(world, ana)).toEqual(['held', 'connecting'])
  })
  test.each([
    ['2002', 'Ben Okafor'],
    ['4085550101', 'Ben Okafor'],
    ['+1 (408) 555-0101', 'Ben Okafor'],
    ['tel:+14085550101', 'Ben Okafor'],
    ['sip:ben.okafor@cordboard.example', 'Ben Okafor'],
    ['BEN.OKAFOR@cordboard.example', 'Ben Okafor'],
  ])('%s reaches %s', (destination, name) => {
    world.calls.dial(ana.id, destination)
    expect(onlyCall(world, ana).remoteParty).toMatchObject({ name })
  })
  test.each([
    ['112', 'emergency'],
    ['911', 'emergency'],
    ['2025550123', 'external'],
    ['someone@elsewhere.example', 'external'],
    ['*73', 'other'],
  ])('%s is %s, and answers', (destination, callType) => {
    world.calls.dial(ana.id, destination)
    world.time.advance(picksUpAfterMs + answersAfterMs)
    expect(onlyCall(world, ana)).toMatchObject({ state: 'connected', remoteParty: { callType } })
  })
  test.each(['', 'Ben', '12 or 13', 'mailto:a@b.example', '<b>@x', '+1'])('not “%s”', (text) => {
    expect(refusalOf(() => world.calls.dial(ana.id, text)).status).toBe(400)
  })
  test('nobody without a license can be reached', () => {
    world.calls.dial(ana.id, person(world, 'noah').extension)
    world.time.advance(picksUpAfterMs)
    expect(states(world, ana)).toEqual([])
  })
  test('not with somebody else’s endpoint', () => {
    const [endpoint] = ben.endpoints
    expect(refusalOf(() => world.calls.dial(ana.id, '2003', endpoint?.id)).status).toBe(400)
  })
  test('private callers show only that they are private', () => {
    world.calls.dial(person(world, 'paula').id, ana.extension)
    world.time.advance(picksUpAfterMs)
    expect(onlyCall(world, ana).remoteParty).toEqual({
      privacyEnabled: true,
      callType: 'organization',
    })
  })
})

describe('answer', () => {
  test('connects, on the requested endpoint; the connected call is held', () => {
    const first = talkingFromOutside(ana)
    const second = rings(ana, ben.email)
    const [endpoint] = ana.endpoints
    world.calls.answer(ana.id, second, endpoint?.id)
    expect(world.calls.find(ana.id, first).state).toBe('held')
    expect(world.calls.find(ana.id, second)).toMatchObject({
      state: 'connected',
      endpointId: endpoint?.id,
      endpointType: 'APPLICATION',
      muteCapable: true,
    })
    expect(world.calls.history(ana.id, 'received')).toHaveLength(2)
  })
  test('not twice, not an ended call, not without a suitable device', () => {
    const callId = talkingFromOutside(ana)
    expect(refusalOf(() => world.calls.answer(ana.id, callId)).status).toBe(400)
    expect(refusalOf(() => world.calls.answer(ben.id, callId)).status).toBe(404)
    const olga = person(world, 'olga')
    const ringing = rings(olga)
    expect(refusalOf(() => world.calls.answer(olga.id, ringing)).status).toBe(400)
  })
})

describe('reject and hang up', () => {
  test('busy ends it for both', () => {
    const callId = rings(ana, ben.email)
    world.calls.reject(ana.id, callId, 'busy')
    expect([states(world, ana), states(world, ben)]).toEqual([[], []])
    expect(world.calls.history(ana.id, 'missed')).toHaveLength(1)
  })
  test('temporarily unavailable: voicemail', () => {
    world.calls.reject(ana.id, rings(ana, ben.email), 'temporarilyUnavailable')
    expect(states(world, ana)).toEqual([])
    expect(onlyCall(world, ben).remoteParty.name).toBe('Voicemail of Ana Ruiz')
  })
  test('ignored: gone from the list, and the caller waits for voicemail', () => {
    world.calls.reject(ana.id, rings(ana, ben.email), 'ignore')
    expect([states(world, ana), states(world, ben)]).toEqual([[], ['connecting']])
    world.time.advance(20_000)
    expect(onlyCall(world, ben).remoteParty.name).toBe('Voicemail of Ana Ruiz')
  })
  test('hanging up ends both legs; a second time: Call not found', () => {
    const [mine, theirs] = talking(world, ana, ben)
    world.calls.hangup(ana.id, mine)
    expect([states(world, ana), states(world, ben)]).toEqual([[], []])
    const refusal = refusalOf(() => world.calls.hangup(ben.id, theirs))
    expect([refusal.status, refusal.message]).toEqual([404, 'Call not found'])
  })
})

describe('hold and resume', () => {
  test('shows at the other end inside the organization; one’s own hold takes precedence', () => {
    const [mine, theirs] = talking(world, ana, ben)
    world.calls.hold(ana.id, mine)
    expect([states(world, ana), states(world, ben)]).toEqual([['held'], ['remoteHeld']])
    world.calls.hold(ben.id, theirs)
    expect([states(world, ana), states(world, ben)]).toEqual([['held'], ['held']])
    world.calls.resume(ana.id, mine)
    expect([states(world, ana), states(world, ben)]).toEqual([['remoteHeld'], ['held']])
  })
  test('not a call that is not connected, not twice', () => {
    const ringing = rings(ana)
    expect(refusalOf(() => world.calls.hold(ana.id, ringing)).status).toBe(400)
    world.calls.answer(ana.id, ringing)
    expect(refusalOf(() => world.calls.resume(ana.id, ringing)).status).toBe(400)
  })
  test('a hold outside the organisation does not show', () => {
    const { callId, callSessionId } = world.calls.ring('2001', outside)
    world.calls.answer(ana.id, callId)
    world.calls.remote(callSessionId, 'hold')
    expect(states(world, ana)).toEqual(['connected'])
  })
})

describe('mute, keys, recording', () => {
  test('mute and unmute; not while ringing', () => {
    const callId = rings(ana)
    expect(onlyCall(world, ana).muteCapable).toBe(false)
    expect(refusalOf(() => world.calls.mute(ana.id, callId, true)).status).toBe(400)
    world.calls.answer(ana.id, callId)
    world.calls.mute(ana.id, callId, true)
    expect(onlyCall(world, ana).muted).toBe(true)
  })
  test('keys: digits, star, hash, A to D and pauses', () => {
    const callId = talkingFromOutside(ana)
    world.calls.transmitDtmf(ana.id, callId, '0123456789*#ABCD,')
    for (const bad of ['', 'e', '1 2', '＃']) {
      expect(refusalOf(() => world.calls.transmitDtmf(ana.id, callId, bad)).status).toBe(400)
    }
  })
  test('recording passes through its states, and only in order', () => {
    const callId = talkingFromOutside(ana)
    const seen = (['start', 'pause', 'resume', 'stop'] as const).map((action) => {
      world.calls.record(ana.id, callId, action)
      return onlyCall(world, ana).recordingState
    })
    expect(seen).toEqual(['started', 'paused', 'started', 'stopped'])
    expect(refusalOf(() => world.calls.record(ana.id, callId, 'pause')).status).toBe(400)
  })
})

describe('/sim', () => {
  test('ring: the name is shown as given, and nobody answers automatically', () => {
    rings(ana, outside, '<b>Zoë</b>')
    world.time.advance(answersAfterMs)
    expect(onlyCall(world, ana)).toMatchObject({
      state: 'alerting',
      remoteParty: { name: '<b>Zoë</b>', number: outside, callType: 'external' },
    })
  })
  test('ring: a number of nobody', () => {
    expect(refusalOf(() => world.calls.ring('nobody@cordboard.example')).status).toBe(404)
    expect(refusalOf(() => world.calls.ring(person(world, 'noah').email)).status).toBe(404)
  })
  test('the far party answers, holds, resumes and hangs up', () => {
    world = worldWithoutTraffic({ behaviour: { answerAfterMs: null } })
    const { callSessionId } = world.calls.dial(ana.id, ben.extension)
    expect(refusalOf(() => world.calls.remote(callSessionId, 'answer')).status).toBe(409)
    world.time.advance(picksUpAfterMs)
    const seen = (['answer', 'hold', 'resume', 'hangup'] as const).map((action) => {
      world.calls.remote(callSessionId, action)
      return states(world, ana)
    })
    expect(seen).toEqual([['connected'], ['remoteHeld'], ['connected'], []])
    expect(refusalOf(() => world.calls.remote(callSessionId, 'hold')).status).toBe(404)
  })
})

describe('what is read', () => {
  test('official names, and the unofficial ones as well', () => {
    const callId = talkingFromOutside(ana)
    world.time.advance(2_500)
    const call = onlyCall(world, ana)
    expect(call).toMatchObject({ callId, callType: 'external', appearance: 1, duration: 2 })
    expect([call.startTime, call.answerTime]).toEqual([call.created, call.answered])
  })
  test('history keeps 20 of each type, the newest first', () => {
    for (let n = 0; n < 22; n++) {
      world.calls.reject(ana.id, rings(ana, `+120255501${n + 10}`), 'busy')
      world.time.advance(1_000)
    }
    const missed = world.calls.history(ana.id, 'missed')
    expect([missed.length, missed[0]?.number]).toEqual([20, '+12025550131'])
    expect(refusalOf(() => world.calls.history(ana.id, 'lost')).status).toBe(400)
  })
})
