// One's own state as an agent of queues (docs/webex/everyday.md section 2.1).
import * as v from 'valibot'
import type { WireAgentChange } from '../../../wire/queue.ts'
import type { Member, World } from '../../model/types.ts'
import { body } from '../bodies.ts'
import { notFound } from '../refusals.ts'
import type { RestRequest, Route } from '../types.ts'

const path = '/telephony/config/people/me/settings/queues'

const changed = v.object({
  agentACDState: v.optional(
    v.picklist(['SIGN_IN', 'SIGN_OUT', 'AVAILABLE', 'UNAVAILABLE', 'WRAP_UP']),
  ),
  queues: v.optional(
    v.array(v.object({ id: v.pipe(v.string(), v.nonEmpty()), available: v.optional(v.boolean()) })),
  ),
})

function callerOf({ caller }: RestRequest, { organisation }: World): Member {
  const member = organisation.memberById(caller.personId)
  if (!member) throw notFound()
  return member
}

export const agentRoutes: Route[] = [
  {
    method: 'GET',
    path,
    scopes: ['spark:telephony_config_read'],
    handle: (request, world) => ({
      status: 200,
      body: world.agents.find(callerOf(request, world)),
    }),
  },
  {
    method: 'PUT',
    path,
    scopes: ['spark:telephony_config_write'],
    handle(request, world) {
      const asked = body(changed, request.body) as WireAgentChange
      world.agents.change(callerOf(request, world), asked)
      return { status: 204 }
    },
  },
]
