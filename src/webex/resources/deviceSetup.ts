// Setting devices up: tags, configurations, registration and removal (docs/webex/facts.md 5.1,
// 5.5).
import type { DeviceId } from '../../domain/brand.ts'
import type { ConfigurationPatch } from '../../domain/devices/configurationEdits.ts'
import type { Device, TagsPatch } from '../../domain/devices/device.ts'
import type { DeviceConfiguration } from '../../domain/devices/deviceConfiguration.ts'
import { readConfigurations } from '../../domain/devices/deviceConfiguration.ts'
import type { Failure } from '../../domain/failure.ts'
import type { ActivationCode, NewDevice, NewDeviceOwner } from '../../domain/devices/newDevice.ts'
import type { Result } from '../../domain/result.ts'
import { fail, ok } from '../../domain/result.ts'
import type { XapiSchema } from '../../domain/devices/xapiSchema.ts'
import { readXapiSchema } from '../../domain/devices/xapiSchema.ts'
import type { WebexClient } from '../client.ts'
import { decodeDevice } from '../decode/device.ts'
import { isRecord, moment, present, text } from '../decode/read.ts'
import { deviceOperations as operations } from '../deviceOperations.ts'

type Answer<T> = Promise<Result<T, Failure>>

/** Registers, tags, configures and removes devices. */
export type DeviceSetupResource = {
  find(device: DeviceId, signal?: AbortSignal): Answer<Device>
  tag(device: DeviceId, patch: TagsPatch): Answer<Device>
  remove(device: DeviceId): Answer<void>
  /** `undefined` where it shows up later: the 9800 series does (docs/webex/facts.md 5.1). */
  register(device: NewDevice): Answer<Device | undefined>
  activationCode(owner: NewDeviceOwner, model?: string): Answer<ActivationCode>
  /** All of them, or those that `key` names (absolute, wildcard, index, range). */
  configurations(
    device: DeviceId,
    key?: string,
    signal?: AbortSignal,
  ): Answer<readonly DeviceConfiguration[]>
  configure(device: DeviceId, patch: ConfigurationPatch): Answer<void>
  schema(device: DeviceId, signal?: AbortSignal): Answer<XapiSchema>
}

/** Half a megabyte may take its time. */
const SLOW_MS = 30_000

const ownerBody = (owner: NewDeviceOwner) =>
  'person' in owner ? { personId: owner.person } : { workspaceId: owner.workspace }

export function createDeviceSetupResource(client: WebexClient): DeviceSetupResource {
  return {
    find: (deviceId, signal) =>
      client.request({
        operation: operations.getDevicesDeviceId,
        params: { deviceId },
        signal,
        decode: ({ body }) => decodeDevice(body),
      }),
    tag: (deviceId, body) =>
      client.request({
        operation: operations.patchDevicesDeviceId,
        params: { deviceId },
        body,
        decode: (answer) => decodeDevice(answer.body),
      }),
    remove: (deviceId) =>
      client.request({
        operation: operations.deleteDevicesDeviceId,
        params: { deviceId },
        decode: () => ok(undefined),
      }),
    register: ({ owner, mac, model, password }) =>
      client.request({
        operation: operations.postDevices,
        body: { mac, model, ...ownerBody(owner), ...(password !== undefined && { password }) },
        decode: ({ body }) => (body === undefined ? ok(undefined) : decodeDevice(body)),
      }),
    activationCode: (owner, model) =>
      client.request({
        operation: operations.postDevicesActivationCode,
        body: { ...ownerBody(owner), ...(model !== undefined && { model }) },
        decode({ body }) {
          const code = isRecord(body) ? text(body, 'code') : undefined
          if (!isRecord(body) || code === undefined) return fail({ field: 'code' })
          return ok({ code, ...present({ expires: moment(body, 'expiryTime') }) })
        },
      }),
    configurations: (deviceId, key, signal) =>
      client.request({
        operation: operations.getDeviceConfigurations,
        query: { deviceId, ...(key !== undefined && { key }) },
        signal,
        timeoutMs: SLOW_MS,
        decode: ({ body }) =>
          isRecord(body) ? ok(readConfigurations(body['items'])) : fail({ field: 'items' }),
      }),
    configure: (deviceId, body) =>
      client.request({
        operation: operations.patchDeviceConfigurations,
        query: { deviceId },
        body,
        timeoutMs: SLOW_MS,
        decode: () => ok(undefined),
      }),
    schema: (deviceId, signal) =>
      client.request({
        operation: operations.getXapiSchema,
        query: { deviceId },
        signal,
        timeoutMs: SLOW_MS,
        decode({ body }) {
          const list: unknown[] = Array.isArray(body) ? body : isRecord(body) ? [body] : []
          if (list.length === 0) return fail({ field: 'body' })
          const own = list.find((one) => isRecord(one) && one['deviceId'] === deviceId)
          return ok(readXapiSchema(own ?? list[0]))
        },
      }),
  }
}
