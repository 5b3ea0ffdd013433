// Webex Calling phones and their lines, keys and settings.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { CallingDeviceId, LocationId } from '../../domain/brand.ts'
import type { Device, DeviceLink } from '../../domain/devices/device.ts'
import { byDeviceName } from '../../domain/devices/device.ts'
import type { Failure } from '../../domain/failure.ts'
import type { PhoneLayout } from '../../domain/phones/lineKeys.ts'
import type { Hoteling, OwnedPhone, PhoneOwner } from '../../domain/phones/ownedPhones.ts'
import type { LineOwner, LinesOfPhone } from '../../domain/phones/phoneLines.ts'
import type { PhoneModel } from '../../domain/phones/phoneModel.ts'
import type { PhoneSettings } from '../../domain/phones/phoneSettings.ts'
import type { Result } from '../../domain/result.ts'
import { createDeviceSetupResource } from '../../webex/resources/deviceSetup.ts'
import type { PhonesResource } from '../../webex/resources/phones.ts'
import { createPhonesResource } from '../../webex/resources/phones.ts'
import { devicesKey, useDevices } from '../devices/useDevices.ts'
import { failureOf, unwrap } from '../unwrap.ts'
import type { Sending } from '../useSending.ts'
import { useSending } from '../useSending.ts'
import { useCordboard } from '../useCordboard.ts'
import type { Saved } from './savePhone.ts'
import { saveLayout, saveLines, saveSettings } from './savePhone.ts'

export type Phone = Device & { readonly callingId: CallingDeviceId }

export type Read<T> = {
  /** Missing until it has been read. */
  readonly value?: T
  readonly failure?: Failure
  readonly retry: () => void
}

export function usePhonesResource(): PhonesResource {
  return createPhonesResource(useCordboard().client)
}

const part = (phone: CallingDeviceId, name: string) => ['phone', phone, name] as const
const FRESH_FOR_MS = 60 * 60_000
const WHILE_UPDATING_MS = 2_000
const RESTART_MS = 2_000
/** It takes some seconds until the cloud sees that a phone restarts. */
const LEAST_LOOKS = 4

/** One read, without repeating what is refused. */
export function useRead<T>(
  key: readonly unknown[],
  read: (signal: AbortSignal) => Promise<Result<T, Failure>>,
  options: { readonly isEnabled?: boolean; readonly staleMs?: number } = {},
): Read<T> {
  const { isEnabled = true, staleMs = 0 } = options
  const query = useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => unwrap(await read(signal)),
    enabled: isEnabled,
    staleTime: staleMs,
    retry: false,
  })
  const failure = failureOf(query.error)
  return {
    ...(query.data !== undefined && { value: query.data }),
    ...(failure && { failure }),
    retry: () => void query.refetch(),
  }
}

/**
 * Where Webex tells no calling id, the id of `/devices` mostly does too (docs/webex/facts.md 6).
 */
export function usePhones() {
  const { devices, ...rest } = useDevices()
  const phones = useMemo(
    () =>
      devices
        .flatMap((device): Phone[] =>
          device.productType === 'phone'
            ? [
                {
                  ...device,
                  callingId: (device.callingId ?? device.id) as CallingDeviceId,
                },
              ]
            : [],
        )
        .sort(byDeviceName),
    [devices],
  )
  return { phones, ...rest }
}

export function usePhoneModels(): Read<readonly PhoneModel[]> {
  const resource = usePhonesResource()
  return useRead(['phoneModels'], (signal) => resource.models(signal), { staleMs: FRESH_FOR_MS })
}

export function useLinesOfPhone(phone: CallingDeviceId): Read<LinesOfPhone> {
  const resource = usePhonesResource()
  return useRead(part(phone, 'lines'), (signal) => resource.lines(phone, signal))
}

export type SaveLines = {
  readonly base: LinesOfPhone
  readonly wanted: LinesOfPhone
  readonly model: PhoneModel | undefined
}

export function useSaveLines(phone: CallingDeviceId): Sending<SaveLines, Saved> {
  const resource = usePhonesResource()
  const save = (input: SaveLines) => saveLines(resource, phone, input)
  return useSending(save, [part(phone, 'lines'), part(phone, 'layout')])
}

const SHORTEST = 2

/** Whose lines could be added, by letters of the name or digits of the extension. */
export function useLineOwners(phone: CallingDeviceId, typed: string): Read<readonly LineOwner[]> {
  const resource = usePhonesResource()
  const wanted = typed.trim()
  const search = /^\d+$/.test(wanted) ? { digits: wanted } : { name: wanted }
  const query = useQuery({
    queryKey: [...part(phone, 'owners'), wanted.toLowerCase()],
    queryFn: async ({ signal }) => unwrap(await resource.owners(phone, search, signal)),
    enabled: wanted.length >= SHORTEST,
    placeholderData: keepPreviousData,
    retry: false,
  })
  const failure = failureOf(query.error)
  return {
    ...(query.data && wanted.length >= SHORTEST && { value: query.data }),
    ...(failure && { failure }),
    retry: () => void query.refetch(),
  }
}

export function useLayout(phone: CallingDeviceId, isEnabled: boolean): Read<PhoneLayout> {
  const resource = usePhonesResource()
  const read = (signal: AbortSignal) => resource.layout(phone, signal)
  return useRead(part(phone, 'layout'), read, { isEnabled })
}

export type SaveLayout = { readonly base: PhoneLayout; readonly wanted: PhoneLayout }

export function useSaveLayout(phone: CallingDeviceId): Sending<SaveLayout, Saved> {
  const resource = usePhonesResource()
  const save = (input: SaveLayout) => saveLayout(resource, phone, input)
  return useSending(save, [part(phone, 'layout')])
}

/** Read again while the phone loads them: then it is known when it is done. */
export function usePhoneSettings(
  phone: CallingDeviceId,
  model: string | undefined,
): Read<PhoneSettings> {
  const resource = usePhonesResource()
  const query = useQuery({
    queryKey: [...part(phone, 'settings'), model ?? ''],
    queryFn: async ({ signal }) => unwrap(await resource.settings(phone, model ?? '', signal)),
    enabled: model !== undefined,
    refetchInterval: ({ state }) => (state.data?.isUpdating ? WHILE_UPDATING_MS : false),
    retry: false,
  })
  const failure = failureOf(query.error)
  return {
    ...(query.data && { value: query.data }),
    ...(failure && { failure }),
    retry: () => void query.refetch(),
  }
}

export type SaveSettings = {
  readonly model: string
  readonly base: PhoneSettings
  readonly wanted: PhoneSettings
}

export function useSaveSettings(phone: CallingDeviceId): Sending<SaveSettings, Saved> {
  const resource = usePhonesResource()
  const save = (input: SaveSettings) => saveSettings(resource, phone, input)
  return useSending(save, [part(phone, 'settings')])
}

export function useApplyChanges(phone: CallingDeviceId): Sending<void> {
  const resource = usePhonesResource()
  return useSending(() => resource.apply(phone), [devicesKey, part(phone, 'settings')])
}

/** How it stands, asked every few seconds while it restarts; else as the list has it. */
export function usePhoneLink({ id, link }: Phone, isRestarting: boolean): DeviceLink {
  const { client } = useCordboard()
  const { data } = useQuery({
    queryKey: ['phoneLink', id],
    queryFn: async ({ signal }) =>
      unwrap(await createDeviceSetupResource(client).find(id, signal)).link,
    enabled: isRestarting,
    refetchInterval: ({ state }) =>
      state.data?.is === 'online' && state.dataUpdateCount >= LEAST_LOOKS ? false : RESTART_MS,
    retry: false,
  })
  return (isRestarting && data) || link
}

export function useSipPassword(phone: CallingDeviceId): Sending<string> {
  const resource = usePhonesResource()
  return useSending((password: string) => resource.setPassword(phone, password))
}

export function useImages(isEnabled: boolean): Read<ReadonlyMap<string, string>> {
  const resource = usePhonesResource()
  return useRead(['phoneImages'], (signal) => resource.images(signal), { isEnabled })
}

export function useAddImage(phone: CallingDeviceId): Sending<File, string> {
  const resource = usePhonesResource()
  return useSending((file: File) => resource.addImage(phone, file), [['phoneImages']])
}

export function useDefaults(location: LocationId | undefined): Read<PhoneSettings> {
  const resource = usePhonesResource()
  const read = (signal: AbortSignal) => resource.defaults(location, signal)
  return useRead(['phoneDefaults', location ?? ''], read)
}

const ownerKey = (owner: PhoneOwner) => ['phonesOf', owner.is, owner.id] as const

export function useOwnedPhones(owner: PhoneOwner): Read<readonly OwnedPhone[]> {
  const resource = usePhonesResource()
  return useRead([...ownerKey(owner), 'phones'], (signal) => resource.owned(owner, signal))
}

export function useCompression(owner: PhoneOwner): Read<boolean> {
  const resource = usePhonesResource()
  return useRead([...ownerKey(owner), 'compression'], (signal) =>
    resource.isCompressed(owner, signal),
  )
}

export type OwnerWrites = {
  readonly hoteling: Sending<Hoteling>
  readonly compression: Sending<boolean>
}

export function useOwnerWrites(owner: PhoneOwner): OwnerWrites {
  const resource = usePhonesResource()
  const changed = [ownerKey(owner)]
  return {
    hoteling: useSending((hoteling: Hoteling) => resource.setHoteling(owner, hoteling), changed),
    compression: useSending((isOn: boolean) => resource.setCompressed(owner, isOn), changed),
  }
}
