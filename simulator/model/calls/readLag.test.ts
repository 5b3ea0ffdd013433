// Which reads lag, and for how long (docs/webex/facts.md 3.7; docs/simulator.md, `PUT /sim/cloud`).
import { beforeEach, describe, expect, test } from 'vitest'
import type { Member, World } from '../types.ts'
import { person, picksUpAfterMs, refusalOf, states, worldWithoutTraffic } from '../worldForTests.ts'

const lagMs = 500

let world: World
let ana: Member
let ben: Member
let callId: string
beforeEach(() => {
  world = worldWithoutTraffic({ behaviour: { readLagMs: [lagMs, lagMs] } })
  ;[ana, ben] = [person(world, 'ana'), person(world, 'ben')]
  callId = world.calls.ring(ana.email, ben.email).callId
})

describe('after an accepted action', () => {
  test('one’s own list shows the old state for a while; the other person’s shows the new one', () => {
    world.calls.answer(ana.id, callId)
    expect([states(world, ana), states(world, ben)]).toEqual([['alerting'], ['connected']])
    world.time.advance(lagMs - 1)
    expect(world.calls.find(ana.id, callId).state).toBe('alerting')
    world.time.advance(1)
    expect(world.calls.find(ana.id, callId).state).toBe('connected')
  })
  test('an ended call is still listed, but every action refuses it', () => {
    world.calls.hangup(ana.id, callId)
    expect([states(world, ana), states(world, ben)]).toEqual([['alerting'], []])
    expect(refusalOf(() => world.calls.answer(ana.id, callId)).status).toBe(404)
    world.time.advance(lagMs)
    expect(refusalOf(() => world.calls.find(ana.id, callId)).status).toBe(404)
  })
  test('a new call is not listed yet', () => {
    const dialled = world.calls.dial(ana.id, '2003')
    expect(refusalOf(() => world.calls.find(ana.id, dialled.callId)).status).toBe(404)
    world.time.advance(lagMs)
    expect(world.calls.find(ana.id, dialled.callId).state).toBe('alerting')
  })
  test('a refused action causes no lag', () => {
    refusalOf(() => world.calls.hold(ana.id, callId))
    world.calls.answer(ana.id, callId)
    world.time.advance(lagMs)
    expect(refusalOf(() => world.calls.answer(ana.id, callId)).status).toBe(400)
    expect(states(world, ana)).toEqual(['connected'])
  })
})

describe('actions of others show at once', () => {
  test('on the same call', () => {
    world.calls.answer(ana.id, callId)
    const [theirs] = world.calls.list(ben.id)
    world.calls.hold(ben.id, theirs?.id ?? '')
    expect(states(world, ana)).toEqual(['remoteHeld'])
  })
  test('a new call while another one lags', () => {
    world.calls.answer(ana.id, callId)
    world.calls.ring(ana.email)
    expect(states(world, ana)).toEqual(['alerting', 'alerting'])
  })
  test('time alone, too: one’s own phone is picked up', () => {
    world = worldWithoutTraffic({ behaviour: { readLagMs: [5_000, 5_000] } })
    world.calls.dial(ana.id, '2003')
    expect(states(world, ana)).toEqual([])
    world.time.advance(picksUpAfterMs)
    expect(states(world, ana)).toEqual(['connecting'])
  })
})

test('after a second action: still the first state, then the last', () => {
  world.calls.answer(ana.id, callId)
  world.time.advance(lagMs / 2)
  world.calls.hold(ana.id, callId)
  expect(states(world, ana)).toEqual(['alerting'])
  world.time.advance(lagMs)
  expect(states(world, ana)).toEqual(['held'])
})
