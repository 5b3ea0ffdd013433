// Transfers (docs/webex/facts.md 3.2): blind, when answered, after a consultation, to voicemail.
import { sendableTarget } from '../dial/dialling.ts'
import type { Exchange } from './exchange.ts'
import { isAnswered, ownerOf, peerOf, type Leg, type Party, type Session } from './legs.ts'
import { namedParty } from './partyView.ts'
import { Refusal } from '../refusal.ts'
import { endUnlessWithin, ringMember, ringOutsider, toVoicemail, type Ring } from './ringing.ts'
import type { Target } from '../dial/destinations.ts'
import type { Member } from '../types.ts'

type Reachable = Extract<Target, { is: 'member' | 'outsider' }>

function ringTarget(exchange: Exchange, session: Session, target: Reachable, ring: Ring): void {
  if (target.is === 'member') ringMember(exchange, session, target.member, ring)
  else ringOutsider(exchange, session, target.party)
}

const divertedBy = (member: Member) => [{ reason: 'divert', redirectingParty: namedParty(member) }]

function isParty(party: Party, target: Reachable): boolean {
  return party.is === 'member' && target.is === 'member' && party.member === target.member
}

/** @throws Refusal 400 if the destination is one of the call's own parties. */
function requireOther(leg: Leg, target: Reachable): void {
  const peer = peerOf(leg)
  if (isParty(leg.party, target) || (peer && isParty(peer.party, target))) {
    throw new Refusal(400, 'A call cannot be sent to one of its own parties.')
  }
}

/** Answered at both ends: the other end may still ring after it was forwarded. */
const isConversation = (leg: Leg): boolean => {
  const peer = peerOf(leg)
  return isAnswered(leg) && peer !== undefined && isAnswered(peer)
}

/** A supervisor's call has joined another: there is no party to transfer. */
function requireUnsupervising(exchange: Exchange, leg: Leg): void {
  const conference = exchange.conferences.get(ownerOf(leg)?.id ?? '')
  if (!conference?.supervision || !conference.legs.has(leg)) return
  throw new Refusal(400, 'A call that supervises another cannot be handed on.')
}

function requireDivertable(exchange: Exchange, leg: Leg): void {
  requireUnsupervising(exchange, leg)
  if (leg.state === 'alerting' || isConversation(leg)) return
  throw new Refusal(400, 'Only an incoming or an answered call can be diverted.')
}

/** The mailbox's member. @throws Refusal 400 if there is none. */
function mailboxOf(exchange: Exchange, member: Member, destination: string | undefined): Member {
  const target =
    destination === undefined
      ? ({ is: 'member', member } as const)
      : sendableTarget(exchange, member, destination)
  const hasMailbox =
    target.is === 'member' && exchange.parts.settings.of(target.member).voicemail.enabled
  if (hasMailbox) return target.member
  throw new Refusal(400, 'The destination has no voicemail.')
}

/** A blind transfer, also of a ringing call: the member leaves at once. */
export function divert(
  exchange: Exchange,
  leg: Leg,
  member: Member,
  destination: string | undefined,
  isToVoicemail: boolean,
): void {
  requireDivertable(exchange, leg)
  const { session } = leg
  if (isToVoicemail) {
    const of = mailboxOf(exchange, member, destination)
    exchange.leave(leg)
    toVoicemail(exchange, session, of)
    return
  }
  if (destination === undefined) throw new Refusal(400, 'destination is required.')
  const target = sendableTarget(exchange, member, destination)
  requireOther(leg, target)
  exchange.leave(leg)
  ringTarget(exchange, session, target, { redirections: divertedBy(member) })
  endUnlessWithin(exchange, session)
}

function requireTransferable(exchange: Exchange, leg: Leg): void {
  requireUnsupervising(exchange, leg)
  if (isConversation(leg)) return
  throw new Refusal(400, 'Only an answered call can be transferred.')
}

/** The remote parties of two calls, unless both are the same. */
function partiesToJoin(kept: Leg, other: Leg): { party: Leg; newcomer: Leg } | undefined {
  const [party, newcomer] = [peerOf(kept), peerOf(other)]
  if (!party || !newcomer) return undefined
  const isSame = ownerOf(party) !== undefined && ownerOf(party) === ownerOf(newcomer)
  return isSame ? undefined : { party, newcomer }
}

/** Connects the two remote parties; the member leaves. */
function join(exchange: Exchange, kept: Leg, other: Leg): void {
  const parties = partiesToJoin(kept, other)
  if (!parties) throw new Refusal(400, 'The calls cannot be transferred to each other.')
  const { party, newcomer } = parties
  const { session } = party
  // The other first: the end of the kept one ends a transfer of it that still waits.
  exchange.leave(other)
  exchange.leave(kept)
  exchange.move(newcomer, session)
  endUnlessWithin(exchange, session)
}

function transferAttended(exchange: Exchange, kept: Leg, consult: Leg): void {
  if (kept === consult) throw new Refusal(400, 'callId1 and callId2 must differ.')
  requireTransferable(exchange, kept)
  // The consulted party may still ring: the caller then hears the ringing tone.
  if (consult.state !== 'connecting') requireTransferable(exchange, consult)
  join(exchange, kept, consult)
}

/** @returns the new leg, which shows the progress; the first call stays until the answer. */
function whenAnswered(exchange: Exchange, kept: Leg, member: Member, destination: string): Leg {
  requireTransferable(exchange, kept)
  const target = sendableTarget(exchange, member, destination)
  requireOther(kept, target)
  if (kept.state === 'connected') exchange.step(kept, 'held')
  const session = exchange.newSession()
  const leg = exchange.addLeg(
    session,
    { is: 'member', member },
    {
      personality: 'originator',
      state: 'connecting',
      ...(kept.endpoint ? { endpoint: kept.endpoint } : {}),
    },
  )
  kept.whenEnded.push(() => {
    if (leg.state === 'connecting') exchange.end(leg)
  })
  ringTarget(exchange, session, target, {
    whenUnanswered: 'end',
    redirections: divertedBy(member),
  })
  joinWhenAnswered(exchange, kept, leg)
  return leg
}

/** Until then the ringing party sees the original caller. */
function joinWhenAnswered(exchange: Exchange, kept: Leg, leg: Leg): void {
  const ringing = peerOf(leg)
  if (ringing) ringing.onBehalfOf = kept
  leg.session.whenAnswered = () => {
    // Not always the party that rang first: it may have been forwarded.
    const answering = peerOf(leg)
    if (answering) delete answering.onBehalfOf
    // It may have been forwarded to the other party of the call: then it stays a consultation.
    if (partiesToJoin(kept, leg)) join(exchange, kept, leg)
  }
}

function onlyTwo(exchange: Exchange, member: Member): readonly [Leg, Leg] {
  const [first, second, ...others] = exchange.legsOf(member.id)
  if (first && second && others.length === 0) return [first, second]
  throw new Refusal(400, 'Without call ids the user must have exactly two calls.')
}

/** @returns the new leg of a transfer that waits for the answer, otherwise nothing. */
export function transfer(
  exchange: Exchange,
  member: Member,
  callId1: string | undefined,
  callId2: string | undefined,
  destination: string | undefined,
): Leg | undefined {
  const leg = (id: string) => exchange.leg(member.id, id)
  if (callId1 !== undefined && callId2 === undefined && destination !== undefined) {
    return whenAnswered(exchange, leg(callId1), member, destination)
  }
  if (destination !== undefined) {
    throw new Refusal(400, 'destination goes with callId1 and without callId2.')
  }
  if (callId1 !== undefined && callId2 !== undefined) {
    transferAttended(exchange, leg(callId1), leg(callId2))
    return undefined
  }
  if (callId1 !== undefined || callId2 !== undefined) {
    throw new Refusal(400, 'callId2 or destination is required.')
  }
  const [first, second] = onlyTwo(exchange, member)
  if (first.state === 'connecting') transferAttended(exchange, second, first)
  else transferAttended(exchange, first, second)
  return undefined
}
