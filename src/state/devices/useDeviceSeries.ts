// Collects a device's readings while its page is open: kept in the query cache, which is cleared at
// sign-out.
import { queryOptions, skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { DeviceId } from '../../domain/brand.ts'
import type { DeviceSample } from '../../domain/devices/deviceSeries.ts'
import { afterSample } from '../../domain/devices/deviceSeries.ts'
import type { DeviceState } from '../../domain/devices/deviceIntents.ts'
import type { DeviceControl } from './createDeviceControl.ts'

const KEPT_FOR_MS = 30 * 60_000
const none: readonly DeviceSample[] = []

/** Sends no request: the answers of the device's own query are added. */
const seriesQuery = (device: DeviceId) =>
  queryOptions<readonly DeviceSample[]>({
    queryKey: ['deviceSeries', device],
    queryFn: skipToken,
    gcTime: KEPT_FOR_MS,
    staleTime: Infinity,
  })

/** The device's state, without pending wishes. */
export function useDeviceSeries(
  device: DeviceId,
  { store }: DeviceControl,
): readonly DeviceSample[] {
  const cache = useQueryClient()
  useEffect(() => {
    const collect = ({ known }: DeviceState) => {
      if (!known) return
      cache.setQueryData(seriesQuery(device).queryKey, (before = none) =>
        afterSample(before, known.askedAt, known.status),
      )
    }
    collect(store.getState())
    return store.subscribe(collect)
  }, [cache, device, store])
  const { data } = useQuery(seriesQuery(device))
  return data ?? none
}
