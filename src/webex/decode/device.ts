// Devices as Webex sends them (device description, `Device`; docs/webex/facts.md 5.1, 9.4).
import type { DeviceId, LocationId, PersonId, WorkspaceId } from '../../domain/brand.ts'
import type { Rejection } from '../../domain/calls/call.ts'
import type { Device, DevicePlace } from '../../domain/devices/device.ts'
import { deviceLinkOf, deviceRightOf, deviceTypeOf } from '../../domain/devices/device.ts'
import type { Result } from '../../domain/result.ts'
import { fail, ok } from '../../domain/result.ts'
import type { Items } from './list.ts'
import { decodeItems } from './list.ts'
import type { Fields } from './read.ts'
import { isRecord, lookUp, moment, present, record, text } from './read.ts'

const maintenance = { off: 'off', on: 'on', upcoming: 'upcoming' } as const

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
}

function placeOf(wire: Fields): DevicePlace {
  const workspace = text(wire, 'workspaceId')
  if (workspace !== undefined) return { is: 'workspace', id: workspace as WorkspaceId }
  const person = text(wire, 'personId')
  if (person !== undefined) return { is: 'person', id: person as PersonId }
  // The deprecated `placeId` may be either.
  const place = text(wire, 'placeId')
  return place === undefined ? { is: 'unknown' } : { is: 'workspace', id: place as WorkspaceId }
}

/** `{ mode }` by the schema, a word by its own in examples (docs/webex/facts.md 12.1). */
function maintenanceWord(wire: Fields): string | undefined {
  return text(record(wire, 'plannedMaintenance') ?? {}, 'mode') ?? text(wire, 'plannedMaintenance')
}

/** Only an id is required. */
export function decodeDevice(wire: unknown): Result<Device, Rejection> {
  if (!isRecord(wire)) return fail({ field: 'body' })
  const id = text(wire, 'id')
  if (id === undefined) return fail({ field: 'id' })
  const product = text(wire, 'product') ?? ''
  const capabilities = Array.isArray(wire['capabilities'])
    ? strings(wire['capabilities'])
    : undefined
  return ok({
    id: id as DeviceId,
    name: text(wire, 'displayName') ?? (product === '' ? id : product),
    product,
    productType: deviceTypeOf(text(wire, 'type')),
    place: placeOf(wire),
    right: deviceRightOf(strings(wire['permissions']), capabilities),
    link: deviceLinkOf(text(wire, 'connectionStatus')),
    tags: strings(wire['tags']),
    sipUrls: strings(wire['sipUrls']),
    errorCodes: strings(wire['errorCodes']),
    ...present({
      software: text(wire, 'software'),
      upgradeChannel: text(wire, 'upgradeChannel'),
      serial: text(wire, 'serial'),
      mac: text(wire, 'mac'),
      ip: text(wire, 'ip'),
      interface: text(wire, 'activeInterface'),
      location: text(wire, 'locationId', 'workspaceLocationId') as LocationId | undefined,
      created: moment(wire, 'created'),
      firstSeen: moment(wire, 'firstSeen'),
      lastSeen: moment(wire, 'lastSeen'),
      managedBy: text(wire, 'managedBy'),
      platform: text(wire, 'devicePlatform'),
      callingId: text(wire, 'callingDeviceId'),
      maintenance: lookUp(maintenance, maintenanceWord(wire)),
      configurationId: text(wire, 'webexDeviceId') as DeviceId | undefined,
    }),
  })
}

/** One page of devices; a device that cannot be read is in `rejected`. */
export function decodeDevices(body: unknown): Result<Items<Device>, Rejection> {
  return decodeItems(body, decodeDevice)
}

/** `result` of a status or a command, as it came: devices differ too much to say more. */
export function decodeXapiResult(body: unknown): Result<unknown, Rejection> {
  return isRecord(body) ? ok(body['result'] ?? {}) : fail({ field: 'body' })
}
