// A user's edits: kept as a draft, and merged at the save with what somebody else has changed since.
import * as v from 'valibot'
import type { PersonId } from '../../domain/brand.ts'
import { mergeFields } from '../../domain/merge.ts'
import type { UserEdits } from '../../domain/users/user.ts'
import { userBody, userEdits } from '../../domain/users/user.ts'
import type { UsersResource } from '../../webex/resources/users.ts'
import type { SaveAnswer, Wanted } from '../saveMerged.ts'
import { saveMerged } from '../saveMerged.ts'
import { editedKind } from '../useEdits.ts'

const fields = v.object({
  firstName: v.string(),
  lastName: v.string(),
  displayName: v.string(),
  department: v.string(),
  title: v.string(),
  extension: v.string(),
  number: v.string(),
})

/** How a user is kept as a draft and merged. */
export const editedUser = editedKind<UserEdits>('user', fields, mergeFields)

/** Saves a user, merged with what others have changed since (PUT replaces). */
export function saveUser(
  resource: Pick<UsersResource, 'find' | 'replace'>,
  id: PersonId,
  input: Wanted<UserEdits>,
): SaveAnswer<UserEdits> {
  return saveMerged(input, {
    read: () => resource.find(id),
    thingOf: ({ user }) => userEdits(user),
    write: (edits, { record }) => resource.replace(id, userBody(record, edits)),
    merge: mergeFields,
  })
}
