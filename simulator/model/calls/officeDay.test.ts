// A realistic day: mornings, lunch, evenings and the weekend, in the call volume and in the calls.
import { describe, expect, test } from 'vitest'
import { officeDay } from './officeDay.ts'
import { worldWithoutTraffic } from '../worldForTests.ts'

const hour = 60 * 60_000
const load = officeDay(0)
/** Hours of the first Monday, since midnight. */
const at = (clock: number, day = 0) => load((day * 24 + clock - 10) * hour)

describe('the office’s day', () => {
  test('is busiest before noon and in the afternoon, with a dip at lunch', () => {
    expect(at(10)).toBe(1)
    expect(at(12.5)).toBeLessThan(0.5)
    expect(at(15)).toBeGreaterThan(0.9)
    expect(at(18)).toBeLessThan(at(16))
    expect(at(3, 1)).toBeLessThan(0.05)
    expect(at(10, 1)).toBe(1)
  })
  test('is almost empty at the weekend', () => {
    expect([5, 6].map((day) => at(11, day))).toEqual([0.05, 0.05])
    expect(at(10, 7)).toBe(1)
  })
  test('is never zero, and never more than the maximum', () => {
    for (let minute = 0; minute < 8 * 24 * 60; minute += 7) {
      const share = load(minute * 60_000)
      expect(share).toBeGreaterThan(0)
      expect(share).toBeLessThanOrEqual(1)
    }
  })
})

describe('the office', () => {
  const countsOf = (world: ReturnType<typeof worldWithoutTraffic>) => {
    const inCall = ({ id }: { id: string }) => world.calls.list(id).length > 0
    return {
      busy: world.organisation.members.filter(inCall).length,
      waiting: world.queues.all.flatMap(({ id }) => world.queues.waiting(id)).length,
    }
  }
  /** The average over some minutes, as a single moment is random. */
  const usual = (world: ReturnType<typeof worldWithoutTraffic>) => {
    const counts = Array.from({ length: 10 }, () => {
      world.time.advance(60_000)
      return countsOf(world)
    })
    const sum = (of: 'busy' | 'waiting') => counts.reduce((total, one) => total + one[of], 0)
    return { busy: sum('busy') / counts.length, waiting: sum('waiting') / counts.length }
  }
  const advance = (world: ReturnType<typeof worldWithoutTraffic>, hours: number) => {
    for (let minutes = 0; minutes < hours * 60; minutes += 5) world.time.advance(5 * 60_000)
  }

  test('calls less at lunch and hardly at night, in its queues too', () => {
    const world = worldWithoutTraffic({ activity: 'office', members: 120 })
    const morning = usual(world)
    advance(world, 2.3)
    const lunch = usual(world)
    advance(world, 8)
    const night = usual(world)
    expect(lunch.busy).toBeLessThan(0.75 * morning.busy)
    expect(night.busy).toBeLessThan(0.25 * morning.busy)
    expect(night.waiting).toBeLessThan(0.5 * morning.waiting)
    world.stop()
  })

  test('has callers who give up before anybody answers, and calls that nobody answers', () => {
    const world = worldWithoutTraffic({ activity: 'office', members: 120 })
    advance(world, 1)
    const histories = world.organisation.members.map(({ id }) => world.calls.history(id, undefined))
    const of = (type: string) => histories.flat().filter((entry) => entry.type === type).length
    const missed = of('missed') / (of('missed') + of('received'))
    expect(missed).toBeGreaterThan(0.03)
    expect(missed).toBeLessThan(0.2)
    world.stop()
  })
})
