// A person's rooms and their memberships (Webex messaging description).
import * as v from 'valibot'
import type { WireMembershipList, WireRoom, WireRoomList } from '../../../wire/message.ts'
import type { World } from '../../model/types.ts'
import { callerOf } from '../person/mySettings.ts'
import { badRequest, notFound } from '../refusals.ts'
import type { RestAnswer, RestRequest, Route } from '../types.ts'
import { cursorPage } from './spacePages.ts'

const usualPage = 100
const types = v.picklist(['direct', 'group'])
const orders: Readonly<Record<string, (one: WireRoom, other: WireRoom) => number>> = {
  id: (one, other) => one.id.localeCompare(other.id),
  lastactivity: (one, other) => other.lastActivity.localeCompare(one.lastActivity),
  created: (one, other) => other.created.localeCompare(one.created),
}

function list(request: RestRequest, world: World): RestAnswer {
  const [type, sortBy] = [request.query.get('type'), request.query.get('sortBy')]
  if (type !== null && !v.is(types, type)) throw badRequest('type must be direct or group.')
  const order = sortBy === null ? undefined : orders[sortBy]
  if (sortBy !== null && !order) throw badRequest('sortBy must be id, lastactivity or created.')
  const rooms = world.messaging
    .rooms(callerOf(request, world))
    .filter((room) => type === null || room.type === type)
  const { items, headers } = cursorPage(order ? rooms.toSorted(order) : rooms, request, usualPage)
  return { status: 200, body: { items } satisfies WireRoomList, headers }
}

function memberships(request: RestRequest, world: World): RestAnswer {
  const { query } = request
  const [roomId, personId, personEmail] = ['roomId', 'personId', 'personEmail'].map((name) =>
    query.get(name),
  )
  const caller = callerOf(request, world)
  const all = world.messaging.memberships(caller)
  if (roomId && !all.some((one) => one.roomId === roomId)) throw notFound()
  if (!roomId && (personId || personEmail)) throw badRequest('roomId is required.')
  const found = all.filter(
    (one) =>
      // Without a room: one's own memberships.
      (roomId ? one.roomId === roomId : one.personId === caller.id) &&
      (!personId || one.personId === personId) &&
      (!personEmail || one.personEmail === personEmail.toLowerCase()),
  )
  const { items, headers } = cursorPage(found, request, usualPage)
  return { status: 200, body: { items } satisfies WireMembershipList, headers }
}

const byId = <T extends { id: string }>(items: readonly T[], id: string | undefined): T => {
  const found = items.find((one) => one.id === id)
  if (!found) throw notFound()
  return found
}

export const roomRoutes: Route[] = [
  { method: 'GET', path: '/rooms', scopes: ['spark:rooms_read'], handle: list },
  {
    method: 'GET',
    path: '/rooms/{roomId}',
    scopes: ['spark:rooms_read'],
    handle(request, world) {
      const rooms = world.messaging.rooms(callerOf(request, world))
      return { status: 200, body: byId(rooms, request.params['roomId']) }
    },
  },
  { method: 'GET', path: '/memberships', scopes: ['spark:memberships_read'], handle: memberships },
  {
    method: 'GET',
    path: '/memberships/{membershipId}',
    scopes: ['spark:memberships_read'],
    handle(request, world) {
      const all = world.messaging.memberships(callerOf(request, world))
      return { status: 200, body: byId(all, request.params['membershipId']) }
    },
  },
]
