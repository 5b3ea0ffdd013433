// Teams and who is in them (Webex messaging description).
import * as v from 'valibot'
import { body } from '../bodies.ts'
import { badRequest } from '../refusals.ts'
import type { Route } from '../types.ts'
import { cursorPage } from './spacePages.ts'
import { done, given, ok, spaceRoute } from './spaceRoute.ts'

const [read, write] = ['spark:teams_read', 'spark:teams_write']
const [readMembers, writeMembers] = ['spark:team_memberships_read', 'spark:team_memberships_write']
const text = v.pipe(v.string(), v.nonEmpty())
const named = v.object({ name: text, description: v.optional(v.string()) })
const added = v.object({
  teamId: text,
  personId: v.optional(text),
  personEmail: v.optional(text),
  isModerator: v.optional(v.boolean()),
})
const changed = v.object({ isModerator: v.boolean() })
const team = '/teams/{teamId}'
const member = '/team/memberships/{membershipId}'

export const teamRoutes: Route[] = [
  spaceRoute('GET /teams', read, ({ request, caller, spaces }) =>
    cursorPage(request, spaces.teams.list(caller)),
  ),
  spaceRoute('POST /teams', write, ({ request, caller, spaces }) =>
    ok(spaces.teams.create(caller, body(named, request.body))),
  ),
  spaceRoute(`GET ${team}`, read, ({ caller, id, spaces }) => ok(spaces.teams.find(caller, id))),
  spaceRoute(`PUT ${team}`, write, ({ request, caller, id, spaces }) =>
    ok(spaces.teams.change(caller, id, body(named, request.body))),
  ),
  spaceRoute(`DELETE ${team}`, write, ({ caller, id, spaces }) => {
    spaces.teams.remove(caller, id)
    return done()
  }),
  spaceRoute('GET /team/memberships', readMembers, ({ request, caller, spaces }) => {
    const teamId = given(request, 'teamId')
    if (teamId === undefined) throw badRequest('teamId is required.')
    return cursorPage(request, spaces.teams.members(caller, teamId))
  }),
  spaceRoute('POST /team/memberships', writeMembers, ({ request, caller, spaces }) =>
    ok(spaces.teams.addMember(caller, body(added, request.body))),
  ),
  spaceRoute(`GET ${member}`, readMembers, ({ caller, id, spaces }) =>
    ok(spaces.teams.member(caller, id)),
  ),
  spaceRoute(`PUT ${member}`, writeMembers, ({ request, caller, id, spaces }) =>
    ok(spaces.teams.changeMember(caller, id, body(changed, request.body).isModerator)),
  ),
  spaceRoute(`DELETE ${member}`, writeMembers, ({ caller, id, spaces }) => {
    spaces.teams.removeMember(caller, id)
    return done()
  }),
]
