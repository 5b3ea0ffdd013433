// Teams: a name, people, and rooms of which one, the general room, has everybody.
import type {
  WireTeamMembership,
  WireTeamMembershipRequest,
  WireTeamRequest,
} from '../../../wire/team.ts'
import { keyOfId, sparkId } from '../ids.ts'
import { Refusal } from '../refusal.ts'
import type { Member } from '../types.ts'
import { addTo } from './memberships.ts'
import { closeRoom, leaveRoom, listed, teamOf } from './rooms.ts'
import { personNamed, type SpaceParts } from './spaceParts.ts'
import { tellMembership, tellRoom } from './spaceNews.ts'
import { keysInMembership, teamMembershipView, teamView } from './spaceViews.ts'
import type { Messaging, Space, Team, TeamMembership } from './spaceTypes.ts'

/** @throws Refusal 400 */
function named({ name, description }: WireTeamRequest) {
  if (name.trim() === '') throw new Refusal(400, 'name: must not be empty.')
  return { name: name.trim(), description }
}

/** @throws Refusal 403 */
function requireModerator(team: Team, by: Member): void {
  if (team.memberships.get(by.id)?.isModerator) return
  throw new Refusal(403, 'The user is no moderator of the team.')
}

/** The general room has the key of its team. */
export function openTeam(parts: SpaceParts, by: Member, asked: WireTeamRequest): Team {
  const { store } = parts
  const { name, description } = named(asked)
  const created = parts.now()
  const general = store.open({ type: 'group', title: name, creator: by, created })
  const team: Team = {
    id: sparkId('TEAM', keyOfId(general.id)),
    name,
    description,
    created,
    memberships: new Map([[by.id, { person: by, created, isModerator: true }]]),
    general,
  }
  Object.assign(general, { team, isLocked: true } satisfies Partial<Space>)
  store.teams.set(team.id, team)
  const membership = store.join(general, by, created, true)
  tellRoom(parts, 'created', general, by)
  tellMembership(parts, 'created', general, membership, by)
  return team
}

const roomsOf = ({ store }: SpaceParts, team: Team): readonly Space[] =>
  [...store.spaces.values()].filter((space) => space.team === team)

function located(parts: SpaceParts, of: Member, id: string) {
  const [person, key] = keysInMembership(id)
  const team = parts.store.teams.get(sparkId('TEAM', key))
  const membership = team?.memberships.get(sparkId('PEOPLE', person))
  if (team?.memberships.has(of.id) && membership) return { team, membership }
  throw new Refusal(404, 'Could not find a team membership with the provided ID.')
}

export function addToTeam(
  parts: SpaceParts,
  team: Team,
  person: Member,
  by: Member,
  isModerator = false,
): TeamMembership {
  const membership = { person, created: parts.now(), isModerator }
  team.memberships.set(person.id, membership)
  if (!team.general.memberships.has(person.id)) {
    addTo(parts, team.general, person, by, isModerator)
  }
  return membership
}

function addMember(
  parts: SpaceParts,
  by: Member,
  asked: WireTeamMembershipRequest,
): WireTeamMembership {
  const team = teamOf(parts, by, asked.teamId)
  requireModerator(team, by)
  const person = personNamed(parts, asked)
  if (team.memberships.has(person.id)) {
    throw new Refusal(409, 'The person is already in the team.')
  }
  const membership = addToTeam(parts, team, person, by, asked.isModerator ?? false)
  return teamMembershipView(parts, team, membership)
}

/** @throws Refusal 403 if nobody would moderate the team any more. */
function requireAnother(team: Team, membership: TeamMembership): void {
  const others = [...team.memberships.values()].filter((one) => one !== membership)
  if (!membership.isModerator || others.some(({ isModerator }) => isModerator)) return
  throw new Refusal(403, 'A team needs a moderator.')
}

function changeMember(parts: SpaceParts, by: Member, id: string, isModerator: boolean) {
  const { team, membership } = located(parts, by, id)
  requireModerator(team, by)
  if (!isModerator) requireAnother(team, membership)
  membership.isModerator = isModerator
  const inGeneral = team.general.memberships.get(membership.person.id)
  if (inGeneral) {
    inGeneral.isModerator = isModerator
    tellMembership(parts, 'updated', team.general, inGeneral, by)
  }
  return teamMembershipView(parts, team, membership)
}

function removeMember(parts: SpaceParts, by: Member, id: string): void {
  const { team, membership } = located(parts, by, id)
  const { person } = membership
  if (person.id !== by.id) requireModerator(team, by)
  requireAnother(team, membership)
  team.memberships.delete(person.id)
  for (const space of roomsOf(parts, team)) leaveRoom(parts, space, person, by)
}

export function createTeams(parts: SpaceParts): Messaging['teams'] {
  const { store } = parts
  return {
    list: (of) =>
      [...store.teams.values()].filter((team) => team.memberships.has(of.id)).map(teamView),
    find: (of, teamId) => teamView(teamOf(parts, of, teamId)),
    create: (by, asked) => teamView(openTeam(parts, by, asked)),
    change(by, teamId, asked) {
      const team = teamOf(parts, by, teamId)
      requireModerator(team, by)
      const { name, description = team.description } = named(asked)
      Object.assign(team, { name, description })
      return teamView(team)
    },
    remove(by, teamId) {
      const team = teamOf(parts, by, teamId)
      requireModerator(team, by)
      for (const space of roomsOf(parts, team)) closeRoom(parts, space, by)
      store.teams.delete(team.id)
    },
    members(of, teamId) {
      const team = teamOf(parts, of, teamId)
      return listed([...team.memberships.values()], (one) => teamMembershipView(parts, team, one))
    },
    member(of, id) {
      const { team, membership } = located(parts, of, id)
      return teamMembershipView(parts, team, membership)
    },
    addMember: (by, asked) => addMember(parts, by, asked),
    changeMember: (by, id, isModerator) => changeMember(parts, by, id, isModerator),
    removeMember: (by, id) => removeMember(parts, by, id),
  }
}
