// Merging calls (docs/webex/facts.md 3.4): the host's legs talk together while each stays in the
// list.
import type { WireConference } from '../../../wire/call.ts'
import { Conference } from './conference.ts'
import type { Exchange } from './exchange.ts'
import { isAnswered, type Leg } from './legs.ts'
import { Refusal } from '../refusal.ts'

const fewest = 2

function conferenceOf(exchange: Exchange, personId: string): Conference {
  const conference = exchange.conferences.get(personId)
  if (!conference) throw new Refusal(404, 'The user has no conference.')
  return conference
}

/** A supervisor's call stands alone: nobody can be added to it or muted in it. */
function ordinaryOf(exchange: Exchange, personId: string): Conference {
  const conference = conferenceOf(exchange, personId)
  if (!conference.supervision) return conference
  throw new Refusal(400, 'A conference that supervises a call does not allow this.')
}

function participant(exchange: Exchange, personId: string, callId: string): Leg {
  const leg = exchange.leg(personId, callId)
  if (ordinaryOf(exchange, personId).legs.has(leg)) return leg
  throw new Refusal(400, 'The call is not part of the conference.')
}

/** A conference of one becomes an ordinary call again. */
function join(exchange: Exchange, personId: string, conference: Conference, leg: Leg): void {
  conference.legs.add(leg)
  leg.whenEnded.push(() => {
    for (const set of [conference.legs, conference.muted, conference.deafened]) set.delete(leg)
    const isCurrent = exchange.conferences.get(personId) === conference
    if (conference.legs.size < fewest && isCurrent) exchange.conferences.delete(personId)
  })
}

function connectAll(exchange: Exchange, conference: Conference): void {
  conference.state = 'connected'
  for (const leg of conference.legs) {
    if (leg.state === 'held') exchange.step(leg, 'resumed')
    exchange.holdOthers(leg)
  }
}

function requireAnswered(legs: readonly Leg[]): void {
  if (legs.every(isAnswered)) return
  throw new Refusal(400, 'Only answered calls can take part in a conference.')
}

/** @throws Refusal 400 for fewer than two, unanswered, or if there is already a conference. */
export function startConference(
  exchange: Exchange,
  personId: string,
  callIds: readonly string[],
): void {
  const legs = [...new Set(callIds)].map((id) => exchange.leg(personId, id))
  if (legs.length < fewest) throw new Refusal(400, 'A conference needs at least two calls.')
  if (exchange.conferences.has(personId)) {
    throw new Refusal(400, 'The user has a conference already.')
  }
  requireAnswered(legs)
  const conference = new Conference(exchange.now, legs[0]?.appearance ?? 1)
  exchange.conferences.set(personId, conference)
  for (const leg of legs) join(exchange, personId, conference, leg)
  connectAll(exchange, conference)
}

export function addParticipant(exchange: Exchange, personId: string, callId: string): void {
  const conference = ordinaryOf(exchange, personId)
  const leg = exchange.leg(personId, callId)
  if (conference.legs.has(leg))
    throw new Refusal(400, 'The call is part of the conference already.')
  requireAnswered([leg])
  join(exchange, personId, conference, leg)
  connectAll(exchange, conference)
}

/** `{}` if there is none (docs/webex/facts.md 3.4). */
export function conferenceView(exchange: Exchange, personId: string): WireConference {
  const conference = exchange.conferences.get(personId)
  if (!conference) return {}
  return {
    state: conference.state,
    appearance: conference.appearance,
    created: new Date(conference.created).toISOString(),
    muted: conference.isHostMuted,
    ...(conference.supervision ? { type: conference.supervision.type } : {}),
    participants: [...conference.legs].map((leg) => ({
      callId: leg.id,
      muted: conference.muted.has(leg),
      deafened: conference.deafened.has(leg),
    })),
  }
}

/** Releases the host and everybody else. */
export function releaseConference(exchange: Exchange, personId: string): void {
  for (const leg of [...conferenceOf(exchange, personId).legs]) {
    if (leg.state !== 'ended') exchange.end(leg)
  }
}

export function muteConference(
  exchange: Exchange,
  personId: string,
  callId: string | undefined,
  muted: boolean,
): void {
  const conference = conferenceOf(exchange, personId)
  if (callId === undefined) conference.isHostMuted = muted
  else toggle(conference.muted, participant(exchange, personId, callId), muted)
}

export function setDeafened(
  exchange: Exchange,
  personId: string,
  callId: string,
  deafened: boolean,
): void {
  const { deafened: set } = conferenceOf(exchange, personId)
  toggle(set, participant(exchange, personId, callId), deafened)
}

function toggle(set: Set<Leg>, leg: Leg, isIn: boolean): void {
  if (isIn) set.add(leg)
  else set.delete(leg)
}

export function holdConference(exchange: Exchange, personId: string): void {
  const conference = conferenceOf(exchange, personId)
  if (conference.state === 'held') throw new Refusal(400, 'The conference is on hold already.')
  conference.state = 'held'
  for (const leg of conference.legs) if (leg.state === 'connected') exchange.step(leg, 'held')
}

export function resumeConference(exchange: Exchange, personId: string): void {
  const conference = conferenceOf(exchange, personId)
  if (conference.state !== 'held') throw new Refusal(400, 'The conference is not on hold.')
  connectAll(exchange, conference)
}
