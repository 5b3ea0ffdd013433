// Finds the own contact of a number, in any notation.
import type { Party } from '../calls/party.ts'
import { numberKey } from '../dial/numberKey.ts'
import type { Contact } from './contacts.ts'

/** The same party, with the name of the person's own contact if its number belongs to one. */
export type NameParty = (party: Party) => Party

/** More names would not help somebody whose phone rings. */
const MOST_NAMES = 3

/**
 * A contact's name takes precedence over Webex's: the person entered it. If several contacts share a
 * number, like those of one office, all are named, as it is unknown which of them calls.
 *
 * @param region ISO 3166, for national numbers of contacts and calls.
 */
export function contactNames(contacts: readonly Contact[], region?: string): NameParty {
  const names = new Map<string, string[]>()
  for (const { name, numbers } of contacts) {
    for (const key of new Set(numbers.map((number) => numberKey(number, region)))) {
      const known = names.get(key)
      if (!known) names.set(key, [name])
      else if (!known.includes(name) && known.length < MOST_NAMES) known.push(name)
    }
  }
  return (party) => {
    if (party.is !== 'known' || party.address === undefined) return party
    const found = names.get(numberKey(party.address, region))
    return found ? { ...party, name: found.join(' / ') } : party
  }
}
