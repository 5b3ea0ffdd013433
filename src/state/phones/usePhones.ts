// Webex Calling phones and their lines, keys and settings.
import type { QueryKey } from '@tanstack/react-query'
import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { CallingDeviceId, DeviceId, LocationId } from '../../domain/brand.ts'
import type { Device, DeviceLink } from '../../domain/devices/device.ts'
import { byDeviceName } from '../../domain/devices/device.ts'
import type { Failure } from '../../domain/failure.ts'
import type { PhoneLayout } from '../../domain/phones/lineKeys.ts'
import type { Hoteling, OwnedPhone, PhoneOwner } from '../../domain/phones/ownedPhones.ts'
import type { LineOwner, LinesOfPhone } from '../../domain/phones/phoneLines.ts'
import type { PhoneModel } from '../../domain/phones/phoneModel.ts'
import type { PhoneSettings } from '../../domain/phones/phoneSettings.ts'
import type { Result } from '../../domain/result.ts'
import type { WebexClient } from '../../webex/client.ts'
import { createDeviceSetupResource } from '../../webex/resources/deviceSetup.ts'
import type { PhonesResource } from '../../webex/resources/phones.ts'
import { createPhonesResource } from '../../webex/resources/phones.ts'
import { useDevices } from '../devices/useDevices.ts'
import { devicesKey } from '../listKeys.ts'
import { failureOf, unwrap } from '../unwrap.ts'
import type { Sending } from '../useSending.ts'
import { useSending } from '../useSending.ts'
import { useCordboard } from '../useCordboard.ts'
import type { Saved, Wanted } from '../saveMerged.ts'
import type { SavingEdits } from '../useEdits.ts'
import { useSavingEdits } from '../useEdits.ts'
import { editedLayout, editedLines, editedSettings } from './editedPhone.ts'
import { saveLayout, saveLines, saveSettings } from './savePhone.ts'
import { useAskAgain } from '../useAskAgain.ts'

/** A device with its id in the call settings. */
export type Phone = Device & { readonly callingId: CallingDeviceId }

/** Something that is read once. */
export type Read<T> = {
  /** Missing until it has been read. */
  readonly value?: T
  readonly failure?: Failure
  readonly retry: () => void
}

/** For hooks that save several things in one request. */
export function usePhonesResource(): PhonesResource {
  return createPhonesResource(useCordboard().client)
}

const part = (phone: CallingDeviceId, name: string) => ['phone', phone, name] as const
const imagesKey = ['phoneImages'] as const
/** The prefix of the keys of the organization's and each location's settings. */
export const defaultsKey = ['phoneDefaults'] as const
const FRESH_FOR_MS = 60 * 60_000
const WHILE_UPDATING_MS = 2_000
const RESTART_MS = 2_000
/** It takes some seconds until the cloud sees that a phone restarts. */
const LEAST_LOOKS = 4

/** Reads once, and does not repeat refusals. The data are in the resource's decoded form. */
const readQuery = <T>(
  key: readonly unknown[],
  read: (signal: AbortSignal) => Promise<Result<T, Failure>>,
  staleMs: number,
) =>
  queryOptions({
    queryKey: key,
    queryFn: async ({ signal }) => unwrap(await read(signal)),
    staleTime: staleMs,
    retry: false,
  })

/** Sends no request: whether this page has saved something that the phone has not loaded. */
const unappliedQuery = (phone: CallingDeviceId) =>
  queryOptions({
    queryKey: part(phone, 'unapplied'),
    queryFn: () => false,
    staleTime: Infinity,
    gcTime: Infinity,
  })

const ownersQuery = (resource: PhonesResource, phone: CallingDeviceId, wanted: string) =>
  queryOptions({
    queryKey: [...part(phone, 'owners'), wanted.toLowerCase()],
    queryFn: async ({ signal }) => {
      const search = /^\d+$/.test(wanted) ? { digits: wanted } : { name: wanted }
      return unwrap(await resource.owners(phone, search, signal))
    },
    placeholderData: keepPreviousData,
    retry: false,
  })

/** Read again while the phone loads its settings, to see when it is done. */
const settingsQuery = (resource: PhonesResource, phone: CallingDeviceId, model: string) =>
  queryOptions({
    queryKey: [...part(phone, 'settings'), model],
    queryFn: async ({ signal }) => unwrap(await resource.settings(phone, model, signal)),
    refetchInterval: ({ state }) => (state.data?.isUpdating ? WHILE_UPDATING_MS : false),
    retry: false,
  })

const linkQuery = (client: WebexClient, id: DeviceId) =>
  queryOptions({
    queryKey: ['phoneLink', id],
    queryFn: async ({ signal }) =>
      unwrap(await createDeviceSetupResource(client).find(id, signal)).link,
    refetchInterval: ({ state }) =>
      state.data?.is === 'online' && state.dataUpdateCount >= LEAST_LOOKS ? false : RESTART_MS,
    retry: false,
  })

/** One read, which does not repeat refusals. */
export function useRead<T>(
  key: readonly unknown[],
  read: (signal: AbortSignal) => Promise<Result<T, Failure>>,
  options: { readonly isEnabled?: boolean; readonly staleMs?: number } = {},
): Read<T> {
  const { isEnabled = true, staleMs = 0 } = options
  const askAgain = useAskAgain()
  const query = useQuery({ ...readQuery(key, read, staleMs), enabled: isEnabled })
  const failure = failureOf(query.error)
  return {
    ...(query.data !== undefined && { value: query.data }),
    ...(failure && { failure }),
    retry: () => askAgain(query),
  }
}

/**
 * If Webex returns no calling id, the id of `/devices` usually works too (docs/webex/facts.md 6).
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

/** The models that the organization may use; they hardly ever change. */
export function usePhoneModels(): Read<readonly PhoneModel[]> {
  const resource = usePhonesResource()
  return useRead(['phoneModels'], (signal) => resource.models(signal), { staleMs: FRESH_FOR_MS })
}

/** The lines of one phone. */
export function useLinesOfPhone(phone: CallingDeviceId): Read<LinesOfPhone> {
  const resource = usePhonesResource()
  return useRead(part(phone, 'lines'), (signal) => resource.lines(phone, signal))
}

/** Follow-up work after saving one part of a phone, whether or not its form is still open. */
function useAfterSave<Thing>(phone: CallingDeviceId, queryKey: QueryKey) {
  const cache = useQueryClient()
  return (saved: Saved<Thing>) => {
    cache.setQueryData(queryKey, saved.is === 'saved' ? saved.value : saved.theirs)
    if (saved.is === 'saved') cache.setQueryData(unappliedQuery(phone).queryKey, true)
  }
}

/** Whether saved settings have not been loaded by the phone yet, as far as this page knows. */
export function useIsUnapplied(phone: CallingDeviceId): readonly [boolean, () => void] {
  const cache = useQueryClient()
  const query = unappliedQuery(phone)
  const { data } = useQuery(query)
  return [data ?? false, () => cache.setQueryData(query.queryKey, false)]
}

/** Lines to save; `model` determines the number of ports. */
export type SaveLines = Wanted<LinesOfPhone> & { readonly model: PhoneModel | undefined }

/** Saves lines, merged with others' changes, and reads the keys again. */
export function useSaveLines(phone: CallingDeviceId): SavingEdits<LinesOfPhone, SaveLines> {
  const resource = usePhonesResource()
  const key = part(phone, 'lines')
  return useSavingEdits(editedLines, phone, (input) => saveLines(resource, phone, input), {
    changed: [key, part(phone, 'layout')],
    onSaved: useAfterSave(phone, key),
  })
}

const SHORTEST = 2

/** Possible owners of a new line, by letters of the name or digits of the extension. */
export function useLineOwners(phone: CallingDeviceId, typed: string): Read<readonly LineOwner[]> {
  const resource = usePhonesResource()
  const wanted = typed.trim()
  const askAgain = useAskAgain()
  const query = useQuery({
    ...ownersQuery(resource, phone, wanted),
    enabled: wanted.length >= SHORTEST,
  })
  const failure = failureOf(query.error)
  return {
    ...(query.data && wanted.length >= SHORTEST && { value: query.data }),
    ...(failure && { failure }),
    retry: () => askAgain(query),
  }
}

/** The keys of a phone. */
export function useLayout(phone: CallingDeviceId, isEnabled: boolean): Read<PhoneLayout> {
  const resource = usePhonesResource()
  const read = (signal: AbortSignal) => resource.layout(phone, signal)
  return useRead(part(phone, 'layout'), read, { isEnabled })
}

/** Saves keys, merged with others' changes. */
export function useSaveLayout(phone: CallingDeviceId): SavingEdits<PhoneLayout> {
  const resource = usePhonesResource()
  const key = part(phone, 'layout')
  return useSavingEdits(editedLayout, phone, (input) => saveLayout(resource, phone, input), {
    changed: [key],
    onSaved: useAfterSave(phone, key),
  })
}

/** @param model missing: unknown so far, and no request is sent. */
export function usePhoneSettings(
  phone: CallingDeviceId,
  model: string | undefined,
): Read<PhoneSettings> {
  const resource = usePhonesResource()
  const askAgain = useAskAgain()
  const query = useQuery({
    ...settingsQuery(resource, phone, model ?? ''),
    enabled: model !== undefined,
  })
  const failure = failureOf(query.error)
  return {
    ...(query.data && { value: query.data }),
    ...(failure && { failure }),
    retry: () => askAgain(query),
  }
}

/** Settings to save; Webex requires the model's name with them. */
export type SaveSettings = Wanted<PhoneSettings> & { readonly model: string }

/** Saves settings, merged with others' changes. */
export function useSaveSettings(
  phone: CallingDeviceId,
  model: string,
): SavingEdits<PhoneSettings, SaveSettings> {
  const resource = usePhonesResource()
  return useSavingEdits(editedSettings, phone, (input) => saveSettings(resource, phone, input), {
    changed: [part(phone, 'settings')],
    onSaved: useAfterSave(phone, settingsQuery(resource, phone, model).queryKey),
  })
}

/** Makes the phone load its settings; a phone in use may restart. */
export function useApplyChanges(phone: CallingDeviceId): Sending<void> {
  const resource = usePhonesResource()
  return useSending(() => resource.apply(phone), [devicesKey, part(phone, 'settings')])
}

/** Its state, polled every few seconds while it restarts; otherwise from the list. */
export function usePhoneLink({ id, link }: Phone, isRestarting: boolean): DeviceLink {
  const { client } = useCordboard()
  const { data } = useQuery({ ...linkQuery(client, id), enabled: isRestarting })
  return (isRestarting && data) || link
}

/** Sets the SIP password of a third-party phone. */
export function useSipPassword(phone: CallingDeviceId): Sending<string> {
  const resource = usePhonesResource()
  return useSending((password: string) => resource.setPassword(phone, password))
}

/** Background images by file name, as URLs. */
export function useImages(isEnabled: boolean): Read<ReadonlyMap<string, string>> {
  const resource = usePhonesResource()
  return useRead(imagesKey, (signal) => resource.images(signal), { isEnabled })
}

/** Uploads a background image. Returns its name. */
export function useAddImage(phone: CallingDeviceId): Sending<File, string> {
  const resource = usePhonesResource()
  return useSending((file: File) => resource.addImage(phone, file), [imagesKey])
}

/** The settings of a location, or of the organization if none is given. */
export function useDefaults(location: LocationId | undefined): Read<PhoneSettings> {
  const resource = usePhonesResource()
  const read = (signal: AbortSignal) => resource.defaults(location, signal)
  return useRead([...defaultsKey, location ?? ''], read)
}

const ownerKey = (owner: PhoneOwner) => ['phonesOf', owner.is, owner.id] as const

/** The phones of a person or workspace, with hoteling. */
export function useOwnedPhones(owner: PhoneOwner): Read<readonly OwnedPhone[]> {
  const resource = usePhonesResource()
  return useRead([...ownerKey(owner), 'phones'], (signal) => resource.owned(owner, signal))
}

/** Whether voice is compressed for the owner's phones. */
export function useCompression(owner: PhoneOwner): Read<boolean> {
  const resource = usePhonesResource()
  return useRead([...ownerKey(owner), 'compression'], (signal) =>
    resource.isCompressed(owner, signal),
  )
}

/** Changes for the phones of one owner. */
export type OwnerWrites = {
  readonly hoteling: Sending<Hoteling>
  readonly compression: Sending<boolean>
}

/** The settings are read again after each change. */
export function useOwnerWrites(owner: PhoneOwner): OwnerWrites {
  const resource = usePhonesResource()
  const changed = [ownerKey(owner)]
  return {
    hoteling: useSending((hoteling: Hoteling) => resource.setHoteling(owner, hoteling), changed),
    compression: useSending((isOn: boolean) => resource.setCompressed(owner, isOn), changed),
  }
}
