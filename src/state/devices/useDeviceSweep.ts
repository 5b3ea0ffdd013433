// Asks many devices the same, once: for a report.
import type { DeviceId } from '../../domain/brand.ts'
import type { Device } from '../../domain/devices/device.ts'
import type { DeviceStatus } from '../../domain/devices/deviceStatus.ts'
import { ok } from '../../domain/result.ts'
import { createDevicesResource } from '../../webex/resources/devices.ts'
import { useCordboard } from '../useCordboard.ts'
import type { Sweep } from '../useSweep.ts'
import { useSweep } from '../useSweep.ts'

export function useDeviceSweep(
  names: readonly string[],
): Sweep<DeviceId, Pick<Device, 'id'>, DeviceStatus> {
  const { client } = useCordboard()
  return useSweep(async ({ id }, signal) => {
    const answer = await createDevicesResource(client).status(id, names, signal)
    return answer.ok ? ok(answer.value.status) : answer
  })
}
