// The filters of the user list, kept in the page's address.
import type { Licence } from './licence.ts'
import { hasCalling } from './licence.ts'
import type { User } from './user.ts'

export const callingChoices = ['with', 'without'] as const

/** Empty: any. */
export type UserFilter = {
  readonly words: string
  readonly calling: string
  readonly licence: string
  readonly location: string
  /** `invited`, or nothing. */
  readonly status: string
}

/** @param get the value of a parameter of the page's address. */
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

/** Digits as people write them: `(408) 555` finds `+1408555…`. */
const digitsOf = (text: string): string => text.replaceAll(/\D/g, '')

function hasWords(user: User, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const text = [user.name, user.firstName, user.lastName, user.email, user.department, user.title]
    .join('\n')
    .toLocaleLowerCase()
  return words.every((word) => {
    if (text.includes(word)) return true
    const digits = /^[\d\s()+.\-/]+$/.test(word) ? digitsOf(word) : ''
    if (digits === '') return false
    return [user.extension, user.number].some((one) => digitsOf(one ?? '').includes(digits))
  })
}

export function foundUsers(
  users: readonly User[],
  filter: UserFilter,
  licences: readonly Licence[],
): readonly User[] {
  const { calling, licence, location, status } = filter
  const words = filter.words.trim().toLocaleLowerCase().split(/\s+/).filter(Boolean)
  return users.filter(
    (user) =>
      (calling === '' || (calling === 'with') === hasCalling(user, licences)) &&
      (licence === '' || user.licences.some((id) => id === licence)) &&
      (location === '' || user.location === location) &&
      (status === '' || user.isInvited) &&
      hasWords(user, words),
  )
}
