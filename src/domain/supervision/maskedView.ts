// A call as shown where anyone may look at the screen: its owner can recognize it, nobody else
// learns who calls (docs/quality.md, Security).
import type { Party } from '../calls/party.ts'
import type { CallView } from '../calls/view.ts'
import { maskedParty } from './maskedParty.ts'

export type Mask = (party: Party) => Party

/** A party that is known keeps initials or two digits, and nothing to look it up by. */
export const masked: Mask = (party) => {
  if (party.is !== 'known') return party
  return { is: 'known', name: maskedParty(party) ?? '', reach: party.reach }
}

/** With everybody who is named in it. */
export function maskedView(view: CallView): CallView {
  const { call } = view
  const { state } = call
  const told =
    state.is === 'ringing'
      ? {
          ...state,
          redirections: state.redirections.map(({ reason, by }) => ({ reason, by: masked(by) })),
          ...(state.recall && { recall: masked(state.recall) }),
        }
      : state
  return { ...view, call: { ...call, party: masked(call.party), state: told } }
}
