// The devices that I may see: all pages, as a list to choose from.
import type { Device } from '../../domain/devices/device.ts'
import type { Failure } from '../../domain/failure.ts'
import { ok } from '../../domain/result.ts'
import { createDevicesResource } from '../../webex/resources/devices.ts'
import { untilTurn } from '../quietPoll.ts'
import { devicesKey } from '../listKeys.ts'
import { usePages } from '../usePages.ts'
import { useCordboard } from '../useCordboard.ts'
import type { DeviceId } from '../../domain/brand.ts'
import type { DeviceStatus } from '../../domain/devices/deviceStatus.ts'
import type { Sweep } from '../useSweep.ts'
import { useSweep } from '../useSweep.ts'

/** All devices that the sign-in may see. */
export type Devices = {
  readonly devices: readonly Device[]
  readonly isWaiting: boolean
  readonly failure?: Failure
  readonly retry: () => void
}

/** @param isQuiet the list is not the main content: refreshed every few minutes. */
export function useDevices(isQuiet = false): Devices {
  const { client, clock } = useCordboard()
  const { items, ...rest } = usePages<Device>({
    key: devicesKey,
    ...(isQuiet && { askedEveryMs: () => untilTurn('devices', clock.now()) }),
    async page(options) {
      const answer = await createDevicesResource(client).page(options)
      if (!answer.ok) return answer
      const { devices, ...more } = answer.value
      return ok({ items: devices, ...more })
    },
  })
  return { devices: items, ...rest }
}

// Reads the same statuses of many devices, once: for a report.

/** Reads the named statuses of many devices, one device after the other. */
export function useDeviceSweep(
  names: readonly string[],
): Sweep<DeviceId, Pick<Device, 'id'>, DeviceStatus> {
  const { client } = useCordboard()
  return useSweep(async ({ id }, signal) => {
    const answer = await createDevicesResource(client).status(id, names, signal)
    return answer.ok ? ok(answer.value.status) : answer
  })
}
