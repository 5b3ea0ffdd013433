// One device, polled while it is on the screen: often while somebody works with it, otherwise rarely.
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
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
import { useAskAgain } from '../useAskAgain.ts'
import type { DeviceId } from '../../domain/brand.ts'
import type { DeviceCommand } from '../../domain/devices/deviceCommand.ts'

/** A device as its panel shows it. */
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
const ASKED_QUIETLY_EVERY_MS = 60_000

const statusKey = (device: DeviceId) => ['deviceStatus', device] as const

/** The answer is in the control's store, with intents on top. */
const statusQuery = (control: Pick<DeviceControl, 'read'>, device: DeviceId) =>
  queryOptions({
    queryKey: statusKey(device),
    queryFn: async ({ signal }) => unwrap(await control.read(signal)),
    retry: false,
    staleTime: 0,
    gcTime: 0,
  })

/** How often the device is polled. */
export type DevicePace = {
  /** If false, it is not polled at all. */
  readonly isOnScreen: boolean
  /** Somebody works with it, or it may be in a call. */
  readonly isUsed: boolean
}

/** Polls while the device is on the screen, and shows pending wishes on top of the answer. */
export function useDeviceControl(device: Device, pace: DevicePace): ShownDevice {
  const { client, clock } = useCordboard()
  const cache = useQueryClient()
  const { id } = device
  const control = useMemo(
    () =>
      createDeviceControl({
        resource: createDevicesResource(client),
        clock,
        device: id,
        onSent: () => void cache.invalidateQueries({ queryKey: statusKey(id) }),
      }),
    [client, clock, id, cache],
  )
  const askAgain = useAskAgain()
  const state = useStore(control.store)
  const isUsed = pace.isUsed || state.intents.length > 0
  const query = useQuery({
    ...statusQuery(control, id),
    enabled: canReadStatus(device) && pace.isOnScreen,
    refetchInterval: isUsed ? ASKED_EVERY_MS : ASKED_QUIETLY_EVERY_MS,
  })
  const { data: said } = query
  // An answer to another tab is new here.
  useEffect(() => {
    if (said) control.receive(said)
  }, [control, said])
  const failure = failureOf(query.error)
  return {
    ...(state.known && { status: shownStatus(state) }),
    pending: pendingFacets(state),
    notices: state.notices,
    control,
    ...(failure && { failure }),
    askAgain: () => askAgain(query),
  }
}

// A command that happens once: dial, answer, hang up. Never repeated automatically.

/** Sends commands to one device, one at a time. */
export type DeviceCommands = {
  readonly run: (command: DeviceCommand, whenDone?: () => void) => void
  readonly isBusy: boolean
  readonly failure?: Failure
}

/** @param onSent called after success and after failure. */
export function useDeviceCommand(device: DeviceId, onSent: () => void): DeviceCommands {
  const { client } = useCordboard()
  const mutation = useMutation({
    scope: { id: `device-${device}` },
    mutationFn: async ({ command, values }: DeviceCommand) =>
      unwrap(await createDevicesResource(client).command(device, command, values)),
    onSettled: onSent,
  })
  const failure = failureOf(mutation.error)
  return {
    run: (command, whenDone) => mutation.mutate(command, { onSuccess: () => whenDone?.() }),
    isBusy: mutation.isPending,
    ...(failure && { failure }),
  }
}
