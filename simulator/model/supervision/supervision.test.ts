// Supervision, as stories between a supervisor, a member and the member's caller.
import { beforeEach, describe, expect, test } from 'vitest'
import type { Member, World } from '../types.ts'
import {
  onlyCall,
  person,
  picksUpAfterMs,
  refusalOf,
  states,
  worldWithoutTraffic,
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

function benTalks(): string {
  const { callId } = world.calls.ring(ben.extension, outside, 'Grace')
  world.calls.answer(ben.id, callId)
  return callId
}

function listens(supervisor: Member, to: Member): void {
  world.calls.dial(supervisor.id, `#82${to.extension}`)
  world.time.advance(picksUpAfterMs)
}

const typeOf = (member: Member) => world.calls.conference(member.id).type

describe('listening', () => {
  test('is a call of the supervisor’s alone; the member sees nothing of it', () => {
    const callId = benTalks()
    const before = world.calls.list(ben.id)
    listens(ana, ben)
    expect(onlyCall(world, ana)).toMatchObject({
      state: 'connected',
      personality: 'originator',
      appearance: 1,
      remoteParty: { name: 'Ben Okafor' },
    })
    expect(world.calls.conference(ana.id)).toMatchObject({
      type: 'silentMonitoring',
      state: 'connected',
      participants: [{ callId: onlyCall(world, ana).id }],
    })
    const strip = ({ duration: _, ...call }: (typeof before)[number]) => call
    expect(world.calls.list(ben.id).map(strip)).toEqual(before.map(strip))
    expect(world.calls.conference(ben.id)).toEqual({})
    world.calls.hangup(ben.id, callId)
    expect([states(world, ana), world.calls.conference(ana.id)]).toEqual([[], {}])
  })

  test('ends without a trace at the member’s', () => {
    benTalks()
    listens(ana, ben)
    world.calls.hangup(ana.id, onlyCall(world, ana).id)
    expect(states(world, ben)).toEqual(['connected'])
    expect(world.calls.conference(ana.id)).toEqual({})
    listens(ana, ben)
    expect(typeOf(ana)).toBe('silentMonitoring')
  })

  test('ends once it is picked up: no call, no supervisor, oneself, nobody', () => {
    listens(ana, ben)
    expect(states(world, ana)).toEqual([])
    benTalks()
    listens(chloe, ben)
    expect(states(world, chloe)).toEqual([])
    for (const extension of ['', '7999']) {
      world.calls.dial(ana.id, `#82${extension}`)
      world.time.advance(picksUpAfterMs)
      expect(states(world, ana)).toEqual([])
    }
  })

  test('cannot itself be listened to, or joined', () => {
    const callId = benTalks()
    listens(ana, ben)
    const refused = refusalOf(() => world.calls.bargeIn(ben.id, ana.extension))
    expect([refused.status, world.calls.find(ben.id, callId).state]).toEqual([400, 'connected'])
  })

  test('one supervisor at a time', () => {
    const other = world.organisation.members.find(
      (member) => member !== ana && member.hasCallingLicence && member.roles.includes('supervisor'),
    )
    if (!other) throw new Error('the organisation has one supervisor only')
    benTalks()
    listens(ana, ben)
    listens(other, ben)
    expect([states(world, other), typeOf(ana)]).toEqual([[], 'silentMonitoring'])
  })

  test('cannot be transferred or merged; it is held as a conference', () => {
    benTalks()
    listens(ana, ben)
    const { id } = onlyCall(world, ana)
    const refused = [
      () => world.calls.divert(ana.id, id, chloe.extension, false),
      () => world.calls.transfer(ana.id, id, undefined, chloe.extension),
      () => world.calls.park(ana.id, id, undefined, false),
      () => world.calls.addParticipant(ana.id, id),
      () => world.calls.deafen(ana.id, id, true),
    ]
    for (const act of refused) expect(refusalOf(act).status).toBe(400)
    world.calls.holdConference(ana.id)
    expect(states(world, ana)).toEqual(['held'])
    world.calls.resumeConference(ana.id)
    world.calls.releaseConference(ana.id)
    expect([states(world, ana), states(world, ben)]).toEqual([[], ['connected']])
  })
})

describe('changing the mode', () => {
  test('coaching stays invisible; barging in makes a conference; silent monitoring undoes it', () => {
    benTalks()
    listens(ana, ben)
    world.calls.superviseBy(ana.id, 'coaching')
    expect([typeOf(ana), states(world, ben)]).toEqual(['coaching', ['connected']])
    world.calls.superviseBy(ana.id, 'bargeIn')
    expect([typeOf(ana), states(world, ben)]).toEqual(['bargeIn', ['connected', 'connected']])
    expect(world.calls.conference(ben.id).participants).toHaveLength(2)
    world.calls.superviseBy(ana.id, 'silentMonitoring')
    expect([typeOf(ana), states(world, ben)]).toEqual(['silentMonitoring', ['connected']])
    expect(world.calls.conference(ben.id)).toEqual({})
  })

  test('not while either of the two is on hold', () => {
    const callId = benTalks()
    listens(ana, ben)
    const turn = () => refusalOf(() => world.calls.superviseBy(ana.id, 'bargeIn')).status
    world.calls.hold(ben.id, callId)
    expect(turn()).toBe(400)
    world.calls.resume(ben.id, callId)
    world.calls.holdConference(ana.id)
    expect(turn()).toBe(400)
    world.calls.resumeConference(ana.id)
    world.calls.superviseBy(ana.id, 'bargeIn')
    expect(typeOf(ana)).toBe('bargeIn')
  })

  test('after barging in first, the supervisor can become silent', () => {
    const callId = benTalks()
    world.calls.bargeIn(ana.id, ben.extension)
    world.time.advance(picksUpAfterMs)
    expect(typeOf(ana)).toBe('bargeIn')
    world.calls.hangup(ben.id, callId)
    // The caller has left: the two continue as an ordinary call.
    expect([states(world, ana), world.calls.conference(ana.id)]).toEqual([['connected'], {}])
  })

  test('only an existing supervision, to another mode, by a supervisor', () => {
    const turn = (who: Member, type: 'coaching' | 'silentMonitoring') =>
      refusalOf(() => world.calls.superviseBy(who.id, type)).status
    expect(turn(ana, 'coaching')).toBe(404)
    benTalks()
    world.calls.bargeIn(chloe.id, ben.extension)
    world.time.advance(picksUpAfterMs)
    expect(turn(chloe, 'silentMonitoring')).toBe(403)
    expect(turn(ben, 'coaching')).toBe(400)
    listens(ana, ben)
    expect(turn(ana, 'silentMonitoring')).toBe(400)
  })
})
