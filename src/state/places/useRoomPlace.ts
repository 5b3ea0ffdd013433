// Capacity and time zone of a room, by which its metrics are shown.
import { useQuery } from '@tanstack/react-query'
import type { WorkspaceId } from '../../domain/brand.ts'
import { createLocationsResource } from '../../webex/resources/locations.ts'
import { createWorkspacesResource } from '../../webex/resources/workspaces.ts'
import { unwrap } from '../unwrap.ts'
import { useCordboard } from '../useCordboard.ts'

export type RoomPlace = {
  readonly capacity?: number
  /** IANA. */
  readonly timeZone?: string
}

const FRESH_FOR_MS = 10 * 60_000

/** Nothing until it is known; empty where it may not be known: figures do without. */
export function useRoomPlace(workspace: WorkspaceId): RoomPlace | undefined {
  const { client } = useCordboard()
  const { data, isError } = useQuery({
    queryKey: ['roomPlace', workspace],
    queryFn: async ({ signal }): Promise<RoomPlace> => {
      const room = unwrap(await createWorkspacesResource(client).find(workspace, signal))
      const location =
        room.location === undefined
          ? undefined
          : await createLocationsResource(client).find(
              { kind: 'location', id: room.location },
              signal,
            )
      const timeZone = location?.ok ? location.value.timeZone : undefined
      return {
        ...(room.capacity !== undefined && { capacity: room.capacity }),
        ...(timeZone !== undefined && { timeZone }),
      }
    },
    staleTime: FRESH_FOR_MS,
  })
  return data ?? (isError ? {} : undefined)
}
