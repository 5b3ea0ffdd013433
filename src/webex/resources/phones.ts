// Setting up phones of Webex Calling: lines, keys, settings, and whose they are
// (docs/webex/facts.md 6).
import type { CallingDeviceId, LocationId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import type { PhoneLayout } from '../../domain/phones/lineKeys.ts'
import { layoutBody } from '../../domain/phones/lineKeys.ts'
import type { Hoteling, OwnedPhone, PhoneOwner } from '../../domain/phones/ownedPhones.ts'
import { hotelingBody } from '../../domain/phones/ownedPhones.ts'
import type { LineBody, LineOwner, LinesOfPhone } from '../../domain/phones/phoneLines.ts'
import type { PhoneModel } from '../../domain/phones/phoneModel.ts'
import type { Customizations, PhoneSettings } from '../../domain/phones/phoneSettings.ts'
import type { Result } from '../../domain/result.ts'
import { fail, ok } from '../../domain/result.ts'
import type { WebexClient } from '../client.ts'
import {
  decodeImages,
  decodeLayout,
  decodeLineOwners,
  decodeLinesOfPhone,
  decodeOwnedPhones,
  decodePhoneModels,
  decodePhoneSettings,
} from '../decode/phone.ts'
import { isRecord, text } from '../decode/read.ts'
import { phoneOperations as operations } from '../phoneOperations.ts'

type Answer<T> = Promise<Result<T, Failure>>

/** What a PUT of one phone's settings replaces. */
export type SettingsBody = {
  readonly customizations: Customizations
  readonly customEnabled: boolean
}

/** How the search goes: by letters of the name, or by digits. */
export type OwnerSearch = { readonly name: string } | { readonly digits: string }

/** Reads and changes the call settings of phones. */
export type PhonesResource = {
  models(signal?: AbortSignal): Answer<readonly PhoneModel[]>
  /** Of a phone of another maker. */
  setPassword(phone: CallingDeviceId, password: string): Answer<void>
  lines(phone: CallingDeviceId, signal?: AbortSignal): Answer<LinesOfPhone>
  setLines(phone: CallingDeviceId, members: readonly LineBody[]): Answer<void>
  /** Whose lines could be added, the first of them. */
  owners(
    phone: CallingDeviceId,
    search: OwnerSearch,
    signal?: AbortSignal,
  ): Answer<readonly LineOwner[]>
  /** The phone loads what was set, and restarts where that needs it. */
  apply(phone: CallingDeviceId): Answer<void>
  layout(phone: CallingDeviceId, signal?: AbortSignal): Answer<PhoneLayout>
  setLayout(phone: CallingDeviceId, layout: PhoneLayout): Answer<void>
  settings(phone: CallingDeviceId, model: string, signal?: AbortSignal): Answer<PhoneSettings>
  setSettings(phone: CallingDeviceId, model: string, body: SettingsBody): Answer<void>
  /** @param location missing: the organisation's. */
  defaults(location?: LocationId, signal?: AbortSignal): Answer<PhoneSettings>
  images(signal?: AbortSignal): Answer<ReadonlyMap<string, string>>
  /** For all phones of the organisation. @returns where it is. */
  addImage(phone: CallingDeviceId, file: File): Answer<string>
  owned(owner: PhoneOwner, signal?: AbortSignal): Answer<readonly OwnedPhone[]>
  setHoteling(owner: PhoneOwner, hoteling: Hoteling): Answer<void>
  isCompressed(owner: PhoneOwner, signal?: AbortSignal): Answer<boolean>
  setCompressed(owner: PhoneOwner, isCompressed: boolean): Answer<void>
}

const FEW = 20
/** A file takes its time. */
const SLOW_MS = 30_000
const done = () => ok(undefined)

export function createPhonesResource(client: WebexClient): PhonesResource {
  const of = (deviceId: CallingDeviceId) => ({ params: { deviceId } })
  return {
    models: (signal) =>
      client.request({
        operation: operations.getTelephonyConfigSupportedDevices,
        signal,
        decode: ({ body }) => decodePhoneModels(body),
      }),
    setPassword: (phone, sipPassword) =>
      client.request({
        operation: operations.putTelephonyConfigDevicesDeviceId,
        ...of(phone),
        body: { sipPassword },
        decode: done,
      }),
    lines: (phone, signal) =>
      client.request({
        operation: operations.getTelephonyConfigDevicesDeviceIdMembers,
        ...of(phone),
        signal,
        decode: ({ body }) => decodeLinesOfPhone(body),
      }),
    setLines: (phone, members) =>
      client.request({
        operation: operations.putTelephonyConfigDevicesDeviceIdMembers,
        ...of(phone),
        body: { members },
        decode: done,
      }),
    owners: (phone, search, signal) =>
      client.request({
        operation: operations.getTelephonyConfigDevicesDeviceIdAvailableMembers,
        ...of(phone),
        query: {
          ...('name' in search ? { memberName: search.name } : { extension: search.digits }),
          usageType: 'SHARED_LINE',
          max: FEW,
        },
        signal,
        decode: ({ body }) => decodeLineOwners(body),
      }),
    apply: (phone) =>
      client.request({
        operation: operations.postTelephonyConfigDevicesDeviceIdActionsApplyChangesInvoke,
        ...of(phone),
        decode: done,
      }),
    layout: (phone, signal) =>
      client.request({
        operation: operations.getTelephonyConfigDevicesDeviceIdLayout,
        ...of(phone),
        signal,
        decode: ({ body }) => decodeLayout(body),
      }),
    setLayout: (phone, layout) =>
      client.request({
        operation: operations.putTelephonyConfigDevicesDeviceIdLayout,
        ...of(phone),
        body: layoutBody(layout),
        decode: done,
      }),
    settings: (phone, deviceModel, signal) =>
      client.request({
        operation: operations.getTelephonyConfigDevicesDeviceIdSettings,
        ...of(phone),
        query: { deviceModel },
        signal,
        decode: ({ body }) => decodePhoneSettings(body),
      }),
    setSettings: (phone, deviceModel, body) =>
      client.request({
        operation: operations.putTelephonyConfigDevicesDeviceIdSettings,
        ...of(phone),
        query: { deviceModel },
        body,
        decode: done,
      }),
    defaults: (locationId, signal) =>
      client.request({
        ...(locationId === undefined
          ? { operation: operations.getTelephonyConfigDevicesSettings }
          : {
              operation: operations.getTelephonyConfigLocationsLocationIdDevicesSettings,
              params: { locationId },
            }),
        signal,
        decode: ({ body }) => decodePhoneSettings(body),
      }),
    images: (signal) =>
      client.request({
        operation: operations.getTelephonyConfigDevicesBackgroundImages,
        signal,
        decode: ({ body }) => decodeImages(body),
      }),
    addImage(phone, file) {
      const form = new FormData()
      form.set('fileName', file.name)
      form.set('file', file)
      return client.request({
        operation: operations.postTelephonyConfigDevicesDeviceIdActionsBackgroundImageUploadInvoke,
        ...of(phone),
        form,
        timeoutMs: SLOW_MS,
        decode({ body }) {
          const url = isRecord(body) ? text(body, 'backgroundImageUrl') : undefined
          return url === undefined ? fail({ field: 'backgroundImageUrl' }) : ok(url)
        },
      })
    },
    ...ownersOf(client),
  }
}

/** The same of a person and of a workspace, under paths of their own. */
function ownersOf(
  client: WebexClient,
): Pick<PhonesResource, 'owned' | 'setHoteling' | 'isCompressed' | 'setCompressed'> {
  const paramsOf = (owner: PhoneOwner): Readonly<Record<string, string>> =>
    owner.is === 'person' ? { personId: owner.id } : { workspaceId: owner.id }
  return {
    owned: (owner, signal) =>
      client.request({
        operation:
          owner.is === 'person'
            ? operations.getTelephonyConfigPeoplePersonIdDevices
            : operations.getTelephonyConfigWorkspacesWorkspaceIdDevices,
        params: paramsOf(owner),
        signal,
        decode: ({ body }) => decodeOwnedPhones(body),
      }),
    setHoteling: (owner, hoteling) =>
      client.request({
        ...(owner.is === 'person'
          ? {
              operation: operations.putTelephonyConfigPeoplePersonIdDevicesSettingsHoteling,
              body: { hoteling: hotelingBody(hoteling) },
            }
          : {
              operation: operations.putTelephonyConfigWorkspacesWorkspaceIdDevices,
              body: hotelingBody(hoteling),
            }),
        params: paramsOf(owner),
        decode: done,
      }),
    isCompressed: (owner, signal) =>
      client.request({
        operation:
          owner.is === 'person'
            ? operations.getTelephonyConfigPeoplePersonIdDevicesSettings
            : operations.getTelephonyConfigWorkspacesWorkspaceIdDevicesSettings,
        params: paramsOf(owner),
        signal,
        decode: ({ body }) => ok(isRecord(body) && body['compression'] === 'ON'),
      }),
    setCompressed: (owner, isCompressed) =>
      client.request({
        operation:
          owner.is === 'person'
            ? operations.putTelephonyConfigPeoplePersonIdDevicesSettings
            : operations.putTelephonyConfigWorkspacesWorkspaceIdDevicesSettings,
        params: paramsOf(owner),
        body: { compression: isCompressed ? 'ON' : 'OFF' },
        decode: done,
      }),
  }
}
