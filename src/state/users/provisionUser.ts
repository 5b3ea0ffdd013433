// Creates a user and reports the outcome: Webex may refuse a part after the person exists
// (docs/webex/facts.md 7.1).
import type { LicenceId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import { isOutcomeUnknown } from '../../domain/failure.ts'
import type { User } from '../../domain/users/user.ts'
import type { UserDraft } from '../../domain/users/userDraft.ts'
import { newUserBody, reachOf } from '../../domain/users/userDraft.ts'
import type { UsersResource } from '../../webex/resources/users.ts'

/** The outcome of creating a user. */
export type Provisioned =
  | { readonly is: 'made'; readonly user: User }
  /** There is a user with the address, but without everything that was wanted. */
  | { readonly is: 'partly'; readonly user: User; readonly failure: Failure }
  /** Nobody was created. */
  | { readonly is: 'failed'; readonly failure: Failure }
  /** It is unknown whether somebody was created. */
  | { readonly is: 'unknown'; readonly failure: Failure }

type Resource = Pick<UsersResource, 'add' | 'byEmail' | 'changeLicences' | 'find'>

const mayHaveMade = (failure: Failure): boolean =>
  failure.is === 'notPossibleNow' || isOutcomeUnknown(failure)

/** Sent once in every case: after a refusal the address is looked up instead. */
export async function provisionUser(resource: Resource, draft: UserDraft): Promise<Provisioned> {
  const answer = await resource.add(newUserBody(draft))
  if (answer.ok) return { is: 'made', user: answer.value }
  const failure = answer.error
  if (!mayHaveMade(failure)) return { is: 'failed', failure }
  const found = await resource.byEmail(draft.email.trim())
  if (!found.ok) return { is: 'unknown', failure }
  if (found.value) return { is: 'partly', user: found.value, failure }
  // Webex's own directory may lag: only a refusal is certain.
  return { is: failure.is === 'notPossibleNow' ? 'failed' : 'unknown', failure }
}

/** Completes a user who was created without calling. */
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
