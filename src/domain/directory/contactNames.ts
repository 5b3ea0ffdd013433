// Whose own contact a number is, in whatever form the number is written.
import type { Party } from '../calls/party.ts'
import { numberKey } from '../dial/numberKey.ts'
import type { Contact } from './contacts.ts'

/** The same party, with the name of the person's own contact where its number is one. */
export type NameParty = (party: Party) => Party

/** More names than these are no help to somebody whose phone rings. */
const MOST_NAMES = 3

/**
 * A contact's name goes before Webex's: the person wrote it. Where several contacts share a number,
 * as those of one office do, all are named, as nobody knows which of them calls.
 *
 * @param region ISO 3166, whose national numbers contacts and calls may be written as.
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
