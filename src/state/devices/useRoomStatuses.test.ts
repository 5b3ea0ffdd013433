// Many rooms are asked in turns, and tabs that show the same rooms share the turns.
import { environmentManager, isServer, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { DeviceId, Instant } from '../../domain/brand.ts'
import { fail, ok } from '../../domain/result.ts'
import { roomAgeMs, ROOMS_ASKED_PER_MINUTE } from '../../domain/wall/wallRooms.ts'
import { systemClock } from '../../lib/clock.ts'
import { createSharingTabs } from '../tabs/sharingForTests.ts'
import { askInTurns } from './useRoomStatuses.ts'

const MINUTE_MS = 60_000
const LATENCY_MS = 300
const trackingId = 'none'

function setUp(count: number) {
  const tabs = createSharingTabs()
  const rooms = Array.from({ length: count }, (_, index) => ({ id: `room-${index}` as DeviceId }))
  const asked: { readonly id: DeviceId; readonly at: number }[] = []
  const broken = new Set<DeviceId>()
  const open = () => {
    const { queryClient, close } = tabs.open()
    const observers = rooms.map(({ id }) => {
      const observer = new QueryObserver(queryClient, {
        queryKey: ['roomStatus', id],
        enabled: false,
      })
      return { observer, stop: observer.subscribe(() => undefined) }
    })
    const stopAsking = askInTurns({
      clock: systemClock,
      queryClient,
      rooms,
      everyMs: roomAgeMs(count),
      devices: {
        async status(id) {
          asked.push({ id, at: Date.now() })
          await new Promise((resolve) => setTimeout(resolve, LATENCY_MS))
          if (broken.has(id)) return fail({ is: 'offline', trackingId })
          return ok({ status: { peopleCount: 1 }, askedAt: Date.now() as Instant })
        },
      },
    })
    return {
      seenAt: () => observers.map(({ observer }) => observer.getCurrentResult().dataUpdatedAt),
      close() {
        stopAsking()
        for (const { stop } of observers) stop()
        close()
      },
    }
  }
  const since = (from: number) => asked.filter(({ at }) => at >= from).length
  return { open, rooms, asked, broken, since }
}

describe('the status of rooms', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    environmentManager.setIsServer(() => false)
  })
  afterEach(() => {
    vi.useRealTimers()
    environmentManager.setIsServer(() => isServer)
  })

  it('is known of all after a round, and asked for within the budget', async () => {
    const { open, asked, since } = setUp(57)
    const tab = open()
    const began = Date.now()
    await vi.advanceTimersByTimeAsync(MINUTE_MS / 2)
    expect(since(began)).toBe(ROOMS_ASKED_PER_MINUTE)
    await vi.advanceTimersByTimeAsync(3 * MINUTE_MS)
    expect(tab.seenAt().every((at) => at > 0)).toBe(true)
    await vi.advanceTimersByTimeAsync(12 * MINUTE_MS)
    const minutes = (Date.now() - began) / MINUTE_MS
    expect(asked.length).toBeLessThanOrEqual((minutes + 1) * ROOMS_ASKED_PER_MINUTE)
    const ages = tab.seenAt().map((at) => Date.now() - at)
    expect(Math.max(...ages)).toBeLessThanOrEqual(roomAgeMs(57) * 1.25)
    tab.close()
    const last = asked.length
    await vi.advanceTimersByTimeAsync(5 * MINUTE_MS)
    expect(asked.length).toBe(last)
  })

  it('is asked for as often by several tabs as by one', async () => {
    const { open, since } = setUp(30)
    const tabs = [open(), open()]
    await vi.advanceTimersByTimeAsync(6 * MINUTE_MS)
    const from = Date.now()
    await vi.advanceTimersByTimeAsync(10 * MINUTE_MS)
    // A round takes two minutes: five of them.
    expect(since(from)).toBeLessThanOrEqual(5 * 30 + ROOMS_ASKED_PER_MINUTE)
    expect(since(from)).toBeGreaterThanOrEqual(4 * 30)
    const [one, other] = tabs.map(({ seenAt }) => seenAt())
    one?.forEach((at, room) => expect(Math.abs(at - (other?.[room] ?? NaN))).toBeLessThan(10))
    for (const tab of tabs) tab.close()
  })

  it('of a room that does not answer stays what it was, and keeps nobody waiting', async () => {
    const { open, rooms, asked, broken } = setUp(30)
    const tab = open()
    await vi.advanceTimersByTimeAsync(3 * MINUTE_MS)
    const [first] = rooms
    if (first) broken.add(first.id)
    const [knownAt] = tab.seenAt()
    await vi.advanceTimersByTimeAsync(10 * MINUTE_MS)
    const [still, ...others] = tab.seenAt()
    expect(still).toBeLessThanOrEqual((knownAt ?? 0) + roomAgeMs(30) * 1.25)
    expect(Math.max(...others.map((at) => Date.now() - at))).toBeLessThan(roomAgeMs(30) * 1.25)
    const askedBroken = asked.filter(({ id }) => id === first?.id).length
    expect(askedBroken).toBeLessThanOrEqual(7)
    tab.close()
  })
})
