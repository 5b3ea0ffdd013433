// Direct messages between the members, stored in the room of each pair.
import type {
  WireMembership,
  WireMessage,
  WireMessageRequest,
  WireRoom,
} from '../../../wire/message.ts'
import type { CloudEvent } from '../events/eventTypes.ts'
import { keyOfId, sparkId } from '../ids.ts'
import { checkedContent, type Content } from './messageContent.ts'
import { randomUuid } from '../random.ts'
import { Refusal } from '../refusal.ts'
import type { Member, Messaging, Organisation, Random, SimTime } from '../types.ts'

type DirectRoom = {
  readonly id: string
  readonly creator: Member
  readonly other: Member
  readonly created: string
  lastActivity: string
  /** Newest first. */
  readonly messages: WireMessage[]
}

type Parts = {
  readonly organisation: Organisation
  readonly random: Random
  readonly now: () => string
  readonly rooms: Map<string, DirectRoom>
  readonly publish: (event: CloudEvent) => void
}

const isIn = (room: DirectRoom, member: Member): boolean =>
  room.creator === member || room.other === member

const partnerOf = (room: DirectRoom, member: Member): Member =>
  room.creator === member ? room.other : room.creator

function roomNamed({ rooms }: Parts, roomId: string, member: Member): DirectRoom {
  const room = rooms.get(roomId)
  if (room && isIn(room, member)) return room
  throw new Refusal(404, 'Could not find a room with provided ID.')
}

function directRoom({ rooms }: Parts, one: Member, other: Member): DirectRoom | undefined {
  return [...rooms.values()].find((room) => isIn(room, one) && partnerOf(room, one) === other)
}

function membershipViews({ organisation }: Parts, room: DirectRoom): WireMembership[] {
  return [room.creator, room.other].map((member) => ({
    id: sparkId('MEMBERSHIP', `${keyOfId(member.id)}:${keyOfId(room.id)}`),
    roomId: room.id,
    personId: member.id,
    personEmail: member.email,
    personDisplayName: member.displayName,
    personOrgId: organisation.id,
    isModerator: false,
    isMonitor: false,
    roomType: 'direct',
    created: room.created,
  }))
}

/** A room is created with the memberships of both. */
function publishRoom(parts: Parts, room: DirectRoom): void {
  const { publish } = parts
  const both = [room.creator, room.other]
  const shared = {
    event: 'created',
    actorId: room.creator.id,
    audience: both.map(({ id }) => id),
  } as const
  const { id, created, lastActivity } = room
  const data = { id, type: 'direct', isLocked: false, creatorId: room.creator.id, created }
  publish({ ...shared, resource: 'rooms', data: { ...data, lastActivity } })
  for (const membership of membershipViews(parts, room)) {
    publish({ ...shared, resource: 'memberships', data: membership })
  }
}

/** The fields of a message in a webhook: all but its text. */
function publishMessage(
  { publish }: Parts,
  event: 'created' | 'deleted',
  room: DirectRoom,
  message: WireMessage,
): void {
  const { id, roomId, roomType, personId, personEmail, created } = message
  publish({
    resource: 'messages',
    event,
    actorId: personId,
    audience: [room.creator.id, room.other.id],
    data: { id, roomId, roomType, personId, personEmail, created },
  })
}

function openRoom(parts: Parts, creator: Member, other: Member): DirectRoom {
  const { rooms, random, now } = parts
  const created = now()
  const id = sparkId('ROOM', randomUuid(random))
  const room = { id, creator, other, created, lastActivity: created, messages: [] }
  rooms.set(id, room)
  publishRoom(parts, room)
  return room
}

/** @throws Refusal 400 unless there is exactly one address, other than one's own. */
function addressee({ organisation }: Parts, from: Member, to: WireMessageRequest): Member {
  const { toPersonId, toPersonEmail = '' } = to
  const person =
    toPersonId === undefined
      ? organisation.memberByEmail(toPersonEmail)
      : organisation.memberById(toPersonId)
  if (!person) throw new Refusal(404, 'Could not find a person with the provided ID or email.')
  if (person === from)
    throw new Refusal(400, 'A person cannot send a direct message to themselves.')
  return person
}

function roomFor(parts: Parts, from: Member, message: WireMessageRequest): DirectRoom {
  const { roomId, toPersonId, toPersonEmail } = message
  const given = [roomId, toPersonId, toPersonEmail].filter((address) => address !== undefined)
  if (given.length !== 1) {
    throw new Refusal(400, 'Exactly one of roomId, toPersonId and toPersonEmail is required.')
  }
  if (roomId !== undefined) return roomNamed(parts, roomId, from)
  const to = addressee(parts, from, message)
  return directRoom(parts, from, to) ?? openRoom(parts, from, to)
}

/** @throws Refusal 400 if the parent is not in the room, or is itself a reply. */
function requireParent(room: DirectRoom, parentId: string | undefined): void {
  if (parentId === undefined) return
  const parent = room.messages.find(({ id }) => id === parentId)
  if (parent && parent.parentId === undefined) return
  throw new Refusal(400, 'The parent message is not in the room, or is a reply itself.')
}

function post(parts: Parts, room: DirectRoom, from: Member, content: Content): WireMessage {
  const message: WireMessage = {
    id: sparkId('MESSAGE', randomUuid(parts.random)),
    roomId: room.id,
    roomType: 'direct',
    ...content,
    personId: from.id,
    personEmail: from.email,
    created: parts.now(),
  }
  room.messages.unshift(message)
  room.lastActivity = message.created
  publishMessage(parts, 'created', room, message)
  return message
}

function send(parts: Parts, from: Member, asked: WireMessageRequest): WireMessage {
  const content = checkedContent(asked)
  const room = roomFor(parts, from, asked)
  requireParent(room, asked.parentId)
  const sent = post(parts, room, from, content)
  if (asked.roomId !== undefined) return sent
  const { id, email } = partnerOf(room, from)
  return { ...sent, toPersonId: id, toPersonEmail: email }
}

function locate(parts: Parts, of: Member, messageId: string) {
  for (const room of parts.rooms.values()) {
    const message = isIn(room, of) && room.messages.find(({ id }) => id === messageId)
    if (message) return { room, message }
  }
  throw new Refusal(404, 'Could not find a message with provided ID.')
}

function remove(parts: Parts, of: Member, messageId: string): void {
  const { room, message } = locate(parts, of, messageId)
  if (message.personId !== of.id) {
    throw new Refusal(403, 'A message can be deleted only by the person who wrote it.')
  }
  room.messages.splice(room.messages.indexOf(message), 1)
  publishMessage(parts, 'deleted', room, message)
}

function roomView(room: DirectRoom, of: Member): WireRoom {
  return {
    id: room.id,
    title: partnerOf(room, of).displayName,
    type: 'direct',
    isLocked: false,
    lastActivity: room.lastActivity,
    creatorId: room.creator.id,
    created: room.created,
    isPublic: false,
    isReadOnly: false,
    isAnnouncementOnly: false,
  }
}

export function createMessaging(
  organisation: Organisation,
  time: SimTime,
  random: Random,
  publish: (event: CloudEvent) => void = () => undefined,
): Messaging {
  const rooms = new Map<string, DirectRoom>()
  const now = () => new Date(time.now()).toISOString()
  const parts: Parts = { organisation, random, now, rooms, publish }
  const roomsOf = (of: Member) => [...rooms.values()].filter((room) => isIn(room, of))
  return {
    send: (from, message) => send(parts, from, message),
    list: (of, roomId) => roomNamed(parts, roomId, of).messages,
    listWith: (of, other) => {
      const room = directRoom(parts, of, other)
      if (room) return room.messages
      throw new Refusal(404, 'Could not find a direct room with the person.')
    },
    find: (of, messageId) => locate(parts, of, messageId).message,
    remove: (of, messageId) => remove(parts, of, messageId),
    rooms: (of) => roomsOf(of).map((room) => roomView(room, of)),
    memberships: (of) => roomsOf(of).flatMap((room) => membershipViews(parts, room)),
  }
}
