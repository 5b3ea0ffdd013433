// The office: somebody calls each present person, and nobody acts in that person's place.
import { describe, expect, test } from 'vitest'
import type { WireCall } from '../../../wire/call.ts'
import type { Member, World } from '../types.ts'
import { person, worldWithoutTraffic } from '../worldForTests.ts'

const second = 1_000

/** Each second the person asks for their calls, and the test checks them. */
function pollFor(world: World, me: Member, seconds: number, look: (calls: WireCall[]) => void) {
  for (let n = 0; n < seconds; n++) {
    world.noteRequest(me.id)
    world.time.advance(second)
    look(world.calls.list(me.id))
  }
}

const busy = ({ organisation, calls }: World) =>
  organisation.members.filter(({ id }) => calls.list(id).length > 0).length

describe('the office', () => {
  test('rings a present person within 30 s, and lets them answer', () => {
    const world = worldWithoutTraffic({ activity: 'office' })
    const me = person(world, 'ana')
    const states = new Set<string>()
    pollFor(world, me, 30, (calls) => calls.forEach(({ state }) => states.add(state)))
    expect([...states]).toEqual(['alerting'])
    world.stop()
  })

  test('rings a person who arrives in a busy office within 30 s, whose calls are then their own', () => {
    const world = worldWithoutTraffic({ activity: 'office', seed: 3 })
    world.time.advance(300 * second)
    const people = world.organisation.members.filter((one) => one.hasCallingLicence).slice(0, 12)
    for (const me of people) {
      world.noteRequest(me.id)
      expect(world.calls.list(me.id), me.displayName).toEqual([])
      let hasRung = false
      pollFor(world, me, 30, (calls) => {
        hasRung ||= calls.some(({ state }) => state === 'alerting')
      })
      expect(hasRung, me.displayName).toBe(true)
      world.time.advance(120 * second)
    }
    world.stop()
  })

  test('does not touch the calls of a person who was away for a while', () => {
    const world = worldWithoutTraffic({ activity: 'office' })
    const me = person(world, 'ana')
    const { callId } = world.calls.ring(me.extension, '+12025550123')
    world.calls.answer(me.id, callId)
    world.time.advance(90 * second)
    world.noteRequest(me.id)
    expect(world.calls.list(me.id).map(({ id }) => id)).toContain(callId)
    world.stop()
  })

  test('rings a person who reopens the page within 30 s', () => {
    const world = worldWithoutTraffic({ activity: 'office' })
    const me = person(world, 'ana')
    pollFor(world, me, 30, () => {})
    world.time.advance(5 * second)
    for (const { id } of world.calls.list(me.id)) world.calls.hangup(me.id, id)
    world.noteRequest(me.id, true)
    let hasRung = false
    pollFor(world, me, 30, (calls) => {
      hasRung ||= calls.some(({ state }) => state === 'alerting')
    })
    expect(hasRung).toBe(true)
    world.stop()
  })

  test('keeps calling, but not people in a call', () => {
    const world = worldWithoutTraffic({ activity: 'office' })
    const me = person(world, 'ana')
    const seen = new Set<string>()
    pollFor(world, me, 1_200, (calls) => {
      expect(calls.length).toBeLessThanOrEqual(1)
      for (const { id } of calls) seen.add(id)
    })
    expect(seen.size).toBeGreaterThan(5)
    world.stop()
  })

  test('lets somebody else pick up a ringing call, and the caller eventually hangs up', () => {
    const world = worldWithoutTraffic({ activity: 'office', members: 200 })
    const me = person(world, 'ana')
    const rings = (member: Member) =>
      member !== me && world.calls.list(member.id).some(({ state }) => state === 'alerting')
    let ringing: Member | undefined
    while (!ringing) {
      world.time.advance(second)
      ringing = world.organisation.members.find(rings)
    }
    world.noteRequest(me.id)
    for (const { id } of world.calls.list(me.id)) world.calls.hangup(me.id, id)
    const { callId } = world.calls.pickup(me.id, ringing.extension)
    world.time.advance(second)
    expect(world.calls.find(me.id, callId).state).toBe('connected')
    const isThere = () => world.calls.list(me.id).some(({ id }) => id === callId)
    for (let minute = 0; minute < 9; minute++) world.time.advance(60 * second)
    expect(isThere()).toBe(false)
    world.stop()
  })

  test('keeps about a fifth of a large company in calls', () => {
    const world = worldWithoutTraffic({ activity: 'office', members: 1_000 })
    world.time.advance(180 * second)
    expect(busy(world) / 1_000).toBeGreaterThan(0.12)
    expect(busy(world) / 1_000).toBeLessThan(0.3)
    world.stop()
  })

  test('does nothing when it is off', () => {
    const world = worldWithoutTraffic({ activity: 'off' })
    pollFor(world, person(world, 'ana'), 120, (calls) => expect(calls).toEqual([]))
    expect(busy(world)).toBe(0)
    world.stop()
  })

  test('is the same for the same seed', () => {
    const [one, other] = [0, 1].map(() => {
      const world = worldWithoutTraffic({ activity: 'office', seed: 5 })
      world.time.advance(120 * second)
      const lists = world.organisation.members.map(({ id }) => world.calls.list(id))
      world.stop()
      return JSON.stringify(lists)
    })
    expect(one).toBe(other)
  })

  test('also works in a company of one or two', () => {
    for (const members of [1, 2]) {
      const world = worldWithoutTraffic({ activity: 'office', members })
      let rang = 0
      pollFor(world, person(world, 'ana'), 300, (calls) => (rang += calls.length))
      expect(rang).toBeGreaterThan(0)
      world.stop()
    }
  })
})
