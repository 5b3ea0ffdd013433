// Devices and their xAPI (docs/webex/facts.md 5.1, 5.2).
import * as v from 'valibot'
import type {
  WireDevice,
  WireDeviceList,
  WireXapiCommand,
  WireXapiStatus,
} from '../../../wire/device.ts'
import type { World } from '../../model/types.ts'
import { isDeviceAdministrator } from '../session/administrator.ts'
import { body } from '../bodies.ts'
import { callerOf } from '../person/mySettings.ts'
import { jsonPatch } from '../parse.ts'
import { badRequest } from '../refusals.ts'
import type { RestRequest, Route } from '../types.ts'

const usualPage = 100
const largestPage = 1000
const mostNames = 10

const equal = (value: string | undefined, wanted: string) =>
  value?.toLowerCase() === wanted.toLowerCase()

/** By the parameter's name; other parameters are no filters. */
const filters: Readonly<Record<string, (device: WireDevice, wanted: string) => boolean>> = {
  displayName: ({ displayName }, wanted) =>
    displayName.toLowerCase().includes(wanted.toLowerCase()),
  personId: ({ personId }, wanted) => personId === wanted,
  workspaceId: ({ workspaceId }, wanted) => workspaceId === wanted,
  connectionStatus: ({ connectionStatus }, wanted) => equal(connectionStatus, wanted),
  product: ({ product }, wanted) => product.toLowerCase().includes(wanted.toLowerCase()),
  type: ({ type }, wanted) => equal(type, wanted),
  serial: ({ serial }, wanted) => equal(serial, wanted),
  tag: ({ tags }, wanted) => wanted.split(',').every((tag) => tags.includes(tag.trim())),
  software: ({ software }, wanted) => equal(software, wanted),
  upgradeChannel: ({ upgradeChannel }, wanted) => equal(upgradeChannel, wanted),
  errorCode: ({ errorCodes }, wanted) => errorCodes.includes(wanted),
  capability: ({ capabilities }, wanted) => capabilities.includes(wanted),
  permission: ({ permissions }, wanted) => permissions.includes(wanted),
  locationId: ({ locationId }, wanted) => locationId === wanted,
  mac: ({ mac }, wanted) => equal(mac.replaceAll(':', ''), wanted.replaceAll(':', '')),
  devicePlatform: ({ devicePlatform }, wanted) => equal(devicePlatform, wanted),
  plannedMaintenance: ({ plannedMaintenance: planned }, wanted) =>
    equal(typeof planned === 'string' ? planned : planned.mode, wanted),
}

function whole(text: string | null, usual: number, most: number, name: string): number {
  if (text === null) return usual
  const value = Number(text)
  if (!Number.isInteger(value) || value < 0) throw badRequest(`${name} must be a number.`)
  return Math.min(value, most)
}

function list(request: RestRequest, world: World) {
  const { query } = request
  const all = world.devices.visibleTo(
    callerOf(request, world),
    isDeviceAdministrator(request.caller, world),
  )
  const found = all.filter((device) =>
    [...query].every(([name, wanted]) => filters[name]?.(device, wanted) ?? true),
  )
  const start = whole(query.get('start'), 0, Infinity, 'start')
  const max = whole(query.get('max'), usualPage, largestPage, 'max') || usualPage
  const items = found.slice(start, start + max)
  const next = new URLSearchParams(query)
  next.set('start', String(start + max))
  const link = `<${request.baseUrl}/devices?${next.toString()}>; rel="next"`
  return {
    status: 200,
    body: { items } satisfies WireDeviceList,
    ...(start + max < found.length && { headers: { link } }),
  }
}

const operation = v.object({
  op: v.picklist(['add', 'replace', 'remove']),
  path: v.literal('tags'),
  value: v.optional(v.array(v.string()), []),
})
/** One operation as in the schema, a list as in the example: both are accepted. */
const patch = v.union([
  v.pipe(v.array(operation), v.nonEmpty()),
  v.pipe(
    operation,
    v.transform((one) => [one]),
  ),
])

function patched(tags: readonly string[], operations: v.InferOutput<typeof patch>): string[] {
  return operations.reduce<string[]>(
    (before, { op, value }) => {
      if (op === 'replace') return value
      if (op === 'add') return [...new Set([...before, ...value])]
      return before.filter((tag) => value.length > 0 && !value.includes(tag))
    },
    [...tags],
  )
}

const command = v.object({
  deviceId: v.pipe(v.string(), v.nonEmpty()),
  arguments: v.optional(v.record(v.string(), v.unknown()), {}),
  /** Multiline text; for some commands an object. */
  body: v.optional(v.union([v.string(), v.record(v.string(), v.unknown())])),
})

const readScopes = ['spark:devices_read', 'spark-admin:devices_read']

export const deviceRoutes: Route[] = [
  { method: 'GET', path: '/devices', scopes: readScopes, handle: list },
  {
    method: 'GET',
    path: '/devices/{deviceId}',
    scopes: readScopes,
    handle: (request, world) => ({
      status: 200,
      body: world.devices.find(
        callerOf(request, world),
        isDeviceAdministrator(request.caller, world),
        request.params['deviceId'] ?? '',
      ),
    }),
  },
  {
    method: 'PATCH',
    path: '/devices/{deviceId}',
    scopes: ['spark:devices_write', 'spark-admin:devices_write'],
    takes: jsonPatch,
    handle(request, world) {
      const id = request.params['deviceId'] ?? ''
      const who = [callerOf(request, world), isDeviceAdministrator(request.caller, world)] as const
      const { tags } = world.devices.find(...who, id)
      const next = patched(tags, body(patch, request.body))
      return { status: 200, body: world.devices.tag(...who, id, next) }
    },
  },
  {
    method: 'GET',
    path: '/xapi/status',
    scopes: ['spark:xapi_statuses'],
    handle(request, world) {
      const deviceId = request.query.get('deviceId') ?? ''
      const names = request.query.getAll('name').flatMap((name) => name.split(','))
      if (deviceId === '') throw badRequest('deviceId is required.')
      if (names.length === 0) throw badRequest('name is required.')
      if (names.length > mostNames) throw badRequest(`At most ${mostNames} names can be asked for.`)
      const result = world.devices.status(
        callerOf(request, world),
        isDeviceAdministrator(request.caller, world),
        deviceId,
        names,
      )
      return { status: 200, body: { deviceId, result } satisfies WireXapiStatus }
    },
  },
  {
    method: 'POST',
    path: '/xapi/command/{commandName}',
    scopes: ['spark:xapi_commands'],
    handle(request, world) {
      const asked = body(command, request.body)
      const result = world.devices.command(
        callerOf(request, world),
        isDeviceAdministrator(request.caller, world),
        asked.deviceId,
        request.params['commandName'] ?? '',
        asked.arguments,
        typeof asked.body === 'object' ? JSON.stringify(asked.body) : asked.body,
      )
      return {
        status: 200,
        body: {
          deviceId: asked.deviceId,
          arguments: asked.arguments,
          result,
        } satisfies WireXapiCommand,
      }
    },
  },
]
