// Rooms take turns to be asked, are counted by what their devices say, and silence is no news.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DeviceId } from '../brand.ts'
import type { DeviceLink } from '../devices/device.ts'
import { roomAgeMs, roomFigures, ROOMS_ASKED_PER_MINUTE, roomsDue } from './wallRooms.ts'

const id = (name: string) => name as DeviceId
const room = (name: string, is: Exclude<DeviceLink['is'], 'unknown'>, errors: string[] = []) => ({
  id: id(name),
  link: { is },
  errorCodes: errors,
})

describe('the figures of rooms', () => {
  it('count what is in use, the people, and what has issues', () => {
    const rooms = [
      room('a', 'online'),
      room('b', 'onlineWithIssues'),
      room('c', 'offline'),
      room('d', 'asleep'),
      room('e', 'online', ['tvdisconnected']),
      room('f', 'online'),
    ]
    const statuses = new Map([
      [id('a'), { peopleCount: 4 }],
      [id('b'), { peopleCount: 0, activeCalls: 1 }],
      [id('e'), { peoplePresence: true }],
      [id('f'), { peopleCount: 0, peoplePresence: false }],
      [id('elsewhere'), { peopleCount: 9 }],
    ])
    expect(roomFigures(rooms, statuses)).toEqual({
      rooms: 6,
      answered: 4,
      inUse: 3,
      people: 4,
      withIssues: 3,
    })
    expect(roomFigures([], statuses)).toMatchObject({ rooms: 0, answered: 0, inUse: 0, people: 0 })
  })
})

describe('the turns of rooms', () => {
  const MINUTE_MS = 60_000

  it('come for each within the age that is promised, at no more questions a minute', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 130 }),
        fc.integer({ min: 1, max: 9 }),
        (count, step) => {
          const everyMs = roomAgeMs(count)
          const askedAt = new Map<DeviceId, number>()
          const moments: number[] = []
          const gaps: number[] = []
          const ids = Array.from({ length: count }, (_, index) => id(`room ${index}`))
          for (let now = 0; now < 4 * everyMs; now += step * 1_000) {
            const rooms = ids.map((one) => ({ id: one, askedAt: askedAt.get(one) }))
            for (const due of roomsDue(rooms, now, everyMs)) {
              gaps.push(now - (askedAt.get(due) ?? 0))
              askedAt.set(due, now)
              moments.push(now)
            }
          }
          expect(askedAt.size).toBe(count)
          // Where a turn comes between two looks it waits for the next one, once a minute.
          const late = (step * 1_000 * everyMs) / MINUTE_MS + step * 1_000
          expect(Math.max(...gaps)).toBeLessThanOrEqual(everyMs + late)
          for (const at of moments) {
            const inMinute = moments.filter((one) => one >= at && one < at + MINUTE_MS)
            expect(inMinute.length).toBeLessThanOrEqual(ROOMS_ASKED_PER_MINUTE)
          }
        },
      ),
      { numRuns: 25 },
    )
  })

  it('go on where the clock was put back', () => {
    expect(roomsDue([{ id: id('a'), askedAt: 9e12 }], 1e12, MINUTE_MS)).toEqual([id('a')])
  })
})
