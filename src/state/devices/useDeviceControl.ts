// One device, asked while it is on the screen and the page is looked at: a request an interval.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { Device } from '../../domain/devices/device.ts'
import { canReadStatus } from '../../domain/devices/device.ts'
import type { DeviceStatus } from '../../domain/devices/deviceStatus.ts'
import type { DeviceNotice, PendingFacets } from '../../domain/devices/deviceIntents.ts'
import { pendingFacets, shownStatus } from '../../domain/devices/deviceIntents.ts'
import type { Failure } from '../../domain/failure.ts'
import { createDevicesResource } from '../../webex/resources/devices.ts'
import { failureOf, unwrap } from '../unwrap.ts'
import { useCordboard } from '../useCordboard.ts'
import type { DeviceControl } from './createDeviceControl.ts'
import { createDeviceControl } from './createDeviceControl.ts'

export type ShownDevice = {
  /** Missing until it has answered. */
  readonly status?: DeviceStatus
  readonly pending: PendingFacets
  readonly notices: readonly DeviceNotice[]
  readonly control: DeviceControl
  /** It did not answer the last time. */
  readonly failure?: Failure
  readonly askAgain: () => void
}

const ASKED_EVERY_MS = 5_000

export function useDeviceControl(device: Device): ShownDevice {
  const { client, clock } = useCordboard()
  const cache = useQueryClient()
  const { id } = device
  const control = useMemo(
    () =>
      createDeviceControl({
        resource: createDevicesResource(client),
        clock,
        device: id,
        onSent: () => void cache.invalidateQueries({ queryKey: ['deviceStatus', id] }),
      }),
    [client, clock, id, cache],
  )
  const query = useQuery({
    queryKey: ['deviceStatus', id],
    // The answer is in the control's store, where wishes are laid over it.
    queryFn: async ({ signal }) => unwrap(await control.read(signal)),
    enabled: canReadStatus(device),
    refetchInterval: ASKED_EVERY_MS,
    retry: false,
    staleTime: 0,
    gcTime: 0,
  })
  const state = useStore(control.store)
  const failure = failureOf(query.error)
  return {
    ...(state.known && { status: shownStatus(state) }),
    pending: pendingFacets(state),
    notices: state.notices,
    control,
    ...(failure && { failure }),
    askAgain: () => void query.refetch(),
  }
}
