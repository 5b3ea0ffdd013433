// The devices that I may see: all pages, as a list to choose from.
import type { Device } from '../../domain/devices/device.ts'
import type { Failure } from '../../domain/failure.ts'
import { ok } from '../../domain/result.ts'
import { createDevicesResource } from '../../webex/resources/devices.ts'
import { usePages } from '../usePages.ts'
import { useCordboard } from '../useCordboard.ts'

export type Devices = {
  readonly devices: readonly Device[]
  readonly isWaiting: boolean
  readonly failure?: Failure
  readonly retry: () => void
}

export const devicesKey = ['devices'] as const

export function useDevices(): Devices {
  const { client } = useCordboard()
  const { items, ...rest } = usePages<Device>({
    key: devicesKey,
    async page(options) {
      const answer = await createDevicesResource(client).page(options)
      if (!answer.ok) return answer
      const { devices, ...more } = answer.value
      return ok({ items: devices, ...more })
    },
  })
  return { devices: items, ...rest }
}
