// The requests of spaces and teams, which Webex's API calls rooms (docs/webex/facts.md 1.10). A table of
// its own: loaded with the spaces.
import type { Operation } from './operations.ts'

const ROOMS_READ = ['spark:rooms_read'] as const
const ROOMS_WRITE = ['spark:rooms_write'] as const
const MEMBERS_READ = ['spark:memberships_read'] as const
const MEMBERS_WRITE = ['spark:memberships_write'] as const
const TEAMS_READ = ['spark:teams_read'] as const
const TEAMS_WRITE = ['spark:teams_write'] as const
const TEAM_MEMBERS_READ = ['spark:team_memberships_read', ...TEAMS_READ] as const
const TEAM_MEMBERS_WRITE = ['spark:team_memberships_write', ...TEAMS_WRITE] as const

/** By `operationId`. */
export const spaceOperations = {
  getRooms: { method: 'GET', path: '/rooms', scopes: ROOMS_READ },
  getRoomsRoomId: { method: 'GET', path: '/rooms/{roomId}', scopes: ROOMS_READ },
  postRooms: { method: 'POST', path: '/rooms', scopes: ROOMS_WRITE },
  putRoomsRoomId: { method: 'PUT', path: '/rooms/{roomId}', scopes: ROOMS_WRITE },
  deleteRoomsRoomId: { method: 'DELETE', path: '/rooms/{roomId}', scopes: ROOMS_WRITE },
  getMemberships: { method: 'GET', path: '/memberships', scopes: MEMBERS_READ },
  postMemberships: { method: 'POST', path: '/memberships', scopes: MEMBERS_WRITE },
  putMembershipsMembershipId: {
    method: 'PUT',
    path: '/memberships/{membershipId}',
    scopes: MEMBERS_WRITE,
  },
  deleteMembershipsMembershipId: {
    method: 'DELETE',
    path: '/memberships/{membershipId}',
    scopes: MEMBERS_WRITE,
  },
  getTeams: { method: 'GET', path: '/teams', scopes: TEAMS_READ },
  postTeams: { method: 'POST', path: '/teams', scopes: TEAMS_WRITE },
  putTeamsTeamId: { method: 'PUT', path: '/teams/{teamId}', scopes: TEAMS_WRITE },
  deleteTeamsTeamId: { method: 'DELETE', path: '/teams/{teamId}', scopes: TEAMS_WRITE },
  getTeamMemberships: { method: 'GET', path: '/team/memberships', scopes: TEAM_MEMBERS_READ },
  postTeamMemberships: { method: 'POST', path: '/team/memberships', scopes: TEAM_MEMBERS_WRITE },
  putTeamMembershipsMembershipId: {
    method: 'PUT',
    path: '/team/memberships/{membershipId}',
    scopes: TEAM_MEMBERS_WRITE,
  },
  deleteTeamMembershipsMembershipId: {
    method: 'DELETE',
    path: '/team/memberships/{membershipId}',
    scopes: TEAM_MEMBERS_WRITE,
  },
} as const satisfies Record<string, Operation>
