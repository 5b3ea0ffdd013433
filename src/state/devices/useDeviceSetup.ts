// What is set up about devices: tags, configurations, registration, removal.
import { useQuery } from '@tanstack/react-query'
import type { DeviceId } from '../../domain/brand.ts'
import type { ConfigurationPatch } from '../../domain/devices/configurationEdits.ts'
import type { Device, TagsPatch } from '../../domain/devices/device.ts'
import type { DeviceConfiguration } from '../../domain/devices/deviceConfiguration.ts'
import type { Failure } from '../../domain/failure.ts'
import type { XapiSchema } from '../../domain/devices/xapiSchema.ts'
import type { ActivationCode, NewDevice, NewDeviceOwner } from '../../domain/devices/newDevice.ts'
import type { DeviceSetupResource } from '../../webex/resources/deviceSetup.ts'
import { createDeviceSetupResource } from '../../webex/resources/deviceSetup.ts'
import type { Sending } from '../useSending.ts'
import { useSending } from '../useSending.ts'
import { failureOf, unwrap } from '../unwrap.ts'
import { useCordboard } from '../useCordboard.ts'
import { devicesKey } from './useDevices.ts'
import { useAskAgain } from '../useAskAgain.ts'

export function useDeviceSetupResource(): DeviceSetupResource {
  return createDeviceSetupResource(useCordboard().client)
}

const oneKey = (id: DeviceId) => ['device', id] as const

/** One that is not in the list (yet): a link to it still leads to it. */
export function useOneDevice(id: DeviceId | undefined): Device | undefined {
  const resource = useDeviceSetupResource()
  const { data } = useQuery({
    queryKey: oneKey(id ?? ('' as DeviceId)),
    queryFn: async ({ signal }) => unwrap(await resource.find(id ?? ('' as DeviceId), signal)),
    enabled: id !== undefined,
    retry: false,
  })
  return data
}

export function useTagDevice(id: DeviceId): Sending<TagsPatch, Device> {
  const resource = useDeviceSetupResource()
  return useSending((patch: TagsPatch) => resource.tag(id, patch), [devicesKey, oneKey(id)])
}

export function useRemoveDevice(): Sending<DeviceId> {
  const resource = useDeviceSetupResource()
  return useSending((id: DeviceId) => resource.remove(id), [devicesKey, ['workspaces']])
}

export function useRegisterDevice(): Sending<NewDevice, Device | undefined> {
  const resource = useDeviceSetupResource()
  return useSending((device: NewDevice) => resource.register(device), [devicesKey, ['workspaces']])
}

export type CodeWanted = { readonly owner: NewDeviceOwner; readonly model?: string }

export function useActivationCode(): Sending<CodeWanted, ActivationCode> {
  const resource = useDeviceSetupResource()
  return useSending(({ owner, model }: CodeWanted) => resource.activationCode(owner, model))
}

export type Configurations = {
  /** Missing until they have been read. */
  readonly configurations?: readonly DeviceConfiguration[]
  readonly failure?: Failure
  readonly retry: () => void
}

export const configurationsKey = (id: DeviceId) => ['deviceConfigurations', id] as const
const FRESH_FOR_MS = 5 * 60_000

/** All of one device: up to a megabyte, so it is kept for a while. */
export function useConfigurations(id: DeviceId | undefined): Configurations {
  const resource = useDeviceSetupResource()
  const askAgain = useAskAgain()
  const query = useQuery({
    queryKey: configurationsKey(id ?? ('' as DeviceId)),
    queryFn: async ({ signal }) =>
      unwrap(await resource.configurations(id ?? ('' as DeviceId), undefined, signal)),
    enabled: id !== undefined,
    staleTime: FRESH_FOR_MS,
    retry: false,
  })
  const failure = failureOf(query.error)
  return {
    ...(query.data && { configurations: query.data }),
    ...(failure && { failure }),
    retry: () => askAgain(query),
  }
}

export function useConfigure(id: DeviceId): Sending<ConfigurationPatch> {
  const resource = useDeviceSetupResource()
  return useSending(
    (patch: ConfigurationPatch) => resource.configure(id, patch),
    [configurationsKey(id)],
  )
}

/** What the device supports; nothing where it is not told, which only costs the completion. */
export function useXapiSchema(id: DeviceId): XapiSchema | undefined {
  const resource = useDeviceSetupResource()
  const { data } = useQuery({
    queryKey: ['xapiSchema', id],
    queryFn: async ({ signal }) => unwrap(await resource.schema(id, signal)),
    staleTime: Infinity,
    retry: false,
  })
  return data
}
