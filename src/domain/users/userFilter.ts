// The filters of the user list, kept in the page's address.
import type { Licence } from './licence.ts'
import { hasCalling } from './licence.ts'
import { isFoundIn } from '../search.ts'
import type { User } from './user.ts'

/** Filters by whether a user has a calling license. */
export const callingChoices = ['with', 'without'] as const

/** Empty: any. */
export type UserFilter = {
  readonly words: string
  readonly calling: string
  readonly licence: string
  readonly location: string
  /** `invited` or empty. */
  readonly status: string
}

/** @param get returns a parameter of the page's address. */
export function userFilterOf(get: (name: string) => string | null): UserFilter {
  const of = (name: string) => get(name) ?? ''
  return {
    words: of('q'),
    calling: of('calling'),
    licence: of('licence'),
    location: of('location'),
    status: of('status'),
  }
}

function hasWords(user: User, words: string, region: string | undefined): boolean {
  const { name, firstName, lastName, email, department, title, extension, number } = user
  const texts = [name, firstName, lastName, email, department, title]
  return isFoundIn({ texts, numbers: [extension, number] }, words, region)
}

/**
 * The users that pass the filter, in the order of `users`.
 *
 * @param region ISO 3166, for national numbers in the search text.
 */
export function foundUsers(
  users: readonly User[],
  filter: UserFilter,
  licences: readonly Licence[],
  region?: string,
): readonly User[] {
  const { words, calling, licence, location, status } = filter
  return users.filter(
    (user) =>
      (calling === '' || (calling === 'with') === hasCalling(user, licences)) &&
      (licence === '' || user.licences.some((id) => id === licence)) &&
      (location === '' || user.location === location) &&
      (status === '' || user.isInvited) &&
      hasWords(user, words, region),
  )
}
