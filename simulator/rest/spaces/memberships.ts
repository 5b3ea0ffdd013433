// Who is in a room (Webex messaging description).
import * as v from 'valibot'
import { body } from '../bodies.ts'
import type { Route } from '../types.ts'
import { cursorPage } from './spacePages.ts'
import { done, given, ok, spaceRoute } from './spaceRoute.ts'

const [read, write] = ['spark:memberships_read', 'spark:memberships_write']
const text = v.pipe(v.string(), v.nonEmpty())
const created = v.object({
  roomId: text,
  personId: v.optional(text),
  personEmail: v.optional(text),
  isModerator: v.optional(v.boolean()),
})
const changed = v.object({ isModerator: v.boolean(), isRoomHidden: v.boolean() })
const one = '/memberships/{membershipId}'

export const membershipRoutes: Route[] = [
  spaceRoute('GET /memberships', read, ({ request, caller, spaces }) => {
    const names = ['roomId', 'personId', 'personEmail'] as const
    const filter = Object.fromEntries(
      names.flatMap((name) => {
        const value = given(request, name)
        return value === undefined ? [] : [[name, value]]
      }),
    )
    return cursorPage(request, spaces.memberships.list(caller, filter))
  }),
  spaceRoute('POST /memberships', write, ({ request, caller, spaces }) =>
    ok(spaces.memberships.create(caller, body(created, request.body))),
  ),
  spaceRoute(`GET ${one}`, read, ({ caller, id, spaces }) =>
    ok(spaces.memberships.find(caller, id)),
  ),
  spaceRoute(`PUT ${one}`, write, ({ request, caller, id, spaces }) =>
    ok(spaces.memberships.change(caller, id, body(changed, request.body))),
  ),
  spaceRoute(`DELETE ${one}`, write, ({ caller, id, spaces }) => {
    spaces.memberships.remove(caller, id)
    return done()
  }),
]
