// A command that happens once: dial, answer, hang up. Never sent again by itself.
import { useMutation } from '@tanstack/react-query'
import type { DeviceId } from '../../domain/brand.ts'
import type { DeviceCommand } from '../../domain/devices/deviceCommand.ts'
import type { Failure } from '../../domain/failure.ts'
import { createDevicesResource } from '../../webex/resources/devices.ts'
import { failureOf, unwrap } from '../unwrap.ts'
import { useCordboard } from '../useCordboard.ts'

export type DeviceCommands = {
  readonly run: (command: DeviceCommand, whenDone?: () => void) => void
  readonly isBusy: boolean
  readonly failure?: Failure
}

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
