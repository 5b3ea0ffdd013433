// Messages between people, and the rooms that they are in (Webex messaging description).
import * as v from 'valibot'
import type { WireMessageList, WireRoomList } from '../../../wire/message.ts'
import type { Member, World } from '../../model/types.ts'
import { body } from '../bodies.ts'
import { callerOf } from '../person/mySettings.ts'
import { badRequest, notFound } from '../refusals.ts'
import type { RestRequest, Route } from '../types.ts'

const text = v.pipe(v.string(), v.nonEmpty())
const sent = v.object({
  roomId: v.optional(text),
  parentId: v.optional(text),
  toPersonId: v.optional(text),
  toPersonEmail: v.optional(text),
  text: v.optional(v.string()),
  markdown: v.optional(v.string()),
})
const usualPage = 50
const largestPage = 1000

function pageOf<T>(items: readonly T[], { query }: RestRequest): T[] {
  const max = Number(query.get('max') ?? usualPage)
  if (!Number.isInteger(max) || max < 1 || max > largestPage) {
    throw badRequest(`max must be between 1 and ${largestPage}.`)
  }
  return items.slice(0, max)
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
    handle(request, world) {
      const roomId = request.query.get('roomId')
      if (!roomId) throw badRequest('roomId is required.')
      const items = pageOf(world.messaging.list(callerOf(request, world), roomId), request)
      return { status: 200, body: { items } satisfies WireMessageList }
    },
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
    path: '/rooms',
    scopes: ['spark:rooms_read'],
    handle(request, world) {
      const items = pageOf(world.messaging.rooms(callerOf(request, world)), request)
      return { status: 200, body: { items } satisfies WireRoomList }
    },
  },
]
