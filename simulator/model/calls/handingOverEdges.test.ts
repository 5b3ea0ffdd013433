// Edge cases of transfers and parking: calls that end in between, missing destinations, parking
// twice.
import { beforeEach, expect, test } from 'vitest'
import type { Member, World } from '../types.ts'
import {
  onlyCall,
  person,
  refusalOf,
  states,
  worldWithoutTraffic,
  talking,
} from '../worldForTests.ts'

const outside = '+12025550147'

let world: World
let ana: Member
let ben: Member
let chloe: Member
beforeEach(() => {
  world = worldWithoutTraffic()
  ;[ana, ben, chloe] = [person(world, 'ana'), person(world, 'ben'), person(world, 'chloe')]
})

/** Somebody outside is talking to the member. */
function outsideCall(member: Member, number = outside): string {
  const { callId } = world.calls.ring(member.email, number)
  world.calls.answer(member.id, callId)
  return callId
}

const partyOf = (member: Member) => onlyCall(world, member).remoteParty.number

test('a transfer to a code that answers and hangs up leaves no timer behind', () => {
  const first = outsideCall(ana)
  world.calls.transfer(ana.id, first, undefined, '*73')
  expect(() => world.time.advance(60_000)).not.toThrow()
  expect(states(world, ana)).toEqual([])
})

test('transferring a call whose own transfer still waits ends that transfer too', () => {
  const [first] = talking(world, ana, ben)
  const waiting = world.calls.transfer(ana.id, first, undefined, chloe.extension)
  world.calls.transfer(ana.id, first, waiting?.callId, undefined)
  expect(states(world, ana)).toEqual([])
  expect(partyOf(ben)).toBe(chloe.extension)
})

test('divert needs a destination other than its own parties', () => {
  const [first] = talking(world, ana, ben)
  for (const destination of [undefined, '', 'nonsense', '9999', ben.extension, ana.extension]) {
    const refusal = refusalOf(() => world.calls.divert(ana.id, first, destination, false))
    expect(refusal.status, destination).toBe(400)
  }
  expect(states(world, ana)).toEqual(['connected'])
})

test('park in the group: somebody else’s extension, and the next free one for the next call', () => {
  const [one, other] = [0, 1].map(
    () => world.calls.park(ana.id, outsideCall(ana), undefined, true).number,
  )
  expect(one).not.toBe(ana.extension)
  expect(other).not.toBe(one)
})

test('a parked party hangs up: the extension is free, and nothing comes back', () => {
  const [callId, bens] = talking(world, ana, ben)
  world.calls.park(ana.id, callId, undefined, false)
  expect(onlyCall(world, ben)).toMatchObject({ state: 'remoteHeld' })
  world.calls.hangup(ben.id, bens)
  world.calls.park(ana.id, outsideCall(ana), undefined, false)
  world.time.advance(44_000)
  expect(states(world, ana)).toEqual([])
})
