// Who is in the rooms: a request a minute for each, as much as a wall needs to know.
import { useQueries } from '@tanstack/react-query'
import type { DeviceId } from '../../domain/brand.ts'
import type { Device } from '../../domain/device.ts'
import type { DeviceStatus } from '../../domain/deviceStatus.ts'
import { ROOM_STATUS_NAMES } from '../../domain/deviceStatus.ts'
import { createDevicesResource } from '../../webex/resources/devices.ts'
import { unwrap } from '../queries/unwrap.ts'
import { useSharedAnswers } from '../queries/useSharedAnswers.ts'
import { useCordboard } from '../useCordboard.ts'

/** As old as a status gets where all goes well, ms. */
export const ROOMS_ASKED_EVERY_MS = 60_000

export type RoomSeen = {
  readonly status: DeviceStatus
  /** By this machine's clock, ms. */
  readonly seenAt: number
}

export function useRoomStatuses(rooms: readonly Device[]): ReadonlyMap<DeviceId, RoomSeen> {
  const { client } = useCordboard()
  const devices = createDevicesResource(client)
  const askedEveryMs = useSharedAnswers('roomStatus', ROOMS_ASKED_EVERY_MS)
  return useQueries({
    queries: rooms.map(({ id }) => ({
      queryKey: ['roomStatus', id],
      queryFn: async ({ signal }: { signal: AbortSignal }) =>
        unwrap(await devices.status(id, ROOM_STATUS_NAMES, signal)).status,
      refetchInterval: askedEveryMs,
      refetchIntervalInBackground: true,
      retry: false,
    })),
    combine: (answers) =>
      new Map(
        answers.flatMap(({ data, dataUpdatedAt }, index) => {
          const room = rooms[index]
          return data && room ? [[room.id, { status: data, seenAt: dataUpdatedAt }] as const] : []
        }),
      ),
  })
}
