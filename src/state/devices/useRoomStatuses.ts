// Occupancy of rooms: a fixed number of requests a minute for all rooms together, in turn.
import type { QueryClient } from '@tanstack/react-query'
import { queryOptions, useQueries } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { DeviceId } from '../../domain/brand.ts'
import type { Device } from '../../domain/devices/device.ts'
import type { DeviceStatus } from '../../domain/devices/deviceStatus.ts'
import { ROOM_STATUS_NAMES } from '../../domain/devices/deviceStatus.ts'
import type { AskedRoom } from '../../domain/wall/wallRooms.ts'
import { roomAgeMs, roomsDue } from '../../domain/wall/wallRooms.ts'
import type { Cancel, Clock } from '../../lib/clock.ts'
import type { DevicesResource } from '../../webex/resources/devices.ts'
import { createDevicesResource } from '../../webex/resources/devices.ts'
import { unwrap } from '../unwrap.ts'
import { useCordboard } from '../useCordboard.ts'

/** The last status of a room's device. */
export type RoomSeen = {
  readonly status: DeviceStatus
  /** By this machine's clock, ms. */
  readonly seenAt: number
}

/** How often the schedule is checked: a round takes minutes. */
const LOOK_EVERY_MS = 5_000

const roomStatusQuery = (devices: Pick<DevicesResource, 'status'>, id: DeviceId) =>
  queryOptions({
    queryKey: ['roomStatus', id],
    queryFn: async ({ signal }) =>
      unwrap(await devices.status(id, ROOM_STATUS_NAMES, signal)).status,
    retry: false,
  })

type Turns = {
  readonly clock: Clock
  readonly queryClient: QueryClient
  readonly devices: Pick<DevicesResource, 'status'>
  readonly rooms: readonly Pick<Device, 'id'>[]
  /** The maximum age of an answer. */
  readonly everyMs: number
}

/** Polls the rooms that are due until canceled; an answer to another tab counts as well. */
export function askInTurns({ clock, queryClient, devices, rooms, everyMs }: Turns): Cancel {
  let cancel: Cancel = () => {}
  function askedAt(id: DeviceId, now: number): AskedRoom {
    const state = queryClient.getQueryState(roomStatusQuery(devices, id).queryKey)
    if (!state) return { id }
    const { dataUpdatedAt, errorUpdatedAt, fetchStatus } = state
    const at = fetchStatus === 'idle' ? Math.max(dataUpdatedAt, errorUpdatedAt) : now
    return { id, askedAt: at === 0 ? undefined : at }
  }
  function look() {
    const now = clock.now()
    const asked = rooms.map(({ id }) => askedAt(id, now))
    for (const id of roomsDue(asked, now, everyMs)) {
      void queryClient.prefetchQuery({ ...roomStatusQuery(devices, id), staleTime: 0 })
    }
    cancel = clock.after(LOOK_EVERY_MS, look)
  }
  look()
  return () => cancel()
}

/** The known statuses; rooms that have not been polled yet are missing. */
export function useRoomStatuses(rooms: readonly Device[]): ReadonlyMap<DeviceId, RoomSeen> {
  const { client, clock, queryClient } = useCordboard()
  const devices = useMemo(() => createDevicesResource(client), [client])
  const everyMs = roomAgeMs(rooms.length)
  useEffect(
    () => askInTurns({ clock, queryClient, devices, rooms, everyMs }),
    [clock, queryClient, devices, rooms, everyMs],
  )
  return useQueries({
    queries: rooms.map(({ id }) => ({ ...roomStatusQuery(devices, id), enabled: false })),
    combine: (answers) =>
      new Map(
        answers.flatMap(({ data, dataUpdatedAt }, index) => {
          const room = rooms[index]
          return data && room ? [[room.id, { status: data, seenAt: dataUpdatedAt }] as const] : []
        }),
      ),
  })
}
