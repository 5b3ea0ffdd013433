// Pickup, barge-in, pull and push (docs/webex/facts.md 3.2). The first three start like
// click-to-dial: one of the person's own devices rings first.
import { resumeConference } from './conferences.ts'
import { ringOwnPhone } from '../dial/dialling.ts'
import type { Exchange } from './exchange.ts'
import { isAnswered, ownerOf, peerOf, type Endpoint, type Leg } from './legs.ts'
import { parkMember } from './parking.ts'
import { Refusal } from '../refusal.ts'
import { taken } from './ringing.ts'
import { activeCall, superviseInto } from '../supervision/supervision.ts'
import type { Member, OwnPhone } from '../types.ts'

/** Nobody can take a call whose transfer waits for an answer. */
const canBeTaken = (leg: Leg): boolean =>
  leg.state === 'alerting' && leg.personality === 'terminator' && !leg.session.whenAnswered

/** A call that rings at the target, else at anybody of the member's location except themselves. */
function ringingFor(exchange: Exchange, member: Member, target: string | undefined): Leg {
  const { members } = exchange.parts.organisation
  const at =
    target === undefined
      ? members.filter((other) => other !== member && other.location === member.location)
      : [parkMember(exchange, member, target)]
  for (const other of at) {
    const leg = exchange.legsOf(other.id).find(canBeTaken)
    if (leg && peerOf(leg) && ownerOf(leg) !== member) return leg
  }
  throw new Refusal(400, 'There is no call to pick up.')
}

function takeOver(exchange: Exchange, own: Leg, ringing: Leg): void {
  const caller = peerOf(ringing)
  // Answered, or given up, while one's own phone rang.
  if (!caller || !canBeTaken(ringing)) return exchange.end(own)
  const { session } = ringing
  exchange.leave(ringing)
  exchange.move(caller, own.session)
  for (const leg of caller.state === 'connecting' ? [own, caller] : [own]) {
    exchange.step(leg, 'farAnswered')
    leg.answered = exchange.now
    exchange.holdOthers(leg)
  }
  const owner = ownerOf(own)
  if (owner) exchange.parts.history.add(owner.id, 'received', exchange.remoteParty(own))
  taken(session)
}

/** @throws Refusal 400 if nothing rings, 404 for an unknown extension. */
export function pickup(
  exchange: Exchange,
  member: Member,
  target: string | undefined,
  phone: OwnPhone | undefined,
): Leg {
  const ringing = ringingFor(exchange, member, target)
  const destination = peerOf(ringing)?.party ?? ringing.party
  return ringOwnPhone(exchange, member, {
    destination,
    phone,
    whenPickedUp: (own) => takeOver(exchange, own, ringing),
  })
}

/** @throws Refusal 400 if the target is in no call, 404 for an unknown extension. */
export function bargeIn(
  exchange: Exchange,
  member: Member,
  target: string,
  phone: OwnPhone | undefined,
): Leg {
  const host = parkMember(exchange, member, target)
  if (!activeCall(exchange, host) || host === member)
    throw new Refusal(400, 'There is no call to barge in on.')
  return ringOwnPhone(exchange, member, {
    destination: { is: 'member', member: host },
    phone,
    whenPickedUp: (own) => superviseInto(exchange, own, host, 'bargeIn'),
  })
}

/** The default target of a pull. */
function otherEndpoint(member: Member, active: Leg): Endpoint {
  const other = member.endpoints.find(
    ({ id, canAnswerRemotely }) => canAnswerRemotely && id !== active.endpoint?.id,
  )
  if (other) return other
  throw new Refusal(400, 'The user has no other device that the call could be pulled to.')
}

/** @throws Refusal 400 without an active call, or if it is already on that device. */
export function pull(exchange: Exchange, member: Member, endpointId: string | undefined): Leg {
  const active = exchange.legsOf(member.id).find((leg) => leg.state === 'connected')
  const peer = active && peerOf(active)
  if (!active || !peer) throw new Refusal(400, 'There is no active call to pull.')
  const phone = endpointId ?? otherEndpoint(member, active).id
  if (active.endpoint?.id === phone) {
    throw new Refusal(400, 'The call is on that endpoint already.')
  }
  return ringOwnPhone(exchange, member, {
    destination: peer.party,
    phone,
    whenPickedUp(temporary) {
      if (temporary.endpoint && isAnswered(active)) active.endpoint = temporary.endpoint
      exchange.end(temporary)
      // Picking up the handset had put it on hold; it continues there, with its conference if there is one.
      if (active.state !== 'held') return
      const isInConference = exchange.conferences.get(member.id)?.legs.has(active) ?? false
      if (isInConference) return resumeConference(exchange, member.id)
      exchange.step(active, 'resumed')
    },
  })
}

/**
 * An assistant transfers an executive's call; nobody in this organization is an assistant.
 *
 * @throws Refusal 400 for every existing call; 404 for an unknown one.
 */
export function push(exchange: Exchange, member: Member, callId: string | undefined): void {
  if (callId !== undefined) exchange.leg(member.id, callId)
  throw new Refusal(400, 'The user is not the assistant of an executive.')
}
