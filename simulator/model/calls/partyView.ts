// A party as the other side sees it (docs/webex/facts.md 3.5), with privacy and distance applied.
import type { WireParty } from '../../../wire/call.ts'
import type { Leg, Party } from './legs.ts'
import type { Member } from '../types.ts'

/** As listed in a redirection, a park or a recall: nothing is hidden. */
export function namedParty(member: Member, viewer?: Member): WireParty {
  return {
    name: member.displayName,
    number: member.extension,
    personId: member.id,
    privacyEnabled: false,
    callType: viewer?.location.id === member.location.id ? 'location' : 'organization',
  }
}

function withheld(full: WireParty): WireParty {
  return {
    privacyEnabled: true,
    ...(full.callType === undefined ? {} : { callType: full.callType }),
  }
}

/** Privacy hides the caller, but not a person whom one has called. */
const hidesItself = (party: Party, leg: Leg | undefined): boolean =>
  party.is === 'member' &&
  (party.hides ?? party.member.isPrivate) &&
  leg?.personality !== 'terminator'

/** @param leg the party's own leg, if there is one already. */
export function partyView(party: Party, viewer: Member | undefined, leg?: Leg): WireParty {
  if (party.is === 'outsider') {
    const { name, number, callType } = party
    return {
      ...(name === undefined ? {} : { name }),
      ...(number === undefined ? {} : { number }),
      privacyEnabled: false,
      callType,
      ...(number?.includes('@') ? { sipAddress: number } : {}),
    }
  }
  const full: WireParty = {
    ...namedParty(party.member, viewer),
    ...(party.alias === undefined ? {} : { name: party.alias }),
    sipAddress: party.member.email,
  }
  return leg && hidesItself(party, leg) ? withheld(full) : full
}
