// Handing calls over, one example for each way: transfers, divert, park, retrieve, recall.
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
const soon = picksUpAfterMs + answersAfterMs

let world: World
let ana: Member
let ben: Member
let chloe: Member
beforeEach(() => {
  world = stillWorld()
  ;[ana, ben, chloe] = [person(world, 'ana'), person(world, 'ben'), person(world, 'chloe')]
})

/** Somebody outside is talking to the member. */
function outsideCall(member: Member, number = outside): string {
  const { callId } = world.calls.ring(member.email, number)
  world.calls.answer(member.id, callId)
  return callId
}

const partyOf = (member: Member) => onlyCall(world, member).remoteParty.number

describe('transfer', () => {
  test('after consulting: the two see each other in one session, the first is out', () => {
    const first = outsideCall(ana)
    const [second] = talking(world, ana, ben)
    world.calls.transfer(ana.id, first, second, undefined)
    expect(states(world, ana)).toEqual([])
    expect(onlyCall(world, ben)).toMatchObject({ state: 'connected' })
    expect(partyOf(ben)).toBe(outside)
  })

  test('between members both ends keep their call id and share the session', () => {
    const [first, bens] = talking(world, ana, ben)
    const [second, chloes] = talking(world, ana, chloe)
    world.calls.transfer(ana.id, first, second, undefined)
    const [one, other] = [onlyCall(world, ben), onlyCall(world, chloe)]
    expect([one.id, other.id]).toEqual([bens, chloes])
    expect(one.callSessionId).toBe(other.callSessionId)
    expect([partyOf(ben), partyOf(chloe)]).toEqual([chloe.extension, ben.extension])
  })

  test('without ids it takes exactly two calls', () => {
    outsideCall(ana)
    const one = refusalOf(() => world.calls.transfer(ana.id, undefined, undefined, undefined))
    expect(one.status).toBe(400)
    talking(world, ana, ben)
    world.calls.transfer(ana.id, undefined, undefined, undefined)
    expect(states(world, ana)).toEqual([])
    expect(partyOf(ben)).toBe(outside)
  })

  test('when answered: the first call stays until then', () => {
    const first = outsideCall(ana)
    const created = world.calls.transfer(ana.id, first, undefined, ben.extension)
    expect(created?.callId).not.toBe(first)
    expect(states(world, ana)).toEqual(['held', 'connecting'])
    world.time.advance(answersAfterMs)
    expect(states(world, ana)).toEqual([])
    expect(partyOf(ben)).toBe(outside)
  })

  test('when nobody answers: the first call stays on hold', () => {
    world.noteRequest(ben.id)
    const first = outsideCall(ana)
    world.calls.transfer(ana.id, first, undefined, ben.extension)
    world.time.advance(20_000)
    expect(onlyCall(world, ana)).toMatchObject({ id: first, state: 'held' })
    expect(states(world, ben)).toEqual([])
  })

  test('a ringing call cannot be transferred', () => {
    const { callId } = world.calls.ring(ana.email, outside)
    const refusal = refusalOf(() => world.calls.transfer(ana.id, callId, undefined, ben.extension))
    expect(refusal.status).toBe(400)
    expect(states(world, ana)).toEqual(['alerting'])
  })

  test('to a code that answers and hangs up leaves no timer behind', () => {
    const first = outsideCall(ana)
    world.calls.transfer(ana.id, first, undefined, '*73')
    expect(() => world.time.advance(60_000)).not.toThrow()
    expect(states(world, ana)).toEqual([])
  })

  test('of a call whose own transfer still waits ends that one too', () => {
    const [first] = talking(world, ana, ben)
    const waiting = world.calls.transfer(ana.id, first, undefined, chloe.extension)
    world.calls.transfer(ana.id, first, waiting?.callId, undefined)
    expect(states(world, ana)).toEqual([])
    expect(partyOf(ben)).toBe(chloe.extension)
  })
})

describe('divert', () => {
  test('sends a ringing call on, and says who did', () => {
    const { callId } = world.calls.ring(ana.email, outside)
    world.calls.divert(ana.id, callId, ben.extension, false)
    expect(states(world, ana)).toEqual([])
    expect(onlyCall(world, ben).redirections).toMatchObject([
      { reason: 'divert', redirectingParty: { personId: ana.id } },
    ])
  })

  test('to voicemail: a member who called talks to the mailbox, for a while', () => {
    const { callId } = world.calls.ring(ana.email, ben.email)
    world.calls.divert(ana.id, callId, undefined, true)
    expect(states(world, ana)).toEqual([])
    expect(partyOf(ben)).toBe(ana.extension)
    expect(states(world, ben)).toEqual(['connected'])
    world.time.advance(60_000)
    expect(states(world, ben)).toEqual([])
  })

  test('needs somewhere to go, other than its own parties', () => {
    const [first] = talking(world, ana, ben)
    for (const destination of [undefined, '', 'nonsense', '9999', ben.extension, ana.extension]) {
      const refusal = refusalOf(() => world.calls.divert(ana.id, first, destination, false))
      expect(refusal.status, destination).toBe(400)
    }
    expect(states(world, ana)).toEqual(['connected'])
  })
})

describe('park', () => {
  test('on one’s own extension, and back by retrieve', () => {
    const callId = outsideCall(ana)
    expect(world.calls.park(ana.id, callId, undefined, false).number).toBe(ana.extension)
    expect(states(world, ana)).toEqual([])
    const retrieved = world.calls.retrieve(ana.id, undefined)
    expect(onlyCall(world, ana)).toMatchObject({ personality: 'clickToDial', state: 'alerting' })
    world.time.advance(picksUpAfterMs)
    expect(onlyCall(world, ana)).toMatchObject({
      id: retrieved.callId,
      callSessionId: retrieved.callSessionId,
      state: 'connected',
    })
    expect(partyOf(ana)).toBe(outside)
  })

  test('on another extension, and a colleague fetches it by *88', () => {
    world.calls.park(ana.id, outsideCall(ana), ben.extension, false)
    world.calls.dial(chloe.id, `*88${ben.extension}`)
    world.time.advance(picksUpAfterMs)
    expect(states(world, chloe)).toEqual(['connected'])
    expect(partyOf(chloe)).toBe(outside)
  })

  test('in the group: somebody else’s extension, and the next free one for the next call', () => {
    const [one, other] = [0, 1].map(
      () => world.calls.park(ana.id, outsideCall(ana), undefined, true).number,
    )
    expect(one).not.toBe(ana.extension)
    expect(other).not.toBe(one)
  })

  test('where one is parked already is 409, where nobody is 404', () => {
    world.calls.park(ana.id, outsideCall(ana), ben.extension, false)
    const callId = outsideCall(ana)
    const at = (destination: string) =>
      refusalOf(() => world.calls.park(ana.id, callId, destination, false)).status
    expect(at(ben.extension)).toBe(409)
    expect(at('9999')).toBe(404)
    expect(at('nonsense')).toBe(400)
    expect(states(world, ana)).toEqual(['connected'])
  })

  test('nobody fetches it: it comes back to whoever parked it, and says from where', () => {
    const { callId, callSessionId } = world.calls.ring(ana.email, outside)
    world.calls.answer(ana.id, callId)
    world.calls.park(ana.id, callId, ben.extension, false)
    world.time.advance(45_000)
    expect(onlyCall(world, ana)).toMatchObject({
      callSessionId,
      personality: 'terminator',
      state: 'alerting',
      recall: { type: 'park', party: { number: ben.extension } },
    })
    expect(onlyCall(world, ana).id).not.toBe(callId)
  })

  test('the parked party hangs up: the extension is free, and nothing comes back', () => {
    const [callId, bens] = talking(world, ana, ben)
    world.calls.park(ana.id, callId, undefined, false)
    expect(onlyCall(world, ben)).toMatchObject({ state: 'remoteHeld' })
    world.calls.hangup(ben.id, bens)
    world.calls.park(ana.id, outsideCall(ana), undefined, false)
    world.time.advance(44_000)
    expect(states(world, ana)).toEqual([])
  })

  test('retrieve where nothing is parked: one’s own phone rings, and that is all', () => {
    world.calls.retrieve(ana.id, ben.extension)
    expect(states(world, ana)).toEqual(['alerting'])
    world.time.advance(picksUpAfterMs)
    expect(states(world, ana)).toEqual([])
  })
})

test('everything together: consult, cancel, and the caller is still there', () => {
  const first = outsideCall(ana)
  world.calls.hold(ana.id, first)
  const { callId } = world.calls.dial(ana.id, ben.extension)
  world.time.advance(soon)
  world.calls.hangup(ana.id, callId)
  world.calls.resume(ana.id, first)
  expect(onlyCall(world, ana)).toMatchObject({ id: first, state: 'connected' })
  expect(states(world, ben)).toEqual([])
})
