// Device administration: tags, configurations, registration, deletion.
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { DeviceId } from '../../domain/brand.ts'
import type { Device, TagsPatch } from '../../domain/devices/device.ts'
import type { DeviceConfiguration } from '../../domain/devices/deviceConfiguration.ts'
import type { Failure } from '../../domain/failure.ts'
import type { XapiSchema } from '../../domain/devices/xapiSchema.ts'
import type { ActivationCode, NewDevice, NewDeviceOwner } from '../../domain/devices/newDevice.ts'
import type { DeviceSetupResource } from '../../webex/resources/deviceSetup.ts'
import { createDeviceSetupResource } from '../../webex/resources/deviceSetup.ts'
import type { SavingEdits } from '../useEdits.ts'
import { useSavingEdits } from '../useEdits.ts'
import type { Sending } from '../useSending.ts'
import { useSending } from '../useSending.ts'
import { useSendingDraft } from '../useSendingDraft.ts'
import { failureOf, unwrap } from '../unwrap.ts'
import { devicesKey, workspacesKey } from '../listKeys.ts'
import { useCordboard } from '../useCordboard.ts'
import type { EditedKeys } from './configurationDraft.ts'
import { editedConfiguration, saveConfiguration } from './configurationDraft.ts'
import { newDeviceDraft } from './newDeviceDraft.ts'
import { useAskAgain } from '../useAskAgain.ts'

/** For hooks that save several things in one request. */
export function useDeviceSetupResource(): DeviceSetupResource {
  return createDeviceSetupResource(useCordboard().client)
}

const deviceQuery = (resource: DeviceSetupResource, id: DeviceId) =>
  queryOptions({
    queryKey: ['device', id],
    queryFn: async ({ signal }) => unwrap(await resource.find(id, signal)),
    retry: false,
  })

/** A device that is not in the list (yet): a link to it still works. */
export function useOneDevice(id: DeviceId | undefined): Device | undefined {
  const resource = useDeviceSetupResource()
  const { data } = useQuery({
    ...deviceQuery(resource, id ?? ('' as DeviceId)),
    enabled: id !== undefined,
  })
  return data
}

/** Replaces all tags of a device. */
export function useTagDevice(id: DeviceId): Sending<TagsPatch, Device> {
  const resource = useDeviceSetupResource()
  return useSending(
    (patch: TagsPatch) => resource.tag(id, patch),
    [devicesKey, deviceQuery(resource, id).queryKey],
  )
}

/** Removes a device from the organization. */
export function useRemoveDevice(): Sending<DeviceId> {
  const resource = useDeviceSetupResource()
  return useSending((id: DeviceId) => resource.remove(id), [devicesKey, workspacesKey])
}

/** Adds a device by its MAC address. The answer is `undefined` if Webex returns no device. */
export function useRegisterDevice(): Sending<NewDevice, Device | undefined> {
  const resource = useDeviceSetupResource()
  return useSendingDraft(newDeviceDraft, '', (device: NewDevice) => resource.register(device), [
    devicesKey,
    workspacesKey,
  ])
}

/** The owner of the device for an activation code; `model` only for phones. */
export type CodeWanted = { readonly owner: NewDeviceOwner; readonly model?: string }

/** Creates a code; each press creates another one. */
export function useActivationCode(): Sending<CodeWanted, ActivationCode> {
  const resource = useDeviceSetupResource()
  return useSending(({ owner, model }: CodeWanted) => resource.activationCode(owner, model))
}

/** All settings of one device. */
export type Configurations = {
  /** Missing until they have been read. */
  readonly configurations?: readonly DeviceConfiguration[]
  readonly failure?: Failure
  readonly retry: () => void
}

/** The query key of a device's settings. */
export const configurationsKey = (id: DeviceId) => ['deviceConfigurations', id] as const
const FRESH_FOR_MS = 5 * 60_000

const configurationsQuery = (resource: DeviceSetupResource, id: DeviceId) =>
  queryOptions({
    queryKey: configurationsKey(id),
    queryFn: async ({ signal }) => unwrap(await resource.configurations(id, undefined, signal)),
    staleTime: FRESH_FOR_MS,
    retry: false,
  })

const schemaQuery = (resource: DeviceSetupResource, id: DeviceId) =>
  queryOptions({
    queryKey: ['xapiSchema', id],
    queryFn: async ({ signal }) => unwrap(await resource.schema(id, signal)),
    staleTime: Infinity,
    retry: false,
  })

/** All of one device: up to a megabyte, so it is kept for a while. */
export function useConfigurations(id: DeviceId | undefined): Configurations {
  const resource = useDeviceSetupResource()
  const askAgain = useAskAgain()
  const query = useQuery({
    ...configurationsQuery(resource, id ?? ('' as DeviceId)),
    enabled: id !== undefined,
  })
  const failure = failureOf(query.error)
  return {
    ...(query.data && { configurations: query.data }),
    ...(failure && { failure }),
    retry: () => askAgain(query),
  }
}

/**
 * @param id for requesting the configurations.
 * @param draft key of the draft: the id of the device itself.
 */
export function useSaveConfiguration(id: DeviceId, draft: DeviceId): SavingEdits<EditedKeys> {
  const resource = useDeviceSetupResource()
  return useSavingEdits(
    editedConfiguration,
    draft,
    (input) => saveConfiguration(resource, id, input),
    { changed: [configurationsKey(id)] },
  )
}

/** The device's schema; without it only completion is missing. */
export function useXapiSchema(id: DeviceId): XapiSchema | undefined {
  const resource = useDeviceSetupResource()
  const { data } = useQuery(schemaQuery(resource, id))
  return data
}
