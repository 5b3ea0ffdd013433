// Rooms are counted by what their devices say, and silence is no news.
import { describe, expect, it } from 'vitest'
import type { DeviceId } from './brand.ts'
import type { DeviceLink } from './device.ts'
import { roomFigures } from './wallRooms.ts'

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
    expect(roomFigures(rooms, statuses)).toEqual({ rooms: 6, inUse: 3, people: 4, withIssues: 3 })
    expect(roomFigures([], statuses)).toEqual({ rooms: 0, inUse: 0, people: 0, withIssues: 0 })
  })
})
