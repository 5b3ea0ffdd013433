// Creates a user and reports the outcome: Webex may refuse a part after the person exists
// (docs/webex/facts.md 7.1).
import type { LicenceId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import { isOutcomeUnknown } from '../../domain/failure.ts'
import type { User } from '../../domain/users/user.ts'
import type { UserDraft } from '../../domain/users/userDraft.ts'
import { newUserBody, reachOf } from '../../domain/users/userDraft.ts'
import type { UsersResource } from '../../webex/resources/users.ts'

/** What came of creating a user. */
export type Provisioned =
  | { readonly is: 'made'; readonly user: User }
  /** There is a user with the address, who has not all of what was wanted. */
  | { readonly is: 'partly'; readonly user: User; readonly failure: Failure }
  /** Nobody was made. */
  | { readonly is: 'failed'; readonly failure: Failure }
  /** Whether somebody was made could not be found out. */
  | { readonly is: 'unknown'; readonly failure: Failure }

type Resource = Pick<UsersResource, 'add' | 'byEmail' | 'changeLicences' | 'find'>

const mayHaveMade = (failure: Failure): boolean =>
  failure.is === 'notPossibleNow' || isOutcomeUnknown(failure)

/** Sent once, whatever comes: after a refusal the address is looked up instead. */
export async function provisionUser(resource: Resource, draft: UserDraft): Promise<Provisioned> {
  const answer = await resource.add(newUserBody(draft))
  if (answer.ok) return { is: 'made', user: answer.value }
  const failure = answer.error
  if (!mayHaveMade(failure)) return { is: 'failed', failure }
  const found = await resource.byEmail(draft.email.trim())
  if (!found.ok) return { is: 'unknown', failure }
  if (found.value) return { is: 'partly', user: found.value, failure }
  // Webex's own directory may be behind: only a refusal is a no.
  return { is: failure.is === 'notPossibleNow' ? 'failed' : 'unknown', failure }
}

/** Gives somebody who was made without calling what is missing. */
export async function completeUser(
  resource: Resource,
  user: User,
  draft: UserDraft,
): Promise<Provisioned> {
  const licence = draft.licence as LicenceId
  if (draft.licence === '' || user.licences.includes(licence)) return { is: 'made', user }
  const given = await resource.changeLicences(user.id, [
    { do: 'add', licence, reach: reachOf(draft) },
  ])
  if (!given.ok) return { is: 'partly', user, failure: given.error }
  const now = await resource.find(user.id)
  const seen = now.ok ? now.value.user : user
  return given.value.pending.length > 0
    ? { is: 'partly', user: seen, failure: { is: 'notPossibleNow' } }
    : { is: 'made', user: seen }
}
