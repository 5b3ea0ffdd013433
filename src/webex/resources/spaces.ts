// Spaces, who is in them, and teams (Webex messaging description, where spaces are rooms).
import type {
  WireMembershipRequest,
  WireMembershipUpdate,
  WireRoomRequest,
} from '../../../wire/message.ts'
import type { WireTeamMembershipRequest, WireTeamRequest } from '../../../wire/team.ts'
import type { PersonId, SpaceId, TeamId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Result } from '../../domain/result.ts'
import { ok } from '../../domain/result.ts'
import type { Space, SpaceMember, Team } from '../../domain/spaces/space.ts'
import type { WebexClient } from '../client.ts'
import { decodeItems } from '../decode/list.ts'
import { present } from '../decode/read.ts'
import { decodeSpace, decodeSpaceMember, decodeTeam } from '../decode/space.ts'
import { spaceOperations } from '../spaceOperations.ts'
import type { PageAt } from '../startPaging.ts'

/** One page of a list. Without a link in the answer it is the last one: Webex pages these by links only. */
export type SpacesPage<Item> = { readonly items: readonly Item[]; readonly next?: PageAt }

type PageOptions = { readonly at?: PageAt | undefined; readonly signal?: AbortSignal | undefined }
type Answer<T> = Promise<Result<T, Failure>>

/** What people may change of a space. */
export type SpaceForm = {
  readonly title: string
  readonly description: string
  readonly isLocked: boolean
  readonly isAnnouncementOnly: boolean
  readonly team?: TeamId
}

/** The members of a space or a team. */
export type MembersResource = {
  page(options?: PageOptions): Answer<SpacesPage<SpaceMember>>
  add(person: PersonId): Answer<undefined>
  moderate(membership: string, isModerator: boolean): Answer<undefined>
  /** Somebody who is no member any more counts as removed. */
  remove(membership: string): Answer<undefined>
}

/** Reads and changes spaces and teams. */
export type SpacesResource = {
  /** Newest activity first, as Webex sorts it: not reliably above 3000 spaces. */
  page(options?: PageOptions & { readonly max?: number }): Answer<SpacesPage<Space>>
  find(space: SpaceId, signal?: AbortSignal): Answer<Space>
  create(form: SpaceForm): Answer<Space>
  change(space: SpaceId, form: SpaceForm): Answer<Space>
  /** Deletes it for everyone as a moderator; otherwise only leaves it (docs/webex/everyday.md 9). */
  remove(space: SpaceId): Answer<undefined>
  members(space: SpaceId): MembersResource
  teams(options?: PageOptions): Answer<SpacesPage<Team>>
  createTeam(name: string, description: string): Answer<Team>
  changeTeam(team: TeamId, name: string, description: string): Answer<Team>
  removeTeam(team: TeamId): Answer<undefined>
  teamMembers(team: TeamId): MembersResource
}

/** The most that Webex gives in one answer. */
const MOST = 1000
const done = () => ok(undefined)

/** What was to go and is gone counts as done. */
async function gone(answer: Answer<undefined>): Answer<undefined> {
  const result = await answer
  return !result.ok && result.error.is === 'gone' ? ok(undefined) : result
}

const roomOf = ({ title, description, isLocked, isAnnouncementOnly, team }: SpaceForm) =>
  ({
    title,
    isLocked,
    isAnnouncementOnly: isLocked && isAnnouncementOnly,
    ...present({ teamId: team, description: description === '' ? undefined : description }),
  }) satisfies WireRoomRequest

export function createSpacesResource(client: WebexClient): SpacesResource {
  /** One page of a list of Webex. */
  function page<Item extends { readonly id: string }>(
    operation: Parameters<WebexClient['request']>[0]['operation'],
    decodeItem: Parameters<typeof decodeItems<Item>>[1],
    query: Readonly<Record<string, string | number>>,
    { at, signal }: PageOptions = {},
  ): Answer<SpacesPage<Item>> {
    return client.request({
      operation,
      ...(at && 'url' in at ? { page: at.url } : { query }),
      signal,
      decode({ body, next }) {
        const items = decodeItems(body, decodeItem)
        if (!items.ok) return items
        return ok({ items: items.value.items, ...(next !== undefined && { next: { url: next } }) })
      },
    })
  }
  const { getMemberships, postMemberships, getTeamMemberships, postTeamMemberships } =
    spaceOperations
  return {
    page: ({ max = MOST, ...options } = {}) =>
      page(spaceOperations.getRooms, decodeSpace, { sortBy: 'lastactivity', max }, options),
    find: (roomId, signal) =>
      client.request({
        operation: spaceOperations.getRoomsRoomId,
        params: { roomId },
        signal,
        decode: ({ body }) => decodeSpace(body),
      }),
    create: (form) =>
      client.request({
        operation: spaceOperations.postRooms,
        body: roomOf(form),
        decode: ({ body }) => decodeSpace(body),
      }),
    change: (roomId, form) =>
      client.request({
        operation: spaceOperations.putRoomsRoomId,
        params: { roomId },
        // An emptied description is sent, or it would stay.
        body: { ...roomOf(form), description: form.description } satisfies WireRoomRequest,
        decode: ({ body }) => decodeSpace(body),
      }),
    remove: (roomId) =>
      gone(
        client.request({
          operation: spaceOperations.deleteRoomsRoomId,
          params: { roomId },
          decode: done,
        }),
      ),
    members: (roomId) => ({
      page: (options) => page(getMemberships, decodeSpaceMember, { roomId, max: MOST }, options),
      add: (personId) =>
        client.request({
          operation: postMemberships,
          body: { roomId, personId } satisfies WireMembershipRequest,
          decode: done,
        }),
      moderate: (membershipId, isModerator) =>
        client.request({
          operation: spaceOperations.putMembershipsMembershipId,
          params: { membershipId },
          body: { isModerator, isRoomHidden: false } satisfies WireMembershipUpdate,
          decode: done,
        }),
      remove: (membershipId) =>
        gone(
          client.request({
            operation: spaceOperations.deleteMembershipsMembershipId,
            params: { membershipId },
            decode: done,
          }),
        ),
    }),
    teams: (options) => page(spaceOperations.getTeams, decodeTeam, { max: MOST }, options),
    createTeam: (name, description) =>
      client.request({
        operation: spaceOperations.postTeams,
        body: {
          name,
          ...(description !== '' && { description }),
        } satisfies WireTeamRequest,
        decode: ({ body }) => decodeTeam(body),
      }),
    changeTeam: (teamId, name, description) =>
      client.request({
        operation: spaceOperations.putTeamsTeamId,
        params: { teamId },
        body: { name, description } satisfies WireTeamRequest,
        decode: ({ body }) => decodeTeam(body),
      }),
    removeTeam: (teamId) =>
      gone(
        client.request({
          operation: spaceOperations.deleteTeamsTeamId,
          params: { teamId },
          decode: done,
        }),
      ),
    teamMembers: (teamId) => ({
      page: (options) =>
        page(getTeamMemberships, decodeSpaceMember, { teamId, max: MOST }, options),
      add: (personId) =>
        client.request({
          operation: postTeamMemberships,
          body: { teamId, personId } satisfies WireTeamMembershipRequest,
          decode: done,
        }),
      moderate: (membershipId, isModerator) =>
        client.request({
          operation: spaceOperations.putTeamMembershipsMembershipId,
          params: { membershipId },
          body: { isModerator },
          decode: done,
        }),
      remove: (membershipId) =>
        gone(
          client.request({
            operation: spaceOperations.deleteTeamMembershipsMembershipId,
            params: { membershipId },
            decode: done,
          }),
        ),
    }),
  }
}
