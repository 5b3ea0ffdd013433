// Event interests of an organization beyond people's calls (docs/webex/facts.md 4.3).
import * as v from 'valibot'
import { body } from '../bodies.ts'
import { badRequest, notFound } from '../refusals.ts'
import { adminOnly } from '../session/adminOnly.ts'
import type { Route } from '../types.ts'

const path = '/telephony/webhookInterestRegistrations'
const scopes = ['spark-admin:calls_read']

const resources = [
  'Hook Status',
  'Agent',
  'Services',
  'Agent Monitoring',
  'Queue',
  'Queue Monitoring',
]
const actors = ['Workspaces', 'Virtual Lines']

const registration = v.object({
  interests: v.pipe(
    v.array(
      v.object({
        resource: v.optional(v.picklist(resources)),
        actor: v.optional(v.picklist(actors)),
      }),
    ),
    v.nonEmpty(),
  ),
  duration: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
})

const routes: Route[] = [
  {
    method: 'GET',
    path,
    scopes,
    handle(_, { webhooks }) {
      const registered = webhooks.interests()
      if (!registered) throw notFound()
      return { status: 200, body: registered }
    },
  },
  {
    method: 'POST',
    path,
    scopes,
    handle({ body: received }, { webhooks }) {
      const asked = body(registration, received)
      if (
        asked.interests.some(
          ({ resource, actor }) => (resource === undefined) === (actor === undefined),
        )
      ) {
        throw badRequest('interests: each names either a resource or an actor.')
      }
      webhooks.registerInterests(asked)
      return { status: 200, body: webhooks.interests() }
    },
  },
  {
    method: 'DELETE',
    path,
    scopes,
    handle(_, { webhooks }) {
      webhooks.registerInterests(undefined)
      return { status: 204 }
    },
  },
]

export const interestRoutes: Route[] = routes.map(adminOnly)
