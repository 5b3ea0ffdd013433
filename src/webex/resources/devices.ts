// Devices, and their xAPI (docs/webex/facts.md 5.1, 5.2).
import type { WireXapiCommandRequest } from '../../../wire/device.ts'
import type { DeviceId } from '../../domain/brand.ts'
import type { Rejection } from '../../domain/calls/call.ts'
import type { Device } from '../../domain/devices/device.ts'
import type { DeviceStatus } from '../../domain/devices/deviceStatus.ts'
import { readDeviceStatus } from '../../domain/devices/deviceStatus.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Result } from '../../domain/result.ts'
import { ok } from '../../domain/result.ts'
import type { XapiArguments } from '../../domain/devices/xcommand.ts'
import type { Answer as ClientAnswer, WebexClient } from '../client.ts'
import { decodeDevices, decodeXapiResult } from '../decode/device.ts'
import { present } from '../decode/read.ts'
import { deviceOperations } from '../deviceOperations.ts'
import type { PageAt } from '../startPaging.ts'
import { nextPageAt, pageTarget } from '../startPaging.ts'

/** One page of devices; `next` is missing on the last one. */
export type DevicePage = { readonly devices: readonly Device[]; readonly next?: PageAt }
/** A status, and when it was asked for (monotonic ms). */
export type DeviceReading = { readonly status: DeviceStatus; readonly askedAt: number }

/** An answer for the console, undecoded. */
export type RawAnswer = { readonly result: unknown; readonly trackingId?: string }

type Answer<T> = Promise<Result<T, Failure>>

/** Lists devices and speaks xAPI to them. */
export type DevicesResource = {
  /** One page of those that may be seen; `next` where there is more. */
  page(options?: { at?: PageAt | undefined; signal?: AbortSignal | undefined }): Answer<DevicePage>
  /** At most ten names. @returns `askedAt` by the monotonic clock, ms. */
  status(device: DeviceId, names: readonly string[], signal?: AbortSignal): Answer<DeviceReading>
  /** The nested `result`, as it came. */
  rawStatus(device: DeviceId, names: readonly string[]): Answer<RawAnswer>
  /** @param command `Audio.Volume.Set`. @param body beside the arguments. @returns its result. */
  command(
    device: DeviceId,
    command: string,
    values?: XapiArguments,
    body?: unknown,
  ): Answer<RawAnswer>
}

const LARGEST_PAGE = 1_000

/** A command may be answered by nothing at all. */
function rawAnswer({ body, trackingId }: ClientAnswer): Result<RawAnswer, Rejection> {
  const result = body === undefined ? ok({}) : decodeXapiResult(body)
  return result.ok ? ok({ result: result.value, ...present({ trackingId }) }) : result
}

export function createDevicesResource(client: WebexClient): DevicesResource {
  const statusOf = (deviceId: DeviceId, names: readonly string[]) =>
    ({
      operation: deviceOperations.getXapiStatus,
      query: { deviceId, name: names.join(',') },
    }) as const
  return {
    page: ({ at, signal } = {}) =>
      client.request({
        operation: deviceOperations.getDevices,
        ...pageTarget(at, { max: LARGEST_PAGE }),
        signal,
        decode({ body, next }) {
          const list = decodeDevices(body)
          if (!list.ok) return list
          const { items, rejected } = list.value
          const nextAt = nextPageAt(at, next, items.length + rejected.length)
          return ok({ devices: items, ...present({ next: nextAt }) })
        },
      }),
    status: (device, names, signal) =>
      client.request({
        ...statusOf(device, names),
        signal,
        decode({ body, askedAt }) {
          const result = decodeXapiResult(body)
          return result.ok ? ok({ status: readDeviceStatus(result.value), askedAt }) : result
        },
      }),
    rawStatus: (device, names) =>
      client.request({
        ...statusOf(device, names),
        decode: rawAnswer,
      }),
    command: (deviceId, commandName, values = {}, body) =>
      client.request({
        operation: deviceOperations.postXapiCommandCommandName,
        params: { commandName },
        body: {
          deviceId,
          arguments: { ...values },
          ...(body !== undefined && { body }),
        } satisfies WireXapiCommandRequest,
        decode: rawAnswer,
      }),
  }
}
