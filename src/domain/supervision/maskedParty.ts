// The remote party as shown where anyone may look at the screen.
import type { Party } from '../calls/party.ts'

/** `Grace Hopper` as `G. H.`, a number by its last two digits: enough to know one's own call. */
export function maskedParty(party: Party): string | undefined {
  if (party.is !== 'known') return undefined
  if (party.name !== undefined && party.name.trim() !== '') {
    // What is no letter or digit abbreviates nothing: "Oak & Pine".
    const initials = party.name.split(/\s+/).flatMap((word) => word.match(/[\p{L}\p{N}]/u) ?? [])
    if (initials.length > 0) return initials.map((letter) => `${letter}.`).join(' ')
  }
  const digits = (party.address ?? '').replace(/\D/g, '')
  return digits.length < 5 ? '••' : `•••${digits.slice(-2)}`
}
