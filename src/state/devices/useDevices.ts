// The devices that I may see: all pages, as a list to choose from.
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { Device } from '../../domain/device.ts'
import type { Failure } from '../../domain/failure.ts'
import { createDevicesResource } from '../../webex/resources/devices.ts'
import type { PageAt } from '../../webex/startPaging.ts'
import { failureOf, unwrap } from '../queries/unwrap.ts'
import { useCordboard } from '../useCordboard.ts'

export type Devices = {
  readonly devices: readonly Device[]
  readonly isWaiting: boolean
  readonly failure?: Failure
  readonly retry: () => void
}

const FRESH_FOR_MS = 30_000
const ASKED_EVERY_MS = 60_000
/** Ten thousand devices in pages of a thousand. */
const MOST_PAGES = 12

export function useDevices(): Devices {
  const { client } = useCordboard()
  const query = useInfiniteQuery({
    queryKey: ['devices'],
    queryFn: async ({ pageParam, signal }) =>
      unwrap(await createDevicesResource(client).page({ at: pageParam, signal })),
    initialPageParam: undefined as PageAt | undefined,
    getNextPageParam: (last, pages) =>
      last.devices.length > 0 && pages.length < MOST_PAGES ? last.next : undefined,
    staleTime: FRESH_FOR_MS,
    refetchInterval: ASKED_EVERY_MS,
  })
  const { hasNextPage, isFetching, fetchNextPage, data } = query
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage()
  }, [hasNextPage, isFetching, fetchNextPage])
  const devices = useMemo(() => {
    const all = data?.pages.flatMap((page) => page.devices) ?? []
    return [...new Map(all.map((device) => [device.id, device])).values()]
  }, [data])
  const failure = failureOf(query.error)
  return {
    devices,
    isWaiting: query.isPending,
    ...(failure && { failure }),
    retry: () => void query.refetch(),
  }
}
