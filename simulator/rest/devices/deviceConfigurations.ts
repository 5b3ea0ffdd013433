// Configurations of devices (docs/webex/facts.md 5.5): for administrators only, and for offline
// devices too.
import * as v from 'valibot'
import type { WireDeviceConfigurations } from '../../../wire/deviceConfiguration.ts'
import type { World } from '../../model/types.ts'
import { requireDeviceAdministrator } from '../session/administrator.ts'
import { body } from '../bodies.ts'
import { jsonPatch } from '../parse.ts'
import { badRequest } from '../refusals.ts'
import type { RestAnswer, RestRequest, Route } from '../types.ts'

const patch = v.pipe(
  v.array(
    v.object({
      op: v.picklist(['replace', 'remove']),
      path: v.string(),
      value: v.optional(v.unknown()),
    }),
  ),
  v.nonEmpty(),
)

function deviceIdOf({ query }: RestRequest): string {
  const deviceId = query.get('deviceId') ?? ''
  if (deviceId === '') throw badRequest('deviceId is required.')
  return deviceId
}

function list(deviceId: string, world: World, expression?: string): RestAnswer {
  const items = world.configurations.list(deviceId, expression)
  return { status: 200, body: { deviceId, items } satisfies WireDeviceConfigurations }
}

export const deviceConfigurationRoutes: Route[] = [
  {
    method: 'GET',
    path: '/deviceConfigurations',
    scopes: ['spark-admin:devices_read'],
    handle(request, world) {
      requireDeviceAdministrator(request.caller, world)
      return list(deviceIdOf(request), world, request.query.get('key') ?? undefined)
    },
  },
  {
    method: 'PATCH',
    path: '/deviceConfigurations',
    scopes: ['spark-admin:devices_write'],
    takes: jsonPatch,
    handle(request, world) {
      requireDeviceAdministrator(request.caller, world)
      const deviceId = deviceIdOf(request)
      world.configurations.patch(deviceId, body(patch, request.body))
      // 200 as in the live API, not the 201 of the description; always with the whole list.
      return list(deviceId, world)
    },
  },
]
