// A session and its legs. A leg is one party's view of the session.
import type { WireParty, WireRecall, WireRedirection } from '../../../wire/call.ts'
import type { LegState } from './transitions.ts'
import type { Member } from '../types.ts'

export type Endpoint = Member['endpoints'][number]

export type Outsider = {
  readonly is: 'outsider'
  readonly name?: string
  readonly number?: string
  readonly callType: 'external' | 'emergency' | 'other'
}

export type Party =
  | {
      readonly is: 'member'
      readonly member: Member
      /** Shown in place of the member's own name. */
      readonly alias?: string
      /** Hides or shows the caller's identity (`*67`, `*82`); missing: by their setting. */
      readonly hides?: boolean
    }
  | Outsider

export type RecordingState = 'started' | 'paused' | 'stopped'

export type Leg = {
  readonly id: string
  readonly party: Party
  session: Session
  personality: 'clickToDial' | 'originator' | 'terminator'
  state: LegState
  /** Lowest free number among the owner's calls. */
  readonly appearance: number
  readonly created: number
  answered?: number
  endpoint?: Endpoint
  muted: boolean
  recording: RecordingState
  /** While it is recorded or paused: times by the simulator's clock, ms. */
  recorded?: {
    readonly startedAt: number
    /** Kept from the start: the other party may hang up first. */
    readonly with: WireParty
    ms: number
    since?: number
  }
  /** Newest first. */
  redirections: readonly WireRedirection[]
  recall?: WireRecall
  /** The call that its party will take over: while it rings, that call's other end is shown. */
  onBehalfOf?: Leg
  /** The party that was ringing, once it has given up: for the missed call in the history. */
  lastCaller?: WireParty
  /**
   * Not in its owner's list: ignored (docs/webex/facts.md 3.7), or a supervisor who only listens.
   */
  isHidden?: boolean
  /** The purpose of the call, once its owner's phone has been picked up. */
  whenPickedUp?: () => void
  /** Timers that end with the ringing. */
  readonly whileRinging: (() => void)[]
  /** Run once, when the leg has ended. */
  readonly whenEnded: (() => void)[]
}

/** One conversation: at most two legs, fewer while dialing or parked. */
export type Session = {
  readonly id: string
  /** The party that started it: the person who dialed, or who was rung by `/sim/calls`. */
  near?: Leg
  far?: Leg
  /** The remote party that the only leg shows. */
  expected?: Party
  /** Run once, when the ringing party answers: for a transfer that waits for it. */
  whenAnswered?: () => void
  /** Run once, when anybody takes it: the ringing party, or a person who picks it up. */
  whenTaken?: () => void
}

/** A call that waits at a member's extension. */
export type Parked = {
  readonly leg: Leg
  readonly parker: Member
  readonly at: Member
  readonly cancelRecall: () => void
}

export function peerOf(leg: Leg): Leg | undefined {
  const { near, far } = leg.session
  return near === leg ? far : near
}

/** The other end as the leg's owner sees it. */
export const shownPeerOf = (leg: Leg): Leg | undefined =>
  (leg.onBehalfOf && peerOf(leg.onBehalfOf)) ?? peerOf(leg)

export function ownerOf(leg: Leg): Member | undefined {
  return leg.party.is === 'member' ? leg.party.member : undefined
}

export const isAnswered = ({ state }: Leg): boolean => state === 'connected' || state === 'held'
