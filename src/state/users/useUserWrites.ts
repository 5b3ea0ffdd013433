// Changes to users. Nothing is shown before Webex confirms it; a refused change may have been
// applied in part, so the user is read again either way.
import { useQueryClient } from '@tanstack/react-query'
import type { PersonId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Result } from '../../domain/result.ts'
import { ok } from '../../domain/result.ts'
import type { User, UserEdits } from '../../domain/users/user.ts'
import type { LicenceChange, UserDraft } from '../../domain/users/userDraft.ts'
import type { LicencesChanged } from '../../webex/resources/users.ts'
import { devicesKey } from '../listKeys.ts'
import type { Sending } from '../useSending.ts'
import { useSending } from '../useSending.ts'
import { useSendingDraft } from '../useSendingDraft.ts'
import type { SavingEdits } from '../useEdits.ts'
import { useSavingEdits } from '../useEdits.ts'
import { editedUser, saveUser } from './editUser.ts'
import type { Provisioned } from './provisionUser.ts'
import { provisionUser } from './provisionUser.ts'
import { callingDraft, newUserDraft } from './userDrafts.ts'
import { dropUser, freeNumbersKey, othersAreOld, putUser } from './userList.ts'
import { userQuery, useUsersResource } from './useUsers.ts'

/** Creates a user; the outcome lists the parts that Webex refused. */
export function useProvisionUser(): Sending<UserDraft, Provisioned> {
  const cache = useQueryClient()
  const resource = useUsersResource()
  return useSendingDraft(
    newUserDraft,
    '',
    async (draft: UserDraft) => {
      const provisioned = await provisionUser(resource, draft)
      if ('user' in provisioned) putUser(cache, provisioned.user)
      othersAreOld(cache)
      return ok(provisioned)
    },
    [freeNumbersKey],
    ({ is }) => is === 'made' || is === 'partly',
  )
}

/** Updates the user in the list and in their own query. */
function useReadAnew(): (id: PersonId) => Promise<void> {
  const cache = useQueryClient()
  const resource = useUsersResource()
  return async (id) => {
    const now = await resource.find(id)
    if (!now.ok) return
    putUser(cache, now.value.user)
    othersAreOld(cache)
    cache.setQueryData(userQuery(resource, id).queryKey, now.value.user)
  }
}

function useChanging<Input, Output>(
  id: PersonId,
  change: (input: Input) => Promise<Result<Output, Failure>>,
): Sending<Input, Output> {
  const readAnew = useReadAnew()
  return useSending(
    async (input: Input) => {
      const answer = await change(input)
      await readAnew(id)
      return answer
    },
    [freeNumbersKey],
  )
}

/** Saves a user, merged with others' changes. */
export function useChangeUser(id: PersonId): SavingEdits<UserEdits> {
  const readAnew = useReadAnew()
  const resource = useUsersResource()
  return useSavingEdits(
    editedUser,
    id,
    async (input) => {
      const answer = await saveUser(resource, id, input)
      await readAnew(id)
      return answer
    },
    { changed: [['freeNumbers']] },
  )
}

/** Assigns and removes licenses in one request. */
export function useChangeLicences(
  id: PersonId,
): Sending<readonly LicenceChange[], LicencesChanged> {
  const resource = useUsersResource()
  return useChanging(id, (changes: readonly LicenceChange[]) =>
    resource.changeLicences(id, changes),
  )
}

/** Removes a user; one who is already gone counts as removed. */
export function useRemoveUser(): Sending<User> {
  const cache = useQueryClient()
  const resource = useUsersResource()
  return useSending(
    async (user: User) => {
      const answer = await resource.remove(user.id)
      // Somebody else has already removed them.
      const isGone = answer.ok || answer.error.is === 'gone'
      if (isGone) {
        dropUser(cache, user.id)
        othersAreOld(cache)
      }
      return isGone ? ok(undefined) : answer
    },
    [devicesKey],
  )
}

/** As typed in the form that assigns a license. */
export function useGiveLicence(id: PersonId): Sending<readonly LicenceChange[], LicencesChanged> {
  const readAnew = useReadAnew()
  const resource = useUsersResource()
  return useSendingDraft(
    callingDraft,
    id,
    async (changes: readonly LicenceChange[]) => {
      const answer = await resource.changeLicences(id, changes)
      await readAnew(id)
      return answer
    },
    [freeNumbersKey],
  )
}
