// The past of rooms looks like a working week in local time, and is the same every time.
import { describe, expect, test } from 'vitest'
import { createFleet } from '../devices/fleet.ts'
import { localTimeIn } from '../localTime.ts'
import { createOrganisation } from '../users/organisation.ts'
import { createRandom } from '../random.ts'
import { roomUse } from './roomUse.ts'

const minuteMs = 60_000
const now = Date.UTC(2026, 9, 26, 12)
const organisation = createOrganisation(400, createRandom(1, 0))
const { rooms } = createFleet(organisation, createRandom(1, 4), now)
const past = { openedAt: now, isMoving: false }

type Count = { people: number; times: number }
const keyOf = (hour: number, isWeekend: boolean) => `${hour} ${isWeekend}`

/** The people of all rooms in four weeks, each quarter of an hour, by local hour and day. */
function countByHour(): ReadonlyMap<string, Count> {
  const counts = new Map<string, Count>()
  for (const room of rooms) {
    const at = roomUse(room, past)
    for (let step = 1; step <= 28 * 24 * 4; step++) {
      const { local, people } = at(now - step * 15 * minuteMs)
      const key = keyOf(Math.floor(local.minuteOfDay / 60), local.weekday > 4)
      const count = counts.get(key) ?? { people: 0, times: 0 }
      counts.set(key, { people: count.people + people, times: count.times + 1 })
    }
  }
  return counts
}

describe('the past of rooms', () => {
  test('is busy in the morning, quiet at noon, and empty at night and at the weekend', () => {
    const counts = countByHour()
    const meanAt = (hour: number, isWeekend: boolean) => {
      const { people = NaN, times = 0 } = counts.get(keyOf(hour, isWeekend)) ?? {}
      return people / times
    }
    expect(meanAt(10, false)).toBeGreaterThan(3 * meanAt(12, false))
    expect(meanAt(14, false)).toBeGreaterThan(2 * meanAt(12, false))
    expect(meanAt(3, false)).toBe(0)
    expect(meanAt(10, true)).toBe(0)
  })

  test('has never more people than seats; some rooms are never used', () => {
    const most = rooms.map((room) => {
      const at = roomUse(room, past)
      const people = Array.from({ length: 28 * 24 * 6 }, (_, step) => {
        return at(now - (step + 1) * 10 * minuteMs).people
      })
      expect(Math.max(...people)).toBeLessThanOrEqual(room.capacity)
      return Math.max(...people)
    })
    expect(most.filter((people) => people === 0).length).toBeGreaterThan(0)
    expect(most.filter((people) => people > 0).length).toBeGreaterThan(rooms.length / 2)
  })

  test('without movement nobody comes after the start', () => {
    const [room] = rooms
    if (!room) throw new Error('no room')
    const since = { openedAt: now - 28 * 86_400_000, isMoving: false }
    const at = roomUse(room, since)
    expect(at(now - 3 * 86_400_000).people).toBe(0)
  })
})

describe('local time', () => {
  test.each([
    ['2026-07-20T12:00:00Z', 'Europe/Berlin', 0, 14 * 60],
    ['2026-01-19T23:30:00Z', 'Europe/Berlin', 1, 30],
    ['2026-01-19T02:00:00Z', 'America/Los_Angeles', 6, 18 * 60],
    ['2026-01-19T20:00:00Z', 'Asia/Kolkata', 1, 90],
    ['2026-03-29T01:30:00Z', 'Europe/Berlin', 6, 3 * 60 + 30],
  ])('%s in %s', (moment, timeZone, weekday, minuteOfDay) => {
    expect(localTimeIn(timeZone, Date.parse(moment))).toMatchObject({ weekday, minuteOfDay })
  })
})
