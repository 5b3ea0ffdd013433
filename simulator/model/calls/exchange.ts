// The exchange owns all legs; every change to a leg goes through it.
import { endRecording } from './callRecording.ts'
import { callId, callSessionId } from '../ids.ts'
import type { RecordedCall } from '../recordings/recordingTypes.ts'
import type { Conference } from './conference.ts'
import type { CallHistory } from './history.ts'
import {
  ownerOf,
  peerOf,
  shownPeerOf,
  type Leg,
  type Parked,
  type Party,
  type Session,
} from './legs.ts'
import { partyView } from './partyView.ts'
import { Refusal } from '../refusal.ts'
import { nextState, type LegEvent } from './transitions.ts'
import type { WireParty } from '../../../wire/call.ts'
import type {
  Behaviour,
  Member,
  Organisation,
  Preferences,
  Random,
  Settings,
  SimTime,
} from '../types.ts'

export type ExchangeParts = {
  readonly organisation: Organisation
  readonly preferences: Preferences
  readonly settings: Settings
  /** Whether the member blocks calls from the number. */
  readonly isBlocked: (member: Member, number: string | undefined) => boolean
  readonly time: SimTime
  readonly random: Random
  readonly behaviour: Behaviour
  readonly history: CallHistory
  /** A caller has spoken into the member's mailbox for so many seconds. */
  readonly leaveMessage: (member: Member, caller: WireParty, seconds: number) => void
  readonly keepRecording: (member: Member, call: RecordedCall) => void
  /** Whether the person is present and answers themselves. */
  isAttended(personId: string): boolean
}

type Side = 'near' | 'far'
type NewLeg = Pick<Leg, 'personality' | 'state'> &
  Partial<Pick<Leg, 'endpoint' | 'redirections' | 'recall' | 'answered'>>

const firstSerial = 960_542_000

/** Unknown extensions and unknown REST ids of calls give the same refusal. */
export const callNotFound = (): Refusal => new Refusal(404, 'Call not found')

export class Exchange {
  readonly parts: ExchangeParts
  /** By host. */
  readonly conferences = new Map<string, Conference>()
  /** By the extension at which they are parked. */
  readonly parked = new Map<string, Parked>()
  readonly #legs = new Map<string, Set<Leg>>()
  readonly #sessions = new Map<string, Session>()
  #serial = firstSerial
  #onTouch: (personId: string) => void = () => undefined

  constructor(parts: ExchangeParts) {
    this.parts = parts
  }

  /** Called for each person whose calls may have changed. */
  watch(onTouch: (personId: string) => void): void {
    this.#onTouch = onTouch
  }

  /** The person's calls were changed in a way that did not go through here. */
  touch(personId: string): void {
    this.#onTouch(personId)
  }

  get now(): number {
    return this.parts.time.now()
  }

  newSession(): Session {
    const session: Session = { id: callSessionId(this.parts.random) }
    this.#sessions.set(session.id, session)
    return session
  }

  session(id: string): Session | undefined {
    return this.#sessions.get(id)
  }

  /** The person's calls, oldest first. */
  legsOf(personId: string): readonly Leg[] {
    const legs = this.#legs.get(personId)
    return legs ? [...legs] : []
  }

  countOf(personId: string): number {
    return this.#legs.get(personId)?.size ?? 0
  }

  /** @throws Refusal 404 unless it is an active call of that person. */
  leg(personId: string, id: string): Leg {
    for (const leg of this.#legs.get(personId) ?? []) if (leg.id === id) return leg
    throw callNotFound()
  }

  addLeg(session: Session, party: Party, how: NewLeg, side?: Side): Leg {
    const owner = party.is === 'member' ? party.member : undefined
    const leg: Leg = {
      id: callId((this.#serial += this.parts.random.between(1, 9))),
      party,
      session,
      appearance: owner ? this.#freeAppearance(owner.id) : 0,
      created: this.now,
      muted: false,
      recording: 'stopped',
      redirections: [],
      whileRinging: [],
      whenEnded: [],
      ...how,
    }
    session[side ?? (session.near ? 'far' : 'near')] = leg
    if (owner) this.#index(owner.id).add(leg)
    this.#touchBoth(leg)
    return leg
  }

  /** @throws Refusal where the leg's state does not allow it. */
  step(leg: Leg, event: LegEvent): void {
    leg.state = nextState(leg.state, event)
    this.#touchBoth(leg)
  }

  stopRinging(leg: Leg): void {
    for (const cancel of leg.whileRinging.splice(0)) cancel()
  }

  /** Joins the free side of another session, and replaces nobody. */
  move(leg: Leg, session: Session): void {
    this.#touchBoth(leg)
    this.#detach(leg)
    delete leg.onBehalfOf
    leg.session = session
    session[session.near ? 'far' : 'near'] = leg
    this.#touchBoth(leg)
  }

  /** Ends only this leg; its session continues with the remaining party. */
  leave(leg: Leg): void {
    this.#noteMissed(leg)
    endRecording(this, leg)
    const peer = peerOf(leg)
    // The caller who gave up is still the one that the other party has missed.
    if (peer?.state === 'alerting') peer.lastCaller = this.remoteParty(peer)
    this.step(leg, 'ended')
    this.stopRinging(leg)
    this.#detach(leg)
    this.#unindex(leg)
    for (const then of leg.whenEnded.splice(0)) then()
  }

  /** Removes it from its owner's list, while it continues for the other end. */
  hide(leg: Leg): void {
    leg.isHidden = true
    this.#unindex(leg)
    this.#touchBoth(leg)
  }

  /** Ends the call for both. */
  end(leg: Leg): void {
    const peer = peerOf(leg)
    this.leave(leg)
    if (peer && peer.state !== 'ended') this.leave(peer)
  }

  /** One call at a time on a person's devices: other connected calls are put on hold. */
  holdOthers(leg: Leg): void {
    const owner = ownerOf(leg)
    if (!owner) return
    const conference = this.conferences.get(owner.id)
    const staysConnected = (other: Leg) => other === leg || conference?.holds(leg, other)
    for (const other of this.#legs.get(owner.id) ?? []) {
      if (other.state === 'connected' && !staysConnected(other)) this.step(other, 'held')
    }
    if (conference && !conference.legs.has(leg)) conference.state = 'held'
  }

  /** The leg's remote party as others see it, for the history. */
  remoteParty(leg: Leg) {
    const peer = shownPeerOf(leg)
    const party = peer?.party ?? leg.session.expected
    return party ? partyView(party, ownerOf(leg), peer) : {}
  }

  /** An action at one end may be visible at the other. */
  #touchBoth(leg: Leg): void {
    for (const end of [leg, peerOf(leg)]) {
      const owner = end && ownerOf(end)
      if (owner) this.touch(owner.id)
    }
  }

  #noteMissed(leg: Leg): void {
    const owner = ownerOf(leg)
    if (!owner || leg.state !== 'alerting') return
    this.parts.history.add(owner.id, 'missed', leg.lastCaller ?? this.remoteParty(leg))
  }

  #detach(leg: Leg): void {
    const { session } = leg
    if (session.near === leg) delete session.near
    if (session.far === leg) delete session.far
    if (!session.near && !session.far) this.#sessions.delete(session.id)
  }

  #index(personId: string): Set<Leg> {
    const known = this.#legs.get(personId)
    if (known) return known
    const legs = new Set<Leg>()
    this.#legs.set(personId, legs)
    return legs
  }

  #unindex(leg: Leg): void {
    const owner = ownerOf(leg)
    if (!owner) return
    const legs = this.#legs.get(owner.id)
    legs?.delete(leg)
    if (legs?.size === 0) this.#legs.delete(owner.id)
  }

  #freeAppearance(personId: string): number {
    const taken = new Set(this.legsOf(personId).map(({ appearance }) => appearance))
    let free = 1
    while (taken.has(free)) free++
    return free
  }
}
