// Users, licenses, roles and free numbers for the administration pages.
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { LocationId, PersonId, RoleId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Licence } from '../../domain/users/licence.ts'
import { ok } from '../../domain/result.ts'
import type { User } from '../../domain/users/user.ts'
import type { UsersResource } from '../../webex/resources/users.ts'
import { createUsersResource } from '../../webex/resources/users.ts'
import type { Pages } from '../usePages.ts'
import { usePages } from '../usePages.ts'
import { failureOf, unwrap } from '../unwrap.ts'
import { useMissingScopes } from '../session/useScopes.ts'
import { useCordboard } from '../useCordboard.ts'
import { freeNumbersKey, licencesKey, usersKey } from './userList.ts'
import { useAskAgain } from '../useAskAgain.ts'

/** Ten thousand users in pages of a hundred, and some more. */
const MOST_PAGES = 120
const FRESH_FOR_MS = 10 * 60_000
const LICENCES_FRESH_FOR_MS = 60_000
const ROLES_FRESH_FOR_MS = 60 * 60_000

/** For hooks that save several things in one request. */
export function useUsersResource(): UsersResource {
  return createUsersResource(useCordboard().client)
}

/** All users; rarely refreshed, as that may take a hundred requests. */
export function useUsers(): Pages<User> {
  const resource = useUsersResource()
  return usePages<User>({
    key: usersKey,
    mostPages: MOST_PAGES,
    askedEveryMs: FRESH_FOR_MS,
    freshForMs: FRESH_FOR_MS,
    async page(options) {
      const answer = await resource.page(options)
      if (!answer.ok) return answer
      const { users, ...more } = answer.value
      return ok({ items: users, ...more })
    },
  })
}

/** One user, read for their page. */
export type OneUser = {
  /** Webex's latest answer; missing until then. */
  readonly user?: User
  readonly isWaiting: boolean
  readonly isGone: boolean
}

/** One user as Webex has them now. */
export const userQuery = (resource: UsersResource, id: PersonId) =>
  queryOptions({
    queryKey: ['user', id],
    queryFn: async ({ signal }) => unwrap(await resource.find(id, signal)).user,
    staleTime: 0,
  })

const licencesQuery = (resource: UsersResource) =>
  queryOptions({
    queryKey: licencesKey,
    queryFn: async ({ signal }) => unwrap(await resource.licences(signal)),
    staleTime: LICENCES_FRESH_FOR_MS,
  })

const rolesQuery = (resource: UsersResource) =>
  queryOptions({
    queryKey: ['roles'],
    queryFn: async ({ signal }) => unwrap(await resource.roles(signal)),
    staleTime: ROLES_FRESH_FOR_MS,
    retry: false,
  })

const freeNumbersQuery = (resource: UsersResource, location: LocationId) =>
  queryOptions({
    queryKey: [...freeNumbersKey, location],
    queryFn: async ({ signal }) => unwrap(await resource.freeNumbers(location, signal)),
    retry: false,
  })

/** A single user: the list may be minutes old, or not contain them yet. */
export function useOneUser(id: PersonId): OneUser {
  const resource = useUsersResource()
  const { data, isPending, error } = useQuery(userQuery(resource, id))
  return {
    ...(data && { user: data }),
    isWaiting: isPending,
    isGone: failureOf(error)?.is === 'gone',
  }
}

/** The licenses of the organization. */
export type Licences = {
  readonly licences: readonly Licence[]
  readonly failure?: Failure
  readonly retry: () => void
}

const NO_LICENCES: readonly Licence[] = []

/** Read again after a minute, as units run out. */
export function useLicences(): Licences {
  const resource = useUsersResource()
  const askAgain = useAskAgain()
  const query = useQuery(licencesQuery(resource))
  const failure = failureOf(query.error)
  return {
    licences: query.data ?? NO_LICENCES,
    ...(failure && { failure }),
    retry: () => askAgain(query),
  }
}

/** The names of roles; empty if they may not be read. */
export function useRoleNames(): ReadonlyMap<RoleId, string> {
  const resource = useUsersResource()
  const isAllowed = useMissingScopes(['spark-admin:roles_read']).length === 0
  const { data = [] } = useQuery({ ...rolesQuery(resource), enabled: isAllowed })
  return new Map(data.map(({ id, name }) => [id, name]))
}

/** Free numbers of the location; none if they cannot be read: people then type them. */
export function useFreeNumbers(location: string): readonly string[] {
  const resource = useUsersResource()
  const isAllowed = useMissingScopes(['spark-admin:telephony_config_read']).length === 0
  const { data = [] } = useQuery({
    ...freeNumbersQuery(resource, location as LocationId),
    enabled: isAllowed && location !== '',
  })
  return data
}
