// Calls to whoever sits at a Cordboard: from outside, through the queue, forwarded, from colleagues.
import type { WireRedirection } from '../../wire/call.ts'
import { startCall } from './farParties.ts'
import type { Party } from './legs.ts'
import { freeMember, someOutsider, soon, type Office } from './officePeople.ts'
import { converse, endLater } from './officeTalk.ts'
import { namedParty } from './partyView.ts'
import type { Member } from './types.ts'

/** Seconds from somebody's arrival to their first call, and between calls while they are idle. */
const firstCall = [6, 20] as const
const nextCall = [45, 120] as const

const salesQueue: WireRedirection = {
  reason: 'callQueue',
  redirectingParty: { name: 'Sales', number: '1001', privacyEnabled: false, callType: 'location' },
}

type Occasion = { party: Party; redirections: WireRedirection[] }

function occasion(office: Office, member: Member): Occasion {
  const chance = office.random.next()
  const colleague = freeMember(office)
  if (chance < 0.35 && colleague) {
    return { party: { is: 'member', member: colleague }, redirections: [] }
  }
  const party = someOutsider(office)
  if (chance < 0.6) return { party, redirections: [salesQueue] }
  if (chance < 0.75 && colleague) {
    const redirectingParty = namedParty(colleague, member)
    return { party, redirections: [{ reason: 'noAnswer', redirectingParty }] }
  }
  return { party, redirections: [] }
}

/** Rings the member if they are idle; the caller talks for a while, or gives up. */
function call(office: Office, member: Member): void {
  const { exchange } = office
  if (exchange.countOf(member.id) > 0) return
  const { party, redirections } = occasion(office, member)
  const leg = startCall(exchange, party, member, { redirections })
  const caller = leg && (leg.session.far ?? leg.session.near)
  if (!leg || !caller) return
  leg.session.whenAnswered = () => {
    converse(office, caller)
    endLater(office, caller)
  }
}

type Caller = { readonly office: Office; readonly expected: Set<string> }

function keepCalling(caller: Caller, member: Member, pause: readonly [number, number]): void {
  const { office, expected } = caller
  soon(office, ...pause, () => {
    if (!office.attendance.isAttended(member.id)) return void expected.delete(member.id)
    // The next call does not depend on how this one goes.
    keepCalling(caller, member, nextCall)
    call(office, member)
  })
}

/** From each arrival until they have gone; who comes back soon is still expected. */
export function callWhoeverArrives(office: Office): void {
  const expected = new Set<string>()
  office.attendance.whenArrived((personId) => {
    const member = office.exchange.parts.organisation.memberById(personId)
    if (!member?.hasCallingLicence || expected.has(personId)) return
    expected.add(personId)
    keepCalling({ office, expected }, member, firstCall)
  })
}
