// Where a person calls from, by what Webex lets them read of it.
import type { EndpointId, LocationId } from '../../domain/brand.ts'
import type { PlaceFacts } from '../../domain/dial/callingPlace.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Result } from '../../domain/result.ts'
import type { WebexClient } from '../client.ts'
import type { CallingProfile } from '../decode/callingProfile.ts'
import { decodeCallingProfile } from '../decode/callingProfile.ts'
import { decodeDevice } from '../decode/device.ts'
import { decodeLocation } from '../decode/location.ts'
import { deviceOperations } from '../deviceOperations.ts'
import { placeOperations } from '../placeOperations.ts'
import { profileOperations } from '../profileOperations.ts'

/** Reads where calls of mine are placed from. */
export type CallingProfileResource = {
  mine(signal?: AbortSignal): Promise<Result<CallingProfile, Failure>>
  /** Where a device of mine is; an endpoint that is one has its id (docs/webex/facts.md 3.6). */
  locationOfDevice(
    device: EndpointId,
    signal?: AbortSignal,
  ): Promise<Result<LocationId | undefined, Failure>>
  /** For administrators. */
  location(id: LocationId, signal?: AbortSignal): Promise<Result<PlaceFacts, Failure>>
}

export function createCallingProfileResource(client: WebexClient): CallingProfileResource {
  return {
    mine: (signal) =>
      client.request({
        operation: profileOperations.getMyCallingProfile,
        signal,
        decode: ({ body }) => decodeCallingProfile(body),
      }),
    locationOfDevice: (deviceId, signal) =>
      client.request({
        operation: deviceOperations.getDevicesDeviceId,
        params: { deviceId },
        signal,
        decode({ body }) {
          const device = decodeDevice(body)
          return device.ok ? { ok: true, value: device.value.location } : device
        },
      }),
    location: (locationId, signal) =>
      client.request({
        operation: placeOperations.getLocationsLocationId,
        params: { locationId },
        signal,
        decode: ({ body }) => decodeLocation('location')(body),
      }),
  }
}
