// Webhooks (docs/webex/facts.md 4.1, 12.3).
import * as v from 'valibot'
import type { WireWebhookList } from '../../../wire/webhook.ts'
import type { World } from '../../model/types.ts'
import { body } from '../bodies.ts'
import { badRequest, forbidden } from '../refusals.ts'
import type { Caller, RestRequest, Route } from '../types.ts'

const text = v.pipe(v.string(), v.nonEmpty())
const usualPage = 100

/** The scopes that read a resource also allow watching it. */
const readScopes: Readonly<Record<string, string>> = {
  telephony_calls: 'spark:calls_read',
  telephony_conference: 'spark:calls_read',
  telephony_mwi: 'spark:calls_read',
  messages: 'spark:messages_read',
  memberships: 'spark:memberships_read',
  rooms: 'spark:rooms_read',
  attachmentActions: 'spark:messages_read',
}
const everyone = new Set(['telephony_calls', 'telephony_conference'])

/** By the interest that unlocks it (docs/webex/facts.md 4.3). */
const unlockedBy: Readonly<Record<string, string>> = {
  telephony_hookstatus: 'Hook Status',
  telephony_agent: 'Agent',
  telephony_services: 'Services',
  telephony_agentMonitoring: 'Agent Monitoring',
  telephony_queue: 'Queue',
  telephony_queueMonitoring: 'Queue Monitoring',
}

const created = v.object({
  name: text,
  targetUrl: text,
  resource: v.picklist([...Object.keys(readScopes), ...Object.keys(unlockedBy), 'all']),
  event: v.picklist(['created', 'updated', 'deleted', 'all']),
  filter: v.optional(v.string()),
  secret: v.optional(text),
  ownedBy: v.optional(v.picklist(['creator', 'org'])),
})

/** Fixed fields may be sent again, but not changed. */
const updated = v.object({
  name: text,
  targetUrl: text,
  secret: v.optional(text),
  ownedBy: v.optional(v.string()),
  status: v.optional(v.literal('active')),
})

/** @throws Refusal 403: the creator must be able to read the resource; 400 if it is locked. */
function requireReadable(
  { scopes, personId }: Caller,
  { webhooks, organisation }: World,
  { resource, ownedBy }: v.InferOutput<typeof created>,
): void {
  const interest = unlockedBy[resource]
  const has = webhooks.interests()?.interests.some((one) => one.resource === interest)
  if (interest !== undefined && !has) {
    throw badRequest(`resource: ${resource} wants an interest registration for ${interest}.`)
  }
  // A bot has no calls, and still watches everything else at once.
  const isBot = organisation.memberById(personId)?.isBot
  const needed =
    resource === 'all'
      ? Object.values(readScopes).filter((scope) => !isBot || scope !== 'spark:calls_read')
      : [readScopes[resource] ?? 'spark-admin:calls_read']
  if (!needed.every((scope) => scopes.includes(scope))) throw forbidden()
  if (ownedBy !== 'org') return
  if (!everyone.has(resource) || !scopes.includes('spark-admin:calls_read')) throw forbidden()
}

const idOf = ({ params }: RestRequest): string => params['webhookId'] ?? ''

export const webhookRoutes: Route[] = [
  {
    method: 'POST',
    path: '/webhooks',
    scopes: [],
    handle({ caller, body: received }, world) {
      const asked = body(created, received)
      requireReadable(caller, world, asked)
      return { status: 200, body: world.webhooks.create(caller.personId, asked) }
    },
  },
  {
    method: 'GET',
    path: '/webhooks',
    scopes: [],
    handle({ caller, query }, world) {
      const max = Number(query.get('max') ?? usualPage)
      if (!Number.isInteger(max) || max < 1) throw badRequest('max must be a positive number.')
      const ownedBy = query.get('ownedBy') ?? 'creator'
      if (ownedBy !== 'creator' && ownedBy !== 'org') throw badRequest('ownedBy can be org only.')
      const mayAll = caller.scopes.includes('spark-admin:calls_read')
      if (ownedBy === 'org' && !mayAll) throw forbidden()
      const items = world.webhooks.list(caller.personId, ownedBy).slice(0, max)
      return { status: 200, body: { items } satisfies WireWebhookList }
    },
  },
  {
    method: 'GET',
    path: '/webhooks/{webhookId}',
    scopes: [],
    handle: (request, world) => ({
      status: 200,
      body: world.webhooks.find(request.caller.personId, idOf(request)),
    }),
  },
  {
    method: 'PUT',
    path: '/webhooks/{webhookId}',
    scopes: [],
    handle(request, world) {
      const { personId } = request.caller
      const { ownedBy, ...asked } = body(updated, request.body)
      const { ownedBy: is } = world.webhooks.find(personId, idOf(request))
      if (ownedBy !== undefined && ownedBy !== is) throw badRequest('ownedBy cannot be changed.')
      return { status: 200, body: world.webhooks.change(personId, idOf(request), asked) }
    },
  },
  {
    method: 'DELETE',
    path: '/webhooks/{webhookId}',
    scopes: [],
    handle(request, world) {
      world.webhooks.remove(request.caller.personId, idOf(request))
      return { status: 204 }
    },
  },
]
