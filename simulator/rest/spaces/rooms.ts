// Rooms (Webex messaging description).
import * as v from 'valibot'
import type { RoomFilter } from '../../model/spaces/spaceTypes.ts'
import { body } from '../bodies.ts'
import { badRequest } from '../refusals.ts'
import type { RestRequest, Route } from '../types.ts'
import { cursorPage } from './spacePages.ts'
import { done, given, ok, spaceRoute } from './spaceRoute.ts'

const [read, write] = ['spark:rooms_read', 'spark:rooms_write']
const types = v.picklist(['direct', 'group'])
const orders = v.picklist(['id', 'lastactivity', 'created'])

const text = v.pipe(v.string(), v.nonEmpty())
const made = {
  title: text,
  teamId: v.optional(text),
  classificationId: v.optional(text),
  isLocked: v.optional(v.boolean()),
  isPublic: v.optional(v.boolean()),
  description: v.optional(v.string()),
  isAnnouncementOnly: v.optional(v.boolean()),
}
const created = v.object(made)
const changed = v.object({ ...made, isReadOnly: v.optional(v.boolean()) })

/** Milliseconds. @throws Refusal 400 */
function timeOf(request: RestRequest, name: string, otherwise: number): number {
  const value = given(request, name)
  if (value === undefined) return otherwise
  const at = Date.parse(value)
  if (Number.isNaN(at)) throw badRequest(`${name} must be an ISO 8601 date.`)
  return at
}

/** @throws Refusal 400 */
function filterOf(request: RestRequest): RoomFilter {
  const [teamId, type, sortBy] = ['teamId', 'type', 'sortBy'].map((name) => given(request, name))
  if (type !== undefined && !v.is(types, type)) throw badRequest('type must be direct or group.')
  if (sortBy !== undefined && !v.is(orders, sortBy)) {
    throw badRequest('sortBy must be id, lastactivity or created.')
  }
  const isOrgPublic = given(request, 'orgPublicSpaces') === 'true'
  if (!isOrgPublic && (request.query.has('from') || request.query.has('to'))) {
    throw badRequest('from and to are only for orgPublicSpaces.')
  }
  const orgPublic = {
    from: timeOf(request, 'from', -Infinity),
    to: timeOf(request, 'to', Infinity),
  }
  return {
    ...(teamId !== undefined && { teamId }),
    ...(type !== undefined && { type }),
    ...(sortBy !== undefined && { sortBy }),
    ...(isOrgPublic && { orgPublic }),
  }
}

export const roomRoutes: Route[] = [
  spaceRoute('GET /rooms', read, ({ request, caller, spaces }) =>
    cursorPage(request, spaces.rooms.list(caller, filterOf(request))),
  ),
  spaceRoute('POST /rooms', write, ({ request, caller, spaces }) =>
    ok(spaces.rooms.create(caller, body(created, request.body))),
  ),
  spaceRoute('GET /rooms/{roomId}', read, ({ caller, id, spaces }) =>
    ok(spaces.rooms.find(caller, id)),
  ),
  spaceRoute('PUT /rooms/{roomId}', write, ({ request, caller, id, spaces }) =>
    ok(spaces.rooms.change(caller, id, body(changed, request.body))),
  ),
  spaceRoute('DELETE /rooms/{roomId}', write, ({ caller, id, spaces }) => {
    spaces.rooms.remove(caller, id)
    return done()
  }),
  spaceRoute('GET /rooms/{roomId}/meetingInfo', read, ({ caller, id, spaces }) =>
    ok(spaces.rooms.meeting(caller, id)),
  ),
]
