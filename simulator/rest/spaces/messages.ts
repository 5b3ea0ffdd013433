// Messages between people (Webex messaging description).
import * as v from 'valibot'
import type { WireMessage, WireMessageList } from '../../../wire/message.ts'
import type { Member, World } from '../../model/types.ts'
import { body } from '../bodies.ts'
import { callerOf } from '../person/mySettings.ts'
import { badRequest, notFound } from '../refusals.ts'
import type { RestAnswer, RestRequest, Route } from '../types.ts'
import { pageBelow } from './spacePages.ts'

const text = v.pipe(v.string(), v.nonEmpty())
const sent = v.object({
  roomId: v.optional(text),
  parentId: v.optional(text),
  toPersonId: v.optional(text),
  toPersonEmail: v.optional(text),
  text: v.optional(v.string()),
  markdown: v.optional(v.string()),
  files: v.optional(v.array(text)),
  attachments: v.optional(
    v.array(v.object({ contentType: text, content: v.record(v.string(), v.unknown()) })),
  ),
})
const usualPage = 50

/** Older than the given time or message. @throws Refusal 400, 404 */
function older(all: readonly WireMessage[], { query }: RestRequest): readonly WireMessage[] {
  const [before, beforeMessage] = [query.get('before'), query.get('beforeMessage')]
  if (before !== null && Number.isNaN(Date.parse(before))) {
    throw badRequest('before must be an ISO 8601 date.')
  }
  const at = all.findIndex(({ id }) => id === beforeMessage)
  if (beforeMessage !== null && at < 0) throw notFound()
  const rest = beforeMessage === null ? all : all.slice(at + 1)
  return before === null
    ? rest
    : rest.filter(({ created }) => Date.parse(created) < Date.parse(before))
}

function list(request: RestRequest, world: World): RestAnswer {
  const { query } = request
  const roomId = query.get('roomId')
  if (!roomId) throw badRequest('roomId is required.')
  const parentId = query.get('parentId')
  const found = older(world.messaging.list(callerOf(request, world), roomId), request).filter(
    (message) => parentId === null || message.parentId === parentId,
  )
  const { items, headers } = pageBelow(found, request, usualPage)
  return { status: 200, body: { items } satisfies WireMessageList, headers }
}

function partner({ query }: RestRequest, { organisation }: World): Member {
  const personId = query.get('personId')
  const personEmail = query.get('personEmail')
  if ((personId === null) === (personEmail === null)) {
    throw badRequest('Exactly one of personId and personEmail is required.')
  }
  const member =
    personId === null
      ? organisation.memberByEmail(personEmail ?? '')
      : organisation.memberById(personId)
  if (!member) throw notFound()
  return member
}

export const messageRoutes: Route[] = [
  {
    method: 'POST',
    path: '/messages',
    scopes: ['spark:messages_write'],
    handle: (request, world) => ({
      status: 200,
      body: world.messaging.send(callerOf(request, world), body(sent, request.body)),
    }),
  },
  {
    method: 'GET',
    path: '/messages',
    scopes: ['spark:messages_read'],
    handle: list,
  },
  {
    method: 'GET',
    path: '/messages/direct',
    scopes: ['spark:messages_read'],
    handle(request, world) {
      const other = partner(request, world)
      const items = [...world.messaging.listWith(callerOf(request, world), other)]
      return { status: 200, body: { items } satisfies WireMessageList }
    },
  },
  {
    method: 'GET',
    path: '/messages/{messageId}',
    scopes: ['spark:messages_read'],
    handle: (request, world) => ({
      status: 200,
      body: world.messaging.find(callerOf(request, world), request.params['messageId'] ?? ''),
    }),
  },
  {
    method: 'DELETE',
    path: '/messages/{messageId}',
    scopes: ['spark:messages_write'],
    handle(request, world) {
      world.messaging.remove(callerOf(request, world), request.params['messageId'] ?? '')
      return { status: 204 }
    },
  },
]
