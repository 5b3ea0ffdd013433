// Supervision (docs/webex/facts.md 3.4): a call of the supervisor's that has joined a member's call.
// Listening starts with a feature code, barging in with `bargeIn`; from then on the mode can change.
import { addParticipant, startConference } from '../calls/conferences.ts'
import { Conference, type Supervision } from '../calls/conference.ts'
import type { Exchange } from '../calls/exchange.ts'
import { ownerOf, type Leg } from '../calls/legs.ts'
import { Refusal } from '../refusal.ts'
import type { Member, SupervisionType } from '../types.ts'

export const isSupervisor = ({ roles }: Member): boolean =>
  roles.includes('supervisor') || roles.includes('administrator')

const isOverheard = (type: SupervisionType): boolean => type !== 'bargeIn'

/** One supervisor at a time listens to a call. */
function isListenedTo(exchange: Exchange, watched: Leg): boolean {
  return [...exchange.conferences.values()].some(
    ({ supervision }) => supervision?.watched === watched && isOverheard(supervision.type),
  )
}

/** The member's active call; nothing if it waits or rings, or has itself joined another. */
export function activeCall(exchange: Exchange, member: Member): Leg | undefined {
  const conference = exchange.conferences.get(member.id)
  const supervises = (leg: Leg) => conference?.supervision && conference.legs.has(leg)
  return exchange.legsOf(member.id).find((leg) => leg.state === 'connected' && !supervises(leg))
}

/** Only after barging in is the supervisor heard by all: then the member's phone has a conference. */
function addToConference(exchange: Exchange, host: Member, watched: Leg, inside: Leg): void {
  const conference = exchange.conferences.get(host.id)
  if (conference?.legs.has(watched)) addParticipant(exchange, host.id, inside.id)
  else startConference(exchange, host.id, [watched.id, inside.id])
}

/** A member with a conference of other calls cannot host another. */
function canAddToConference(exchange: Exchange, host: Member, watched: Leg): boolean {
  const conference = exchange.conferences.get(host.id)
  return !conference || conference.legs.has(watched)
}

/** The member's leg of the supervisor's call: in the member's list only after barging in. */
function enter(exchange: Exchange, own: Leg, type: SupervisionType, watched: Leg): Leg {
  const inside = exchange.addLeg(own.session, watched.party, {
    personality: 'terminator',
    state: 'connected',
    answered: exchange.now,
  })
  if (isOverheard(type)) exchange.hide(inside)
  return inside
}

/** Until either leg ends. */
function record(exchange: Exchange, supervisor: Member, own: Leg, supervision: Supervision): void {
  const conference = new Conference(exchange.now, own.appearance)
  conference.supervision = supervision
  conference.legs.add(own)
  exchange.conferences.set(supervisor.id, conference)
  const over = () => {
    const isCurrent = exchange.conferences.get(supervisor.id) === conference
    if (isCurrent) exchange.conferences.delete(supervisor.id)
  }
  own.whenEnded.push(over)
  supervision.watched.whenEnded.push(() => {
    const { type } = conference.supervision ?? supervision
    over()
    // A supervisor who had barged in keeps talking with the member; a silent one has nothing to hear.
    if (isOverheard(type) && own.state !== 'ended') exchange.end(own)
  })
}

function mayEnter(
  exchange: Exchange,
  supervisor: Member,
  host: Member,
  watched: Leg,
  type: SupervisionType,
): boolean {
  if (supervisor === host || exchange.conferences.has(supervisor.id)) return false
  if (!isOverheard(type)) return canAddToConference(exchange, host, watched)
  return isSupervisor(supervisor) && !isListenedTo(exchange, watched)
}

/**
 * Connects a supervisor's picked-up phone with the member's active call; ends it at once if that is not
 * allowed, or if there is no such call.
 */
export function superviseInto(
  exchange: Exchange,
  own: Leg,
  host: Member | undefined,
  type: SupervisionType,
): void {
  const supervisor = ownerOf(own)
  const watched = host && activeCall(exchange, host)
  if (!supervisor || !watched || !mayEnter(exchange, supervisor, host, watched, type)) {
    return exchange.end(own)
  }
  exchange.step(own, 'farAnswered')
  own.answered = exchange.now
  exchange.holdOthers(own)
  const inside = enter(exchange, own, type, watched)
  if (!isOverheard(type)) addToConference(exchange, host, watched, inside)
  record(exchange, supervisor, own, { type, watched, inside })
}

/** @throws Refusal 400 if a conference of that type is not possible now. */
function requirePossible(exchange: Exchange, supervision: Supervision, type: SupervisionType) {
  const { watched, type: is } = supervision
  const host = ownerOf(watched)
  if (is === type) throw new Refusal(400, 'The conference is of that type already.')
  // Only the member can end their hold.
  if (!host || watched.state !== 'connected') {
    throw new Refusal(400, 'There is no active call to supervise.')
  }
  if (!isOverheard(type) && !canAddToConference(exchange, host, watched)) {
    throw new Refusal(400, 'The member has another conference.')
  }
  if (isOverheard(type) && !isOverheard(is) && isListenedTo(exchange, watched)) {
    throw new Refusal(400, 'The call is supervised already.')
  }
  return host
}

/** @throws Refusal 404 without a conference, 403; 400 if it cannot change to that type. */
export function changeKind(exchange: Exchange, supervisor: Member, type: SupervisionType): void {
  const conference = exchange.conferences.get(supervisor.id)
  if (!conference) throw new Refusal(404, 'The user has no conference.')
  const { supervision, state } = conference
  const [own] = conference.legs
  if (!supervision || !own) throw new Refusal(400, 'The conference does not supervise a call.')
  if (!isSupervisor(supervisor)) throw new Refusal(403, 'The user is not a supervisor.')
  if (state === 'held') throw new Refusal(400, 'The conference is on hold.')
  const host = requirePossible(exchange, supervision, type)
  if (isOverheard(type) === isOverheard(supervision.type)) {
    conference.supervision = { ...supervision, type }
    return
  }
  const { watched } = supervision
  // A call that was removed from the member's list does not return with the same id.
  exchange.leave(supervision.inside)
  const inside = enter(exchange, own, type, watched)
  if (!isOverheard(type)) addToConference(exchange, host, watched, inside)
  conference.supervision = { type, watched, inside }
}
