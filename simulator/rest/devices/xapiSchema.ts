// `GET /xapi/schema`: the schema of up to five devices (docs/webex/facts.md 5.2).
import type { WireXapiSchema } from '../../../wire/xapiSchema.ts'
import type { World } from '../../model/types.ts'
import { isDeviceAdministrator } from '../session/administrator.ts'
import { callerOf } from '../person/mySettings.ts'
import { badRequest } from '../refusals.ts'
import type { RestAnswer, RestRequest, Route } from '../types.ts'

const mostDevices = 5

/** Repeated or separated by commas, like names of the status. */
function listOf({ query }: RestRequest, name: string): readonly string[] | undefined {
  return query.has(name) ? query.getAll(name).flatMap((text) => text.split(',')) : undefined
}

function schema(request: RestRequest, world: World): RestAnswer {
  const ids = (listOf(request, 'deviceId') ?? []).filter((id) => id !== '')
  if (ids.length === 0) throw badRequest('deviceId is required.')
  if (ids.length > mostDevices) {
    throw badRequest(`At most ${mostDevices} devices can be asked for.`)
  }
  const who = [callerOf(request, world), isDeviceAdministrator(request.caller, world)] as const
  const names = { status: listOf(request, 'status'), command: listOf(request, 'command') }
  const schemas = ids.map((id) => world.devices.schema(...who, id, names))
  return { status: 200, body: schemas satisfies WireXapiSchema }
}

export const xapiSchemaRoutes: Route[] = [
  { method: 'GET', path: '/xapi/schema', scopes: ['spark:xapi_statuses'], handle: schema },
]
