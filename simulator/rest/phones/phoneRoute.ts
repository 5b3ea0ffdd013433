// The common part of the routes about calling phones: for administrators, under one path, with the
// scopes of the calling settings (docs/webex/facts.md 1.10).
import type { World } from '../../model/types.ts'
import { adminOnly } from '../session/adminOnly.ts'
import type { RestAnswer, RestRequest, Route } from '../types.ts'

const base = '/telephony/config'

type Handle = (request: RestRequest, world: World) => RestAnswer

/** @param line `GET /devices/{deviceId}/members`. */
export function phoneRoute(line: string, handle: Handle): Route {
  const [method = '', path = ''] = line.split(' ')
  const isRead =
    method === 'GET' ||
    line.includes('/actions/preview') ||
    line.includes('/actions/getSettings') ||
    line.includes('validateMacs')
  return adminOnly({
    method: method as Route['method'],
    path: `${base}${path}`,
    scopes: [`spark-admin:telephony_config_${isRead ? 'read' : 'write'}`],
    handle,
  })
}

/** Done, without a body. */
export const done = (): RestAnswer => ({ status: 204 })
