// Generates incoming calls for people who use Cordboard: from outside, through a queue, forwarded,
// and from colleagues.
import type { WireRedirection } from '../../../wire/call.ts'
import { startCall } from './farParties.ts'
import type { Leg, Party } from './legs.ts'
import { freeMember, someOutsider, soon, type Office } from './officePeople.ts'
import { converse, endLater } from './officeTalk.ts'
import { namedParty } from './partyView.ts'
import { callsUntilBusy } from './ringing.ts'
import type { Member } from '../types.ts'

/** Seconds from a person's arrival to their first call, and between calls while they are idle. */
const firstCall = [6, 20] as const
const nextCall = [45, 120] as const

const salesQueue: WireRedirection = {
  reason: 'callQueue',
  redirectingParty: { name: 'Sales', number: '1001', privacyEnabled: false, callType: 'location' },
}

type PlannedCall = { party: Party; redirections: WireRedirection[] }

function chooseCall(office: Office, member: Member): PlannedCall {
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

/**
 * Rings the member unless they have more than `most` calls; the caller talks for a while, or gives up.
 */
function call(office: Office, member: Member, most: number): void {
  const { exchange } = office
  if (exchange.countOf(member.id) > most) return
  const { party, redirections } = chooseCall(office, member)
  const leg = startCall(exchange, party, member, { redirections })
  const caller = leg && (leg.session.far ?? leg.session.near)
  if (!leg || !caller) return
  leg.session.whenTaken = () => {
    converse(office, caller)
    endLater(office, caller)
  }
}

type Caller = { readonly office: Office; readonly expected: Set<string> }

function keepCalling(caller: Caller, member: Member, pause: readonly [number, number]): void {
  const { office, expected } = caller
  soon(office, ...pause, () => {
    if (!office.attendance.isAttended(member.id)) return void expected.delete(member.id)
    // The next call does not depend on the outcome of this one.
    keepCalling(caller, member, nextCall)
    // An arriving person may already be in a call: the first call rings anyway.
    call(office, member, pause === firstCall ? callsUntilBusy - 1 : 0)
  })
}

/** Once, however often they arrive until then. */
function callSoon(office: Office, member: Member, awaited: Set<string>): void {
  if (awaited.has(member.id)) return
  awaited.add(member.id)
  soon(office, ...firstCall, () => {
    awaited.delete(member.id)
    if (office.attendance.isAttended(member.id)) call(office, member, callsUntilBusy - 1)
  })
}

/**
 * From each arrival until they have left; a person who comes back soon is still expected. Calls that the
 * office made for them while they were away end: afterwards they have only their own calls.
 *
 * @param isOffices whether a leg belongs to a call that the office has placed.
 */
export function callNextArrival(office: Office, isOffices: (leg: Leg) => boolean): void {
  const [expected, awaited] = [new Set<string>(), new Set<string>()]
  office.attendance.whenArrived((personId) => {
    const member = office.exchange.parts.organisation.memberById(personId)
    if (!member?.hasCallingLicence) return
    // A person who reopens the page must not wait for the next regular call.
    if (expected.has(personId)) return void callSoon(office, member, awaited)
    expected.add(personId)
    for (const leg of office.exchange.legsOf(personId)) {
      if (isOffices(leg)) office.exchange.end(leg)
    }
    keepCalling({ office, expected }, member, firstCall)
  })
}
