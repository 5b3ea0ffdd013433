// Spaces as the API shows them, to one person.
import type { WireMembership, WireMessage, WireRoom } from '../../../wire/message.ts'
import type { WireTeam, WireTeamMembership } from '../../../wire/team.ts'
import { keyOfId, sparkId } from '../ids.ts'
import type { Member } from '../types.ts'
import { moment, type SpaceParts } from './spaceParts.ts'
import type { Membership, Message, Space, Team, TeamMembership } from './spaceTypes.ts'

function titleOf(space: Space, of: Member): string {
  if (space.type === 'group') return space.title
  const other = [...space.memberships.values()].find(({ person }) => person !== of)
  return other?.person.displayName ?? space.creator.displayName
}

export function roomView({ organisation }: SpaceParts, space: Space, of: Member): WireRoom {
  const { team, madePublic, description, classificationId } = space
  return {
    id: space.id,
    title: titleOf(space, of),
    type: space.type,
    isLocked: space.isLocked,
    ...(team && { teamId: team.id }),
    lastActivity: moment(space.lastActivity),
    creatorId: space.creator.id,
    created: moment(space.created),
    ownerId: organisation.id,
    ...(classificationId !== undefined && { classificationId }),
    isPublic: madePublic !== undefined,
    ...(madePublic !== undefined && { madePublic: moment(madePublic) }),
    ...(description !== undefined && { description }),
    isReadOnly: space.isReadOnly,
    isAnnouncementOnly: space.isAnnouncementOnly,
  }
}

const memberId = (type: string, person: Member, of: { readonly id: string }): string =>
  sparkId(type, `${keyOfId(person.id)}:${keyOfId(of.id)}`)

function personFields({ organisation }: SpaceParts, { person, isModerator }: TeamMembership) {
  return {
    personId: person.id,
    personEmail: person.email,
    personDisplayName: person.displayName,
    personOrgId: organisation.id,
    isModerator,
  }
}

export function membershipView(
  parts: SpaceParts,
  space: Space,
  membership: Membership,
): WireMembership {
  return {
    id: memberId('MEMBERSHIP', membership.person, space),
    roomId: space.id,
    ...personFields(parts, membership),
    isMonitor: membership.isModerator,
    ...(space.type === 'direct' && { isRoomHidden: membership.isRoomHidden }),
    roomType: space.type,
    created: moment(membership.created),
  }
}

export function teamView({ id, name, description, created }: Team): WireTeam {
  return {
    id,
    name,
    ...(description !== undefined && { description }),
    created: moment(created),
  }
}

export function teamMembershipView(
  parts: SpaceParts,
  team: Team,
  membership: TeamMembership,
): WireTeamMembership {
  return {
    id: memberId('TEAM_MEMBERSHIP', membership.person, team),
    teamId: team.id,
    ...personFields(parts, membership),
    created: moment(membership.created),
  }
}

/** The keys of the person and of the space or team in a membership's id. */
export function keysInMembership(id: string): readonly [person: string, of: string] {
  const [person = '', of = ''] = keyOfId(id).split(':')
  return [person, of]
}

/** What webhooks tell of a message: all but its words. */
export function messageFields({ store, apiBase }: SpaceParts, message: Message) {
  const { space, author, at, extra } = message
  const { parent, files, mentionedPeople, mentionedGroups } = extra ?? {}
  return {
    id: store.idOf(message),
    ...(parent && { parentId: store.idOf(parent) }),
    roomId: space.id,
    roomType: space.type,
    ...(files && { files: files.map((id) => `${apiBase}/contents/${id}`) }),
    personId: author.id,
    personEmail: author.email,
    ...(mentionedPeople && { mentionedPeople: [...mentionedPeople] }),
    ...(mentionedGroups && { mentionedGroups: [...mentionedGroups] }),
    created: moment(at),
  }
}

export function messageView(parts: SpaceParts, message: Message): WireMessage {
  const { text, extra } = message
  const { markdown, html, attachments, updated } = extra ?? {}
  return {
    ...messageFields(parts, message),
    ...(text !== '' && { text }),
    ...(markdown !== undefined && { markdown }),
    ...(html !== undefined && { html }),
    ...(attachments && { attachments: [...attachments] }),
    ...(updated !== undefined && { updated: moment(updated) }),
  }
}

/** In group spaces a bot sees what it wrote and what mentions it (docs/webex/everyday.md 9). */
export function sees({ id, isBot }: Member, { space, author, extra }: Message): boolean {
  if (!isBot || space.type === 'direct') return true
  return author.id === id || (extra?.mentionedPeople?.includes(id) ?? false)
}
