// Rooms: made, changed, deleted, listed.
import type { WireRoom, WireRoomRequest } from '../../../wire/message.ts'
import type { WireRoomMeeting } from '../../../wire/team.ts'
import { keyOfId } from '../ids.ts'
import { Refusal } from '../refusal.ts'
import type { Member } from '../types.ts'
import { membershipOf, requireSay, type SpaceParts } from './spaceParts.ts'
import { tellMembership, tellRoom } from './spaceNews.ts'
import { roomView } from './spaceViews.ts'
import type { Listed, Messaging, RoomFilter, Space, Team } from './spaceTypes.ts'

/** Slices first: only the rooms of a page are turned into wire shapes. */
export function listed<Item, Wire>(
  items: readonly Item[],
  view: (item: Item) => Wire,
): Listed<Wire> {
  return {
    length: items.length,
    slice: (start, end) => items.slice(start, end).map(view),
  }
}

type Order = (one: Space, other: Space) => number
const byText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
const orders: Readonly<Record<NonNullable<RoomFilter['sortBy']>, Order>> = {
  id: (one, other) => byText(one.id, other.id),
  lastactivity: (one, other) => other.lastActivity - one.lastActivity,
  created: (one, other) => other.created - one.created,
}

function publicSpaces({ store }: SpaceParts, from: number, to: number): readonly Space[] {
  return [...store.spaces.values()]
    .filter(({ madePublic }) => madePublic !== undefined && madePublic >= from && madePublic <= to)
    .sort((one, other) => (other.madePublic ?? 0) - (one.madePublic ?? 0))
}

function found(parts: SpaceParts, of: Member, filter: RoomFilter): readonly Space[] {
  const { teamId, type, sortBy, orgPublic } = filter
  const all = orgPublic
    ? publicSpaces(parts, orgPublic.from, orgPublic.to)
    : parts.store.spacesOf(of)
  const fitting = all.filter(
    (space) =>
      (teamId === undefined || space.team?.id === teamId) &&
      (type === undefined || space.type === type),
  )
  return sortBy === undefined || orgPublic ? fitting : fitting.sort(orders[sortBy])
}

/** @throws Refusal 404 for a team that the person is not in. */
export function teamOf({ store }: SpaceParts, of: Member, teamId: string): Team {
  const team = store.teams.get(teamId)
  if (team?.memberships.has(of.id)) return team
  throw new Refusal(404, 'Could not find a team with the provided ID.')
}

/** @throws Refusal 400 for settings that contradict each other. */
function checked(asked: WireRoomRequest): WireRoomRequest {
  const title = asked.title.trim()
  if (title === '') throw new Refusal(400, 'title: must not be empty.')
  if (asked.isAnnouncementOnly && !asked.isLocked) {
    throw new Refusal(400, 'isAnnouncementOnly: only a moderated room can be for announcements.')
  }
  if (asked.isPublic && !asked.description?.trim()) {
    throw new Refusal(400, 'isPublic: a public room needs a description.')
  }
  return { ...asked, title }
}

function apply({ now }: SpaceParts, space: Space, asked: WireRoomRequest): void {
  const { title, isLocked, isAnnouncementOnly, isPublic, description, classificationId } = asked
  space.title = title
  if (isLocked !== undefined) space.isLocked = isLocked
  space.isAnnouncementOnly = (isAnnouncementOnly ?? space.isAnnouncementOnly) && space.isLocked
  if (description !== undefined) space.description = description
  if (classificationId !== undefined) space.classificationId = classificationId
  if (isPublic === false) space.madePublic = undefined
  if (isPublic === true) space.madePublic ??= now()
}

function create(parts: SpaceParts, by: Member, asked: WireRoomRequest): WireRoom {
  const wanted = checked(asked)
  if (by.isBot && wanted.classificationId !== undefined) {
    throw new Refusal(403, 'A bot cannot classify a room.')
  }
  const team = wanted.teamId === undefined ? undefined : teamOf(parts, by, wanted.teamId)
  const created = parts.now()
  const space = parts.store.open({ type: 'group', title: wanted.title, creator: by, created })
  space.team = team
  apply(parts, space, wanted)
  const membership = parts.store.join(space, by, created, space.isLocked)
  tellRoom(parts, 'created', space, by)
  tellMembership(parts, 'created', space, membership, by)
  return roomView(parts, space, by)
}

function change(parts: SpaceParts, by: Member, roomId: string, asked: WireRoomRequest): WireRoom {
  const { space, own } = membershipOf(parts, by, roomId)
  if (space.type === 'direct') throw new Refusal(400, 'A direct room cannot be changed.')
  requireSay(space, own)
  if (asked.isReadOnly !== undefined && asked.isReadOnly !== space.isReadOnly) {
    throw new Refusal(403, 'isReadOnly: only a compliance officer may change it.')
  }
  const description = asked.description ?? space.description
  const isLocked = asked.isLocked ?? space.isLocked
  const wanted = checked({ ...asked, isLocked, description })
  if (wanted.teamId !== undefined && wanted.teamId !== space.team?.id) {
    if (space.team) throw new Refusal(400, 'teamId: the room is in a team already.')
    space.team = teamOf(parts, by, wanted.teamId)
  }
  // Somebody has to be able to undo it.
  if (isLocked && !space.isLocked) own.isModerator = true
  apply(parts, space, wanted)
  if (!space.isLocked) for (const one of space.memberships.values()) one.isModerator = false
  tellRoom(parts, 'updated', space, by)
  return roomView(parts, space, by)
}

/** Nobody is left, or it is deleted: everybody's membership ends. */
export function closeRoom(parts: SpaceParts, space: Space, by: Member): void {
  tellRoom(parts, 'deleted', space, by)
  parts.store.close(space)
}

/** @throws Refusal 403 where the last moderator of a team's general room would leave it. */
export function leaveRoom(parts: SpaceParts, space: Space, person: Member, by: Member): void {
  const membership = space.memberships.get(person.id)
  if (!membership) return
  const moderators = [...space.memberships.values()].filter((one) => one.isModerator)
  const isLast = membership.isModerator && moderators.length === 1
  if (isLast && space.team?.general === space && space.memberships.size > 1) {
    throw new Refusal(403, 'The last moderator of a team cannot leave its general room.')
  }
  parts.store.leave(space, person)
  tellMembership(parts, 'deleted', space, membership, by)
  if (space.memberships.size === 0) parts.store.close(space)
  else if (isLast) Object.assign(space, { isLocked: false, isAnnouncementOnly: false })
}

function remove(parts: SpaceParts, by: Member, roomId: string): void {
  const { space, own } = membershipOf(parts, by, roomId)
  if (space.type === 'direct') throw new Refusal(400, 'A direct room cannot be deleted.')
  const mayDelete = space.isLocked ? own.isModerator : space.creator.id === by.id
  if (!mayDelete) return leaveRoom(parts, space, by, by)
  if (space.team?.general === space) {
    throw new Refusal(400, 'The general room of a team ends with the team.')
  }
  if (space.team) {
    space.isReadOnly = true
    return tellRoom(parts, 'updated', space, by)
  }
  closeRoom(parts, space, by)
}

/** The numbers are from ranges for fiction. */
function meeting(space: Space): WireRoomMeeting {
  const digits = BigInt(`0x${keyOfId(space.id).replaceAll('-', '')}`)
    .toString()
    .slice(0, 9)
  return {
    roomId: space.id,
    meetingLink: `https://meet.cordboard.example/m/${keyOfId(space.id)}`,
    sipAddress: `${digits}@meet.cordboard.example`,
    meetingNumber: digits,
    meetingId: keyOfId(space.id).replaceAll('-', ''),
    callInTollFreeNumber: '+1-800-555-0199',
    callInTollNumber: '+1-202-555-0199',
  }
}

export function createRooms(parts: SpaceParts): Messaging['rooms'] {
  const { store } = parts
  return {
    list: (of, filter) => {
      if (filter.teamId !== undefined) teamOf(parts, of, filter.teamId)
      return listed(found(parts, of, filter), (space) => roomView(parts, space, of))
    },
    find: (of, roomId) => roomView(parts, store.spaceOf(of, roomId), of),
    create: (by, asked) => create(parts, by, asked),
    change: (by, roomId, asked) => change(parts, by, roomId, asked),
    remove: (by, roomId) => remove(parts, by, roomId),
    meeting: (of, roomId) => meeting(store.spaceOf(of, roomId)),
  }
}
