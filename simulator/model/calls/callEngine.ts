// The call engine behind the REST routes and `/sim`: resolves the call, performs the action, and
// starts the read lag of the person who acted.
import * as conferences from './conferences.ts'
import { callView } from './callView.ts'
import { dial, ringOwnPhone } from '../dial/dialling.ts'
import { callNotFound, type Exchange } from './exchange.ts'
import * as farParties from './farParties.ts'
import type { Leg } from './legs.ts'
import * as ownCalls from './ownCalls.ts'
import { park, parkMember, retrieveInto } from './parking.ts'
import { ReadLag } from './readLag.ts'
import { Refusal } from '../refusal.ts'
import { changeKind } from '../supervision/supervision.ts'
import { bargeIn, pickup, pull, push } from './taking.ts'
import { divert, transfer } from './transfers.ts'
import type { CallCreated, CallEngine, Member } from '../types.ts'
import type { WireCall } from '../../../wire/call.ts'

/** One action of a person; `leg` finds their leg by id. */
type Action<T> = (member: Member, leg: (callId: string) => Leg) => T

const created = ({ id, session }: Leg): CallCreated => ({ callId: id, callSessionId: session.id })

/** The person's real calls, without the read lag. */
export function callsOf(exchange: Exchange, personId: string): WireCall[] {
  return exchange.legsOf(personId).map((leg) => callView(leg, exchange.now))
}

/** Performs people's actions; afterwards the person's own reads lag. */
class Desk {
  readonly #exchange: Exchange
  readonly #lag: ReadLag

  constructor(exchange: Exchange) {
    this.#exchange = exchange
    const { time, random, behaviour } = exchange.parts
    this.#lag = new ReadLag(time, random, behaviour)
  }

  list(personId: string): WireCall[] {
    return this.#lag.view(personId, this.#truth(personId))
  }

  /** @throws Refusal of the action, which then has changed nothing. */
  act<T>(personId: string, action: Action<T>): T {
    const member = this.#member(personId)
    const seen = this.list(personId)
    const result = action(member, (id) => this.#exchange.leg(personId, id))
    this.#lag.begin(personId, seen, this.#truth(personId))
    this.#exchange.touch(personId)
    return result
  }

  #truth(personId: string): WireCall[] {
    return callsOf(this.#exchange, personId)
  }

  #member(personId: string): Member {
    const member = this.#exchange.parts.organisation.memberById(personId)
    if (member?.hasCallingLicence) return member
    throw new Refusal(404, 'The user does not have a Webex Calling license.', 4008)
  }
}

function reading(exchange: Exchange, desk: Desk) {
  return {
    list: (id) => desk.list(id),
    find: (id, callId) => {
      const call = desk.list(id).find((each) => each.id === callId)
      if (!call) throw callNotFound()
      return call
    },
    history: (id, type) => exchange.parts.history.of(id, type),
    conference: (id) => conferences.conferenceView(exchange, id),
  } satisfies Partial<CallEngine>
}

function ringingAndTalking(exchange: Exchange, desk: Desk) {
  return {
    answer: (id, callId, endpointId) =>
      desk.act(id, (member, leg) => ownCalls.answer(exchange, leg(callId), member, endpointId)),
    reject: (id, callId, action) =>
      desk.act(id, (member, leg) => ownCalls.reject(exchange, leg(callId), member, action)),
    hangup: (id, callId) => desk.act(id, (_, leg) => exchange.end(leg(callId))),
    hold: (id, callId) =>
      desk.act(id, (member, leg) => ownCalls.hold(exchange, leg(callId), member)),
    resume: (id, callId) =>
      desk.act(id, (member, leg) => ownCalls.resume(exchange, leg(callId), member)),
    mute: (id, callId, muted) => desk.act(id, (_, leg) => ownCalls.mute(leg(callId), muted)),
    record: (id, callId, action) =>
      desk.act(id, (_, leg) => ownCalls.record(exchange, leg(callId), action)),
    transmitDtmf: (id, callId, dtmf) =>
      desk.act(id, (_, leg) => ownCalls.transmitDtmf(leg(callId), dtmf)),
  } satisfies Partial<CallEngine>
}

function dialAndTransferActions(exchange: Exchange, desk: Desk) {
  return {
    dial: (id, destination, phone) =>
      desk.act(id, (member) => created(dial(exchange, member, destination, phone))),
    divert: (id, callId, destination, toVoicemail) =>
      desk.act(id, (member, leg) =>
        divert(exchange, leg(callId), member, destination, toVoicemail),
      ),
    transfer: (id, callId1, callId2, destination) =>
      desk.act(id, (member) => {
        const leg = transfer(exchange, member, callId1, callId2, destination)
        return leg && created(leg)
      }),
    park: (id, callId, destination, isGroupPark) =>
      desk.act(id, (member, leg) => park(exchange, leg(callId), member, destination, isGroupPark)),
    pickup: (id, target, phone) =>
      desk.act(id, (member) => created(pickup(exchange, member, target, phone))),
    bargeIn: (id, target, phone) =>
      desk.act(id, (member) => created(bargeIn(exchange, member, target, phone))),
    pull: (id, endpointId) => desk.act(id, (member) => created(pull(exchange, member, endpointId))),
    push: (id, callId) => desk.act(id, (member) => push(exchange, member, callId)),
    retrieve: (id, destination, phone) =>
      desk.act(id, (member) => {
        const at = parkMember(exchange, member, destination)
        const whenPickedUp = (own: Leg) => retrieveInto(exchange, own, at.extension, member)
        const party = { is: 'member', member: at } as const
        return created(ringOwnPhone(exchange, member, { destination: party, phone, whenPickedUp }))
      }),
  } satisfies Partial<CallEngine>
}

function conferring(exchange: Exchange, desk: Desk) {
  return {
    startConference: (id, callIds) =>
      desk.act(id, () => conferences.startConference(exchange, id, callIds)),
    releaseConference: (id) => desk.act(id, () => conferences.releaseConference(exchange, id)),
    addParticipant: (id, callId) =>
      desk.act(id, () => conferences.addParticipant(exchange, id, callId)),
    muteConference: (id, callId, muted) =>
      desk.act(id, () => conferences.muteConference(exchange, id, callId, muted)),
    deafen: (id, callId, deafened) =>
      desk.act(id, () => conferences.setDeafened(exchange, id, callId, deafened)),
    holdConference: (id) => desk.act(id, () => conferences.holdConference(exchange, id)),
    resumeConference: (id) => desk.act(id, () => conferences.resumeConference(exchange, id)),
    superviseBy: (id, type) => desk.act(id, (member) => changeKind(exchange, member, type)),
  } satisfies Partial<CallEngine>
}

export function createCallEngine(exchange: Exchange): CallEngine {
  const desk = new Desk(exchange)
  return {
    ...reading(exchange, desk),
    ...ringingAndTalking(exchange, desk),
    ...dialAndTransferActions(exchange, desk),
    ...conferring(exchange, desk),
    ring: (to, from, name) => created(farParties.ring(exchange, to, from, name)),
    remote: (callSessionId, action) => farParties.remote(exchange, callSessionId, action),
  }
}
