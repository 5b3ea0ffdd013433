// Registering devices by MAC address or activation code, and deleting them
// (docs/webex/facts.md 5.1).
import * as v from 'valibot'
import type { World } from '../../model/types.ts'
import { requireDeviceAdministrator } from '../session/administrator.ts'
import { body } from '../bodies.ts'
import { forbidden } from '../refusals.ts'
import type { RestRequest, Route } from '../types.ts'

const writeScope = 'spark-admin:devices_write'
/** A code is a password, so this scope is needed too (docs/webex/facts.md 1.10). */
const codeScopes = ['identity:placeonetimepassword_create', 'identity:one_time_password']

const id = v.optional(v.pipe(v.string(), v.nonEmpty()))
const phone = v.object({
  mac: v.string(),
  model: v.string(),
  personId: id,
  workspaceId: id,
  password: v.optional(v.string()),
})
const forWhom = v.object({ personId: id, workspaceId: id, model: v.optional(v.string()) })

function requireWriter({ caller }: RestRequest, world: World): void {
  requireDeviceAdministrator(caller, world, writeScope)
}

export const deviceRegistrationRoutes: Route[] = [
  {
    method: 'POST',
    path: '/devices',
    scopes: [writeScope],
    handle(request, world) {
      requireWriter(request, world)
      const device = world.registration.register(body(phone, request.body))
      return device ? { status: 200, body: device } : { status: 204 }
    },
  },
  {
    method: 'POST',
    path: '/devices/activationCode',
    scopes: [writeScope],
    handle(request, world) {
      requireWriter(request, world)
      if (!codeScopes.some((scope) => request.caller.scopes.includes(scope))) throw forbidden()
      const { model, ...whose } = body(forWhom, request.body)
      return { status: 200, body: world.registration.activationCode(whose, model) }
    },
  },
  {
    method: 'DELETE',
    path: '/devices/{deviceId}',
    scopes: [writeScope],
    handle(request, world) {
      requireWriter(request, world)
      world.registration.remove(request.params['deviceId'] ?? '')
      return { status: 204 }
    },
  },
]
