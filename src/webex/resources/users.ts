// Users of the organisation as administrators set them up: people, licences, numbers
// (docs/webex/facts.md 7).
import type { LicenceId, LocationId, PersonId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Licence } from '../../domain/users/licence.ts'
import type { Result } from '../../domain/result.ts'
import { ok } from '../../domain/result.ts'
import type { User, UserRecord } from '../../domain/users/user.ts'
import type { LicenceChange } from '../../domain/users/userDraft.ts'
import type { WebexClient } from '../client.ts'
import { decodeItems, onlyItems } from '../decode/list.ts'
import { isRecord, present } from '../decode/read.ts'
import type { Role } from '../decode/user.ts'
import { decodeLicence, decodeNumber, decodeRole, decodeUser, decodeUsers } from '../decode/user.ts'
import { operations } from '../operations.ts'
import type { PageAt } from '../startPaging.ts'
import { pageTarget } from '../startPaging.ts'
import { numberOperations, userOperations } from '../userOperations.ts'

type Answer<T> = Promise<Result<T, Failure>>

/** One page of users; `next` is missing on the last one. */
export type UserPage = { readonly users: readonly User[]; readonly next?: PageAt }

/** The user, and all that Webex told: what a PUT has to give back. */
export type FullUser = { readonly user: User; readonly record: UserRecord }

/** @property pending what Webex has not done (206). */
export type LicencesChanged = { readonly pending: readonly LicenceId[] }

/** Reads, creates, changes and removes users. */
export type UsersResource = {
  /** One page of all users, with calling data. */
  page(options?: { at?: PageAt | undefined; signal?: AbortSignal | undefined }): Answer<UserPage>
  find(user: PersonId, signal?: AbortSignal): Answer<FullUser>
  /** Nobody is no failure. */
  byEmail(email: string, signal?: AbortSignal): Answer<User | undefined>
  /** A refusal may come although the person was made (docs/webex/facts.md 7.1). */
  add(body: UserRecord): Answer<User>
  /** Replaces; a refusal may have done a part. */
  replace(user: PersonId, body: UserRecord): Answer<void>
  remove(user: PersonId): Answer<void>
  changeLicences(user: PersonId, changes: readonly LicenceChange[]): Answer<LicencesChanged>
  licences(signal?: AbortSignal): Answer<readonly Licence[]>
  roles(signal?: AbortSignal): Answer<readonly Role[]>
  /** Unassigned numbers of the location, in the format of the organization. */
  freeNumbers(location: LocationId, signal?: AbortSignal): Answer<readonly string[]>
}

/** Webex gives no more with calling data in one answer (docs/webex/facts.md 2.5). */
const LARGEST_PAGE = 100
const MOST_NUMBERS = 200
/** Making a caller takes the cloud a while. */
const SLOW_MS = 30_000
const callingData = true

function licenceBody(change: LicenceChange) {
  const { licence: id, do: operation } = change
  if (change.do === 'remove' || !change.reach) return { id, operation }
  const { location, extension, number } = change.reach
  return {
    id,
    operation,
    properties: {
      ...((location as string) !== '' && { locationId: location }),
      ...(extension !== '' && { extension }),
      ...(number !== '' && { phoneNumber: number }),
    },
  }
}

function pendingOf(body: unknown): readonly LicenceId[] {
  const pending = isRecord(body) ? body['pendingLicenses'] : undefined
  return Array.isArray(pending)
    ? pending.filter((id): id is LicenceId => typeof id === 'string')
    : []
}

export function createUsersResource(client: WebexClient): UsersResource {
  const of = (personId: PersonId) => ({ params: { personId } })
  return {
    page: ({ at, signal } = {}) =>
      client.request({
        operation: operations.getPeople,
        ...pageTarget(at, { callingData, excludeStatus: true, max: LARGEST_PAGE }),
        signal,
        decode({ body, next }) {
          const list = decodeUsers(body)
          if (!list.ok) return list
          const nextAt = next === undefined ? undefined : { url: next }
          return ok({ users: list.value.items, ...present({ next: nextAt }) })
        },
      }),
    find: (user, signal) =>
      client.request({
        operation: operations.getPeoplePersonId,
        ...of(user),
        query: { callingData },
        signal,
        decode({ body }) {
          const read = decodeUser(body)
          return read.ok ? ok({ user: read.value, record: body as UserRecord }) : read
        },
      }),
    byEmail: (email, signal) =>
      client.request({
        operation: operations.getPeople,
        query: { email, callingData, max: 1 },
        signal,
        decode({ body }) {
          const list = decodeUsers(body)
          return list.ok ? ok(list.value.items[0]) : list
        },
      }),
    add: (body) =>
      client.request({
        operation: userOperations.postPeople,
        query: { callingData },
        body,
        timeoutMs: SLOW_MS,
        decode: (answer) => decodeUser(answer.body),
      }),
    replace: (user, body) =>
      client.request({
        operation: userOperations.putPeoplePersonId,
        ...of(user),
        query: { callingData },
        body,
        timeoutMs: SLOW_MS,
        decode: () => ok(undefined),
      }),
    remove: (user) =>
      client.request({
        operation: userOperations.deletePeoplePersonId,
        ...of(user),
        decode: () => ok(undefined),
      }),
    changeLicences: (personId, changes) =>
      client.request({
        operation: userOperations.patchLicensesUsers,
        body: { personId, licenses: changes.map(licenceBody) },
        timeoutMs: SLOW_MS,
        decode: ({ body }) => ok({ pending: pendingOf(body) }),
      }),
    licences: (signal) =>
      client.request({
        operation: userOperations.getLicenses,
        signal,
        decode: ({ body }) => onlyItems(decodeItems(body, decodeLicence)),
      }),
    roles: (signal) =>
      client.request({
        operation: userOperations.getRoles,
        signal,
        decode: ({ body }) => onlyItems(decodeItems(body, decodeRole)),
      }),
    freeNumbers: (locationId, signal) =>
      client.request({
        operation: numberOperations.getPhoneNumbersForAnOrganization,
        query: { locationId, available: true, max: MOST_NUMBERS },
        signal,
        decode({ body }) {
          const list = decodeItems(body, decodeNumber)
          return list.ok ? ok(list.value.items.map(({ id }) => id)) : list
        },
      }),
  }
}
