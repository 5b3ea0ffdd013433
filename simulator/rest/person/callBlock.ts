// One's own blocked numbers (docs/webex/everyday.md section 5).
import * as v from 'valibot'
import type { WireBlockedNumbers } from '../../../wire/callBlock.ts'
import { body } from '../bodies.ts'
import { notFound } from '../refusals.ts'
import type { Route } from '../types.ts'
import { callerOf } from './mySettings.ts'

const base = '/telephony/config/people/me/settings/callBlock'
const one = `${base}/numbers/{phoneNumberId}`
const readScopes = ['spark:telephony_config_read']
const writeScopes = ['spark:telephony_config_write']
const asked = v.object({
  phoneNumber: v.pipe(
    v.string(),
    v.regex(/^\+[1-9]\d{3,14}$/, 'must be a number like +12025550143'),
  ),
})

export const callBlockRoutes: Route[] = [
  {
    method: 'GET',
    path: base,
    scopes: readScopes,
    handle: (request, world) => ({
      status: 200,
      body: {
        numbers: world.callBlock.list(callerOf(request, world).id),
      } satisfies WireBlockedNumbers,
    }),
  },
  {
    method: 'POST',
    path: `${base}/numbers`,
    scopes: writeScopes,
    handle(request, world) {
      const { phoneNumber } = body(asked, request.body)
      const id = world.callBlock.add(callerOf(request, world).id, phoneNumber)
      return { status: 201, body: { id } }
    },
  },
  {
    method: 'GET',
    path: one,
    scopes: readScopes,
    handle(request, world) {
      const own = world.callBlock.list(callerOf(request, world).id)
      if (!own.some(({ id }) => id === request.params['phoneNumberId'])) throw notFound()
      return { status: 200, body: { blockCallsEnabled: true } }
    },
  },
  {
    method: 'DELETE',
    path: one,
    scopes: writeScopes,
    handle(request, world) {
      const id = request.params['phoneNumberId'] ?? ''
      world.callBlock.remove(callerOf(request, world).id, id)
      return { status: 204 }
    },
  },
]
