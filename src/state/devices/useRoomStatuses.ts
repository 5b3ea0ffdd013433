// Who is in the rooms: a request a minute for each, as much as a wall needs to know.
import { useQueries } from '@tanstack/react-query'
import type { DeviceId } from '../../domain/brand.ts'
import type { Device } from '../../domain/device.ts'
import type { DeviceStatus } from '../../domain/deviceStatus.ts'
import { ROOM_STATUS_NAMES } from '../../domain/deviceStatus.ts'
import { createDevicesResource } from '../../webex/resources/devices.ts'
import { unwrap } from '../queries/unwrap.ts'
import { useCordboard } from '../useCordboard.ts'

const ASKED_EVERY_MS = 60_000

export function useRoomStatuses(rooms: readonly Device[]): ReadonlyMap<DeviceId, DeviceStatus> {
  const { client } = useCordboard()
  const devices = createDevicesResource(client)
  return useQueries({
    queries: rooms.map(({ id }) => ({
      queryKey: ['roomStatus', id],
      queryFn: async ({ signal }: { signal: AbortSignal }) =>
        unwrap(await devices.status(id, ROOM_STATUS_NAMES, signal)).status,
      refetchInterval: ASKED_EVERY_MS,
      refetchIntervalInBackground: true,
      retry: false,
    })),
    combine: (answers) =>
      new Map(
        answers.flatMap(({ data }, index) => {
          const room = rooms[index]
          return data && room ? [[room.id, data] as const] : []
        }),
      ),
  })
}
