// The name of the other side: its name, else its number, else one of our texts.
import { displayText } from '../displayText.ts'
import type { Party } from './party.ts'

/** How to name a party, before translation and number formatting. */
export type PartyName =
  /** `number` is the address besides the name, as the cloud sent it: still to be formatted. */
  | { readonly is: 'name'; readonly name: string; readonly number?: string }
  /** As the cloud sent it: digits, E.164 or a URI. */
  | { readonly is: 'number'; readonly number: string }
  | { readonly is: 'private' }
  | { readonly is: 'unknown' }

/** Longer names are cut in accessible names, which are spoken. */
const LONGEST_LABEL = 80

/** Safe to show (displayText), but still to be isolated from the text around it (`<bdi>`). */
export function partyName(party: Party): PartyName {
  if (party.is !== 'known') return { is: party.is }
  const name = displayText(party.name ?? '')
  const number = displayText(party.address ?? '')
  if (name !== '') return { is: 'name', name, ...(number === '' ? {} : { number }) }
  return number === '' ? { is: 'unknown' } : { is: 'number', number }
}

/** `{party}` of the contract as one string; `words` are the texts for no name. */
export function partyLabel(
  party: Party,
  words: { readonly private: string; readonly unknown: string },
  formatNumber: (number: string) => string = (number) => number,
): string {
  const name = partyName(party)
  switch (name.is) {
    case 'name':
      return displayText(name.name, LONGEST_LABEL)
    case 'number':
      return displayText(formatNumber(name.number), LONGEST_LABEL)
    case 'private':
      return words.private
    case 'unknown':
      return words.unknown
  }
}
