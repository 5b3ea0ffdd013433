// The numbers of own contacts that what is typed means, best first.
import { isFoundInNumber, isNumberQuery, numberKey } from '../dial/numberKey.ts'
import type { Contact } from './contacts.ts'
import { matchesContact } from './contacts.ts'

/** One number of an own contact, as a choice by itself. */
export type ContactNumber = {
  /** The same for the same number of the same contact. */
  readonly key: string
  readonly name: string
  /** As the person wrote it. */
  readonly number: string
  readonly organization?: string
}

/**
 * All numbers of contacts that are found by their words; of those found by a number, only that
 * number. Numbers that are just what is typed come first; contacts keep their order.
 *
 * @param region ISO 3166, whose national numbers are typed and kept.
 */
export function foundContacts(
  contacts: readonly Contact[],
  typed: string,
  region?: string,
): readonly ContactNumber[] {
  const isNumber = isNumberQuery(typed)
  const wanted = isNumber ? numberKey(typed, region) : undefined
  const found = contacts
    .filter((contact) => matchesContact(contact, typed, region))
    .flatMap(({ id, name, numbers, organization }) => {
      const meant = numbers.filter((number) => isNumber && isFoundInNumber(number, typed, region))
      return [...new Set(meant.length > 0 ? meant : numbers)].map((number): ContactNumber => {
        const key = `${id} ${number}`
        return { key, name, number, ...(organization !== undefined && { organization }) }
      })
    })
  if (wanted === undefined) return found
  const isWhole = ({ number }: ContactNumber) => numberKey(number, region) === wanted
  return [...found.filter(isWhole), ...found.filter((one) => !isWhole(one))]
}
