// Pickup, barge in and pull, as stories between people.
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

describe('pickup', () => {
  test('the person who picks up talks with the caller; it no longer rings there', () => {
    world.calls.ring(ben.extension, outside, 'Grace')
    const { callId } = world.calls.pickup(ana.id, ben.extension)
    expect(states(world, ben)).toEqual(['alerting'])
    world.time.advance(picksUpAfterMs)
    expect(states(world, ben)).toEqual([])
    expect(world.calls.find(ana.id, callId)).toMatchObject({
      state: 'connected',
      remoteParty: { name: 'Grace', number: outside },
    })
    expect(world.calls.history(ana.id, 'received')).toHaveLength(1)
  })
  test('a colleague who calls sees who has picked up', () => {
    world.calls.dial(chloe.id, ben.extension)
    world.time.advance(picksUpAfterMs)
    world.noteRequest(ben.id)
    world.calls.pickup(ana.id, ben.extension)
    world.time.advance(picksUpAfterMs)
    expect(onlyCall(world, chloe)).toMatchObject({
      state: 'connected',
      remoteParty: { name: 'Ana Ruiz' },
    })
  })
  test('without a target any call that rings at the location, never one’s own', () => {
    expect(refusalOf(() => world.calls.pickup(ana.id, undefined)).status).toBe(400)
    world.calls.ring(ana.extension, outside)
    expect(refusalOf(() => world.calls.pickup(ana.id, undefined)).status).toBe(400)
    const colleague = world.organisation.members.find(
      (member) => member !== ana && member.location === ana.location && member.hasCallingLicence,
    )
    if (!colleague) throw new Error('nobody else at the location')
    world.calls.ring(colleague.extension, outside, 'Grace')
    const { callId } = world.calls.pickup(ana.id, undefined)
    world.time.advance(picksUpAfterMs)
    expect(world.calls.find(ana.id, callId).remoteParty.name).toBe('Grace')
  })
  test('answered before: the attempt ends, and the call is not touched', () => {
    const { callId } = world.calls.ring(ben.extension, outside)
    world.calls.pickup(ana.id, ben.extension)
    world.calls.answer(ben.id, callId)
    world.time.advance(picksUpAfterMs)
    expect([states(world, ana), states(world, ben)]).toEqual([[], ['connected']])
  })
})

describe('barge in', () => {
  test('makes a conference of the member’s call', () => {
    const { callId } = world.calls.ring(ben.extension, outside, 'Grace')
    world.calls.answer(ben.id, callId)
    world.calls.bargeIn(ana.id, ben.extension)
    world.time.advance(picksUpAfterMs)
    expect(onlyCall(world, ana)).toMatchObject({
      state: 'connected',
      remoteParty: { name: 'Ben Okafor' },
    })
    expect(states(world, ben)).toEqual(['connected', 'connected'])
    expect(world.calls.conference(ben.id).participants).toHaveLength(2)
  })
  test('not for a member without a call, nor for oneself', () => {
    for (const target of [ben, ana]) {
      expect(refusalOf(() => world.calls.bargeIn(ana.id, target.extension)).status).toBe(400)
    }
    expect(refusalOf(() => world.calls.bargeIn(ana.id, '7999')).status).toBe(404)
  })
})

describe('pull', () => {
  test('a temporary call rings the device, and the call continues there', () => {
    const { callId } = world.calls.ring(ben.extension, outside)
    world.calls.answer(ben.id, callId)
    const before = world.calls.find(ben.id, callId)
    const other = ben.endpoints.find(
      ({ id, canAnswerRemotely }) => canAnswerRemotely && id !== before.endpointId,
    )
    if (!other) throw new Error('ben has one device only')
    const { callId: temporary } = world.calls.pull(ben.id, other.id)
    expect(world.calls.find(ben.id, temporary)).toMatchObject({ personality: 'clickToDial' })
    world.time.advance(picksUpAfterMs)
    expect(onlyCall(world, ben)).toMatchObject({
      id: callId,
      state: 'connected',
      endpointId: other.id,
    })
    expect(refusalOf(() => world.calls.pull(ben.id, other.id)).status).toBe(400)
  })
  test('of a call that somebody barges into at the same time: both continue, as one conference', () => {
    const { callId } = world.calls.ring(ana.extension, outside)
    world.calls.answer(ana.id, callId)
    world.calls.bargeIn(ben.id, ana.extension)
    world.calls.pull(ana.id)
    world.time.advance(picksUpAfterMs)
    expect(states(world, ana)).toEqual(['connected', 'connected'])
    expect(world.calls.conference(ana.id)).toMatchObject({ state: 'connected' })
    const { callSessionId } = onlyCall(world, ben)
    const resume = () => world.calls.remote(callSessionId, 'resume')
    expect(refusalOf(resume)).toMatchObject({ status: 409 })
    world.calls.remote(callSessionId, 'hold')
    expect(states(world, ana)).toEqual(['held', 'held'])
    expect(world.calls.conference(ana.id)).toMatchObject({ state: 'held' })
  })
  test('not without an active call', () => {
    expect(refusalOf(() => world.calls.pull(ben.id)).status).toBe(400)
  })
})
