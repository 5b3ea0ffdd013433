// Call park (docs/webex/facts.md 3.2): a parked call waits at an extension, anyone may retrieve it,
// and it returns to the person who parked it if nobody does.
import type { WireParty } from '../../../wire/call.ts'
import { parseDestination } from '../dial/destinations.ts'
import type { Exchange } from './exchange.ts'
import { isAnswered, ownerOf, peerOf, type Leg, type Parked } from './legs.ts'
import { namedParty } from './partyView.ts'
import { Refusal } from '../refusal.ts'
import { ringMember } from './ringing.ts'
import type { Member } from '../types.ts'

export const parkRecallMs = 45_000

/** @throws Refusal 400 for an invalid number, 404 for an unknown extension. */
export function parkMember(
  exchange: Exchange,
  member: Member,
  destination: string | undefined,
): Member {
  if (destination === undefined) return member
  const target = parseDestination(destination, exchange.parts.organisation, member)
  if (target.is === 'member') return target.member
  throw new Refusal(404, 'The extension does not exist.')
}

/** The first free extension of the parker's location, else of the company, except their own. */
function groupMember(exchange: Exchange, parker: Member): Member {
  const { members } = exchange.parts.organisation
  const isFree = (member: Member) =>
    member !== parker && member.hasCallingLicence && !exchange.parked.has(member.extension)
  const free =
    members.find((member) => isFree(member) && member.location === parker.location) ??
    members.find(isFree)
  if (free) return free
  throw new Refusal(409, 'Every extension of the park group has a parked call.')
}

function requireParkable(exchange: Exchange, leg: Leg): Leg {
  const peer = peerOf(leg)
  if (!isAnswered(leg) || !peer || !isAnswered(peer)) {
    throw new Refusal(400, 'Only a connected call can be parked.')
  }
  if (exchange.conferences.get(ownerOf(leg)?.id ?? '')?.legs.has(leg)) {
    throw new Refusal(400, 'A call that is part of a conference cannot be parked.')
  }
  return peer
}

function recall(exchange: Exchange, parked: Parked): void {
  const { leg, parker, at } = parked
  exchange.parked.delete(at.extension)
  delete leg.session.expected
  const recalledFrom = { type: 'park', party: namedParty(at, parker) }
  ringMember(exchange, leg.session, parker, { recall: recalledFrom, evenIfBusy: true })
}

function parkAt(exchange: Exchange, leg: Leg, waiting: Leg, parker: Member, at: Member): void {
  exchange.leave(leg)
  waiting.session.expected = { is: 'member', member: at }
  const parked: Parked = {
    leg: waiting,
    parker,
    at,
    cancelRecall: exchange.parts.time.after(parkRecallMs, () => recall(exchange, parked)),
  }
  exchange.parked.set(at.extension, parked)
  waiting.whenEnded.push(() => {
    if (exchange.parked.get(at.extension) === parked) unpark(exchange, parked)
  })
}

function unpark(exchange: Exchange, parked: Parked): void {
  parked.cancelRecall()
  exchange.parked.delete(parked.at.extension)
  delete parked.leg.session.expected
}

/**
 * Parks one of the member's calls.
 *
 * @returns the parking place; `retrieve` takes its number.
 * @throws Refusal 400 unless connected; 404 for an unknown extension; 409 if a call is parked there.
 */
export function park(
  exchange: Exchange,
  leg: Leg,
  parker: Member,
  destination: string | undefined,
  isGroupPark: boolean,
): WireParty {
  const waiting = requireParkable(exchange, leg)
  const at = isGroupPark ? groupMember(exchange, parker) : parkMember(exchange, parker, destination)
  if (exchange.parked.has(at.extension)) {
    throw new Refusal(409, 'A call is already parked against this extension.')
  }
  parkAt(exchange, leg, waiting, parker, at)
  return namedParty(at, parker)
}

/** Connects the picked-up leg with the call that is parked there; if there is none, the leg ends. */
export function retrieveInto(
  exchange: Exchange,
  leg: Leg,
  extension: string | undefined,
  member: Member,
): void {
  const parked = exchange.parked.get(extension ?? member.extension)
  if (!parked || ownerOf(parked.leg) === member) {
    exchange.end(leg)
    return
  }
  unpark(exchange, parked)
  exchange.move(parked.leg, leg.session)
  exchange.step(leg, 'farAnswered')
  leg.answered = exchange.now
  exchange.holdOthers(leg)
}

/** `*68` and `#58`: parks the person's other call, the last one that was answered. */
export function parkByCode(
  exchange: Exchange,
  leg: Leg,
  extension: string | undefined,
  isGroupPark: boolean,
  member: Member,
): void {
  const other = exchange
    .legsOf(member.id)
    .filter((each) => each !== leg && isAnswered(each))
    .sort((a, b) => (b.answered ?? 0) - (a.answered ?? 0))[0]
  try {
    if (other) park(exchange, other, member, extension, isGroupPark)
  } catch (error) {
    // A phone would play an announcement with the reason; here the call is simply not parked.
    if (!(error instanceof Refusal)) throw error
  }
  exchange.end(leg)
}
