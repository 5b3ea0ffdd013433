// Who is in a room: added, made a moderator, removed, listed.
import type {
  WireMembership,
  WireMembershipRequest,
  WireMembershipUpdate,
} from '../../../wire/message.ts'
import { sparkId } from '../ids.ts'
import { Refusal } from '../refusal.ts'
import type { Member } from '../types.ts'
import { leaveRoom, listed } from './rooms.ts'
import { membershipOf, personNamed, requireSay, type SpaceParts } from './spaceParts.ts'
import { tellMembership, tellRoom } from './spaceNews.ts'
import { keysInMembership, membershipView } from './spaceViews.ts'
import type { Listed, Membership, MembershipFilter, Messaging, Space } from './spaceTypes.ts'

type Found = { readonly space: Space; readonly membership: Membership; readonly own: Membership }

/** @throws Refusal 404 */
function located(parts: SpaceParts, of: Member, id: string): Found {
  const [person, room] = keysInMembership(id)
  const space = parts.store.spaces.get(sparkId('ROOM', room))
  const membership = space?.memberships.get(sparkId('PEOPLE', person))
  const own = space?.memberships.get(of.id)
  if (space && membership && own) return { space, membership, own }
  throw new Refusal(404, 'Could not find a membership with the provided ID.')
}

function list(parts: SpaceParts, of: Member, filter: MembershipFilter): Listed<WireMembership> {
  const { roomId, personId, personEmail } = filter
  if (roomId === undefined) {
    if (personId !== undefined || personEmail !== undefined) {
      throw new Refusal(400, 'roomId is required.')
    }
    return listed(parts.store.spacesOf(of), (space) =>
      membershipView(parts, space, space.memberships.get(of.id) as Membership),
    )
  }
  const space = parts.store.spaceOf(of, roomId)
  const found = [...space.memberships.values()].filter(
    ({ person }) =>
      (personId === undefined || person.id === personId) &&
      (personEmail === undefined || person.email === personEmail.toLowerCase()),
  )
  return listed(found, (membership) => membershipView(parts, space, membership))
}

/** Adds somebody whom the caller may add; also of a team's own room. */
export function addTo(
  parts: SpaceParts,
  space: Space,
  person: Member,
  by: Member,
  isModerator = false,
): Membership {
  const membership = parts.store.join(space, person, parts.now(), isModerator)
  tellMembership(parts, 'created', space, membership, by)
  return membership
}

/** The first moderator makes the room a moderated one. */
function moderate(parts: SpaceParts, space: Space, by: Member): void {
  if (space.isLocked) return
  space.isLocked = true
  tellRoom(parts, 'updated', space, by)
}

/** A room whose last moderator stops is no longer moderated. */
function relax(parts: SpaceParts, space: Space, by: Member): void {
  if ([...space.memberships.values()].some(({ isModerator }) => isModerator)) return
  Object.assign(space, { isLocked: false, isAnnouncementOnly: false })
  tellRoom(parts, 'updated', space, by)
}

function create(parts: SpaceParts, by: Member, asked: WireMembershipRequest): WireMembership {
  const { space, own } = membershipOf(parts, by, asked.roomId)
  if (space.type === 'direct') throw new Refusal(400, 'Nobody can be added to a direct room.')
  requireSay(space, own)
  const person = personNamed(parts, asked)
  if (space.memberships.has(person.id)) {
    throw new Refusal(409, 'The person is already in the room.')
  }
  if (asked.isModerator && !space.isLocked) {
    throw new Refusal(400, 'isModerator: the room is not moderated.')
  }
  const membership = addTo(parts, space, person, by, asked.isModerator ?? false)
  return membershipView(parts, space, membership)
}

function change(
  parts: SpaceParts,
  by: Member,
  id: string,
  { isModerator, isRoomHidden }: WireMembershipUpdate,
): WireMembership {
  const { space, membership, own } = located(parts, by, id)
  if (isRoomHidden && (space.type !== 'direct' || membership !== own)) {
    throw new Refusal(400, 'isRoomHidden: only one’s own direct rooms can be hidden.')
  }
  if (isModerator && space.type === 'direct') {
    throw new Refusal(400, 'isModerator: a direct room has no moderators.')
  }
  const isNews = membership.isModerator !== isModerator
  if (isNews) requireSay(space, own)
  if (isNews && !space.isLocked && membership !== own) {
    throw new Refusal(400, 'isModerator: the room is not moderated.')
  }
  if (isNews && membership.person.isBot) {
    throw new Refusal(403, 'isModerator: a bot cannot be a moderator.')
  }
  Object.assign(membership, { isModerator, isRoomHidden })
  tellMembership(parts, 'updated', space, membership, by)
  if (isNews && isModerator) moderate(parts, space, by)
  if (isNews && !isModerator) relax(parts, space, by)
  return membershipView(parts, space, membership)
}

function remove(parts: SpaceParts, by: Member, id: string): void {
  const { space, membership, own } = located(parts, by, id)
  if (space.type === 'direct') throw new Refusal(400, 'Nobody can leave a direct room.')
  if (membership !== own) requireSay(space, own)
  leaveRoom(parts, space, membership.person, by)
}

export function createMemberships(parts: SpaceParts): Messaging['memberships'] {
  return {
    list: (of, filter) => list(parts, of, filter),
    find(of, id) {
      const { space, membership } = located(parts, of, id)
      return membershipView(parts, space, membership)
    },
    create: (by, asked) => create(parts, by, asked),
    change: (by, id, asked) => change(parts, by, id, asked),
    remove: (by, id) => remove(parts, by, id),
  }
}
