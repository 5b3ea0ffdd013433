// Transferring, parking and merging calls (docs/webex/facts.md 3.2, 3.4).
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
let chloe: Member
beforeEach(() => {
  world = worldWithoutTraffic()
  ;[ana, ben, chloe] = [person(world, 'ana'), person(world, 'ben'), person(world, 'chloe')]
})

const rings = (to: Member, from?: string, name?: string): string =>
  world.calls.ring(to.extension, from, name).callId

const talkingFromOutside = (to: Member): string => {
  const callId = rings(to, outside)
  world.calls.answer(to.id, callId)
  return callId
}

describe('divert and transfer', () => {
  test('a ringing call is diverted to a colleague, who sees the caller and the diverting person', () => {
    world.calls.divert(ana.id, rings(ana, outside, 'Zoë'), ben.extension, false)
    expect(states(world, ana)).toEqual([])
    expect(onlyCall(world, ben)).toMatchObject({
      state: 'alerting',
      remoteParty: { name: 'Zoë', number: outside },
      redirections: [{ reason: 'divert', redirectingParty: { name: 'Ana Ruiz' } }],
    })
  })
  test('to one’s own mailbox, and to another one', () => {
    const [mine] = talking(world, ana, ben)
    world.calls.divert(ana.id, mine, undefined, true)
    expect(onlyCall(world, ben).remoteParty.name).toBe('Voicemail of Ana Ruiz')
    world.calls.hangup(ben.id, onlyCall(world, ben).id)
    world.calls.divert(ana.id, rings(ana, ben.email), chloe.extension, true)
    expect(onlyCall(world, ben).remoteParty.name).toBe('Voicemail of Chloé Martin')
  })
  test('attended: both parties see each other, and the transferring person is out', () => {
    const [first] = talking(world, ana, ben)
    const [second] = talking(world, ana, chloe)
    world.calls.transfer(ana.id, first, second, undefined)
    expect(states(world, ana)).toEqual([])
    expect(onlyCall(world, ben).remoteParty.name).toBe('Chloé Martin')
    expect(onlyCall(world, chloe).remoteParty.name).toBe('Ben Okafor')
    expect(onlyCall(world, chloe).callSessionId).toBe(onlyCall(world, ben).callSessionId)
  })
  test('without ids: only with exactly two calls', () => {
    const none = () => world.calls.transfer(ana.id, undefined, undefined, undefined)
    talking(world, ana, ben)
    expect(refusalOf(none).status).toBe(400)
    talking(world, ana, chloe)
    none()
    expect(onlyCall(world, ben).remoteParty.name).toBe('Chloé Martin')
  })
  test('when answered: until then the original call stays, and the target sees the caller', () => {
    const [mine] = talking(world, ana, ben)
    const consult = world.calls.transfer(ana.id, mine, undefined, chloe.extension)
    expect(world.calls.find(ana.id, consult?.callId ?? '').state).toBe('connecting')
    expect(onlyCall(world, chloe)).toMatchObject({
      state: 'alerting',
      remoteParty: { name: 'Ben Okafor' },
      redirections: [{ reason: 'divert', redirectingParty: { name: 'Ana Ruiz' } }],
    })
    world.time.advance(answersAfterMs)
    expect(states(world, ana)).toEqual([])
    expect(onlyCall(world, ben)).toMatchObject({
      state: 'connected',
      remoteParty: { name: 'Chloé Martin' },
    })
  })
  test('if nobody answers, the original stays', () => {
    world.noteRequest(chloe.id)
    const [mine] = talking(world, ana, ben)
    world.calls.transfer(ana.id, mine, undefined, chloe.extension)
    world.time.advance(20_000)
    expect(onlyCall(world, ana)).toMatchObject({ id: mine, state: 'held' })
    expect(states(world, chloe)).toEqual([])
  })
  test('not a ringing call', () => {
    const ringing = rings(ana)
    const act = () => world.calls.transfer(ana.id, ringing, undefined, ben.extension)
    expect(refusalOf(act).status).toBe(400)
  })
})

describe('park and retrieve', () => {
  test('leaves the parker’s list; the person who retrieves it talks with the same party', () => {
    const callId = rings(ana, outside, 'Zoë')
    world.calls.answer(ana.id, callId)
    const { number } = world.calls.park(ana.id, callId, undefined, false)
    expect([number, states(world, ana)]).toEqual(['2001', []])
    const { callId: retrieved } = world.calls.retrieve(ben.id, number)
    expect(onlyCall(world, ben)).toMatchObject({ state: 'alerting', personality: 'clickToDial' })
    world.time.advance(picksUpAfterMs)
    expect(world.calls.find(ben.id, retrieved)).toMatchObject({
      state: 'connected',
      remoteParty: { name: 'Zoë', number: outside },
    })
  })
  test('a parked colleague waits', () => {
    const [mine] = talking(world, ana, ben)
    world.calls.park(ana.id, mine, chloe.extension, false)
    expect(states(world, ben)).toEqual(['remoteHeld'])
  })
  test('comes back after 45 s, with the reason', () => {
    world.calls.park(ana.id, talkingFromOutside(ana), ben.extension, false)
    world.time.advance(45_000)
    expect(onlyCall(world, ana)).toMatchObject({
      state: 'alerting',
      recall: { type: 'park', party: { number: ben.extension } },
      remoteParty: { number: outside },
    })
  })
  test('group park finds a free extension other than one’s own', () => {
    const { number } = world.calls.park(ana.id, talkingFromOutside(ana), undefined, true)
    expect(number).not.toBe(ana.extension)
    expect(world.organisation.memberByExtension(number ?? '')).toBeDefined()
  })
  test('404 for no extension, 409 for an occupied one', () => {
    const park = (to: string) => world.calls.park(ana.id, talkingFromOutside(ana), to, false)
    expect(refusalOf(() => park('2999')).status).toBe(404)
    park(ben.extension)
    expect(refusalOf(() => park(ben.extension)).status).toBe(409)
  })
  test('nothing is parked there: accepted, and ended once picked up', () => {
    world.calls.retrieve(ana.id, ben.extension)
    expect(states(world, ana)).toEqual(['alerting'])
    world.time.advance(picksUpAfterMs)
    expect(states(world, ana)).toEqual([])
  })
  test('by feature code', () => {
    talkingFromOutside(ana)
    world.calls.dial(ana.id, `*68${ben.extension}`)
    world.time.advance(picksUpAfterMs)
    expect(states(world, ana)).toEqual([])
    world.calls.dial(chloe.id, `*88${ben.extension}`)
    world.time.advance(picksUpAfterMs)
    expect(onlyCall(world, chloe)).toMatchObject({
      state: 'connected',
      remoteParty: { number: outside },
    })
  })
})

describe('conference', () => {
  const merged = (): [string, string] => {
    const [first] = talking(world, ana, ben)
    const [second] = talking(world, ana, chloe)
    world.calls.startConference(ana.id, [first, second])
    return [first, second]
  }
  test('merges: both legs are connected at once, and stay listed', () => {
    const [first, second] = merged()
    expect(states(world, ana)).toEqual(['connected', 'connected'])
    expect(world.calls.conference(ana.id)).toMatchObject({
      state: 'connected',
      muted: false,
      participants: [{ callId: first }, { callId: second }],
    })
  })
  test('on hold and back', () => {
    merged()
    world.calls.holdConference(ana.id)
    expect([states(world, ana), states(world, ben)]).toEqual([['held', 'held'], ['remoteHeld']])
    world.calls.resumeConference(ana.id)
    expect(states(world, ana)).toEqual(['connected', 'connected'])
  })
  test('the host and participants are muted and deafened', () => {
    const [first] = merged()
    world.calls.muteConference(ana.id, undefined, true)
    world.calls.muteConference(ana.id, first, true)
    world.calls.deafen(ana.id, first, true)
    const { muted, participants } = world.calls.conference(ana.id)
    expect([muted, participants?.[0]]).toEqual([
      true,
      { callId: first, muted: true, deafened: true },
    ])
  })
  test('a third joins; one leaves; the last two have an ordinary call again', () => {
    const [first, second] = merged()
    const third = talkingFromOutside(ana)
    world.calls.addParticipant(ana.id, third)
    expect(states(world, ana)).toEqual(['connected', 'connected', 'connected'])
    world.calls.hangup(ana.id, first)
    world.calls.hangup(ana.id, second)
    expect([world.calls.conference(ana.id), states(world, ana)]).toEqual([{}, ['connected']])
  })
  test('released: everybody is out', () => {
    merged()
    world.calls.releaseConference(ana.id)
    expect([ana, ben, chloe].map((member) => states(world, member))).toEqual([[], [], []])
    expect(world.calls.conference(ana.id)).toEqual({})
  })
})
