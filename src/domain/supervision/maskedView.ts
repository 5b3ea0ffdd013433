// A call as shown on an open screen: its owner can recognize it, and nobody else
// learns who calls (docs/quality.md, Security).
import type { Party } from '../calls/party.ts'
import type { CallView } from '../calls/view.ts'

/** Replaces what must not be read on an open screen. */
export type Mask = (party: Party) => Party

/**
 * Part of the phone system, not a person: a mailbox, a queue, a menu. Webex names no person for those
 * (docs/webex/facts.md 3.5), and their names are on every desk anyway.
 */
const isService = ({ personId, reach }: Extract<Party, { is: 'known' }>) =>
  personId === undefined && (reach === 'location' || reach === 'organization' || reach === 'other')

/** Keeps initials or two digits of a party, and nothing to look it up by. */
export const masked: Mask = (party) => {
  if (party.is !== 'known') return party
  return { is: 'known', name: maskedParty(party) ?? '', reach: party.reach }
}

/** The call with all its parties masked. */
export function maskedView(view: CallView): CallView {
  const { call } = view
  const { state } = call
  const maskedState =
    state.is === 'ringing'
      ? {
          ...state,
          redirections: state.redirections.map(({ reason, by }) => ({ reason, by: masked(by) })),
          ...(state.recall && { recall: masked(state.recall) }),
        }
      : state
  return { ...view, call: { ...call, party: masked(call.party), state: maskedState } }
}

// The remote party as shown on an open screen.

/** `Grace Hopper` as `G. H.`, a number by its last two digits: enough to know one's own call. */
export function maskedParty(party: Party): string | undefined {
  if (party.is !== 'known') return undefined
  if (party.name !== undefined && isService(party)) return party.name
  if (party.name !== undefined && party.name.trim() !== '') {
    // Only words that begin with a letter or digit: "Oak & Pine".
    const initials = party.name.split(/\s+/).flatMap((word) => word.match(/[\p{L}\p{N}]/u) ?? [])
    if (initials.length > 0) return initials.map((letter) => `${letter}.`).join(' ')
  }
  const digits = (party.address ?? '').replace(/\D/g, '')
  return digits.length < 5 ? '••' : `•••${digits.slice(-2)}`
}
