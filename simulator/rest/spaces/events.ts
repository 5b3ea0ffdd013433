// What happened in spaces: one's own, or for a compliance officer everybody's.
import type { WireEvent } from '../../../wire/team.ts'
import { badRequest } from '../refusals.ts'
import type { RestRequest, Route } from '../types.ts'
import { cursorPage } from './spacePages.ts'
import { given, ok, spaceRoute } from './spaceRoute.ts'

const ofAnybody = 'spark-compliance:events_read'
const read = 'spark:messages_read'

/** @throws Refusal 400 */
function within(request: RestRequest, name: 'from' | 'to', otherwise: number): number {
  const value = given(request, name)
  const at = value === undefined ? otherwise : Date.parse(value)
  if (Number.isNaN(at)) throw badRequest(`${name} must be an ISO 8601 date.`)
  return at
}

function found(request: RestRequest, events: readonly WireEvent[]): readonly WireEvent[] {
  const [resource, type, actorId] = ['resource', 'type', 'actorId'].map((name) =>
    given(request, name),
  )
  const [from, to] = [within(request, 'from', -Infinity), within(request, 'to', Infinity)]
  return events.filter((event) => {
    const at = Date.parse(event.created)
    return (
      (resource === undefined || event.resource === resource) &&
      (type === undefined || event.type === type) &&
      (actorId === undefined || event.actorId === actorId) &&
      at >= from &&
      at < to
    )
  })
}

const routes: Route[] = [
  spaceRoute('GET /events', read, ({ request, caller, spaces }) => {
    const all = spaces.events.list(caller, request.caller.scopes.includes(ofAnybody))
    return cursorPage(request, found(request, all))
  }),
  spaceRoute('GET /events/{eventId}', read, ({ request, caller, id, spaces }) =>
    ok(spaces.events.find(caller, request.caller.scopes.includes(ofAnybody), id)),
  ),
]

export const eventRoutes: Route[] = routes.map((route) => ({
  ...route,
  scopes: [...route.scopes, ofAnybody],
}))
