// Ringing somebody, and what comes of it: an answer, voicemail, busy, or nothing.
import type { WireRecall, WireRedirection } from '../../wire/call.ts'
import { primaryEndpoint } from './devicesOf.ts'
import type { Exchange } from './exchange.ts'
import { ownerOf, peerOf, type Endpoint, type Leg, type Outsider, type Session } from './legs.ts'
import { Refusal } from './refusal.ts'
import type { Member } from './types.ts'

export const noAnswerMs = 20_000
const outsiderNoAnswerMs = 60_000
/** Announcement and message. */
const voicemailMs = 30_000
/** With as many calls the next caller hears the busy tone. */
export const callsUntilBusy = 2
const featureCodeAnswersMs = 500
const featureCodeMs = 5_000

export type Ring = {
  redirections?: readonly WireRedirection[]
  recall?: WireRecall
  /** Default: yes, as `/sim/remote` says, unless they sit there themselves. */
  answersAlone?: boolean
  /** Rings also where there are two calls already. */
  evenIfBusy?: boolean
  /** Default: voicemail. */
  whenUnanswered?: 'voicemail' | 'end'
}

/** The ringing party takes the call; the others' active calls go on hold. */
export function answerLeg(exchange: Exchange, leg: Leg, endpoint?: Endpoint): void {
  const peer = peerOf(leg)
  const owner = ownerOf(leg)
  if (leg.isHidden) throw new Refusal(409, 'The call is being ignored.')
  exchange.step(leg, 'answered')
  exchange.stopRinging(leg)
  leg.answered = exchange.now
  if (endpoint) leg.endpoint = endpoint
  if (owner) exchange.parts.history.add(owner.id, 'received', exchange.remoteParty(leg))
  exchange.holdOthers(leg)
  if (peer?.state === 'connecting') connectCaller(exchange, peer)
  const { whenAnswered } = leg.session
  delete leg.session.whenAnswered
  whenAnswered?.()
}

function connectCaller(exchange: Exchange, caller: Leg): void {
  exchange.step(caller, 'farAnswered')
  caller.answered = exchange.now
  exchange.holdOthers(caller)
}

/** Whoever is left in the session reaches the member's mailbox. */
export function toVoicemail(exchange: Exchange, session: Session, of: Member): void {
  const caller = session.near ?? session.far
  if (!caller) return
  const party: Outsider = {
    is: 'outsider',
    name: `Voicemail of ${of.displayName}`,
    number: of.extension,
    callType: 'other',
  }
  const mailbox = exchange.addLeg(session, party, {
    personality: 'terminator',
    state: 'connected',
    answered: exchange.now,
  })
  if (caller.state === 'connecting') connectCaller(exchange, caller)
  endAfter(exchange, mailbox, voicemailMs)
}

function endAfter(exchange: Exchange, leg: Leg, ms: number): void {
  // Being answered may have ended it at once, when that completed a transfer.
  if (leg.state === 'ended') return
  leg.whenEnded.push(exchange.parts.time.after(ms, () => exchange.end(leg)))
}

function whileRinging(exchange: Exchange, leg: Leg, ms: number, then: () => void): void {
  leg.whileRinging.push(exchange.parts.time.after(ms, then))
}

function giveUp(exchange: Exchange, leg: Leg, whenUnanswered: Ring['whenUnanswered']): void {
  const owner = ownerOf(leg)
  const { session } = leg
  if (!owner || whenUnanswered === 'end') return exchange.end(leg)
  exchange.leave(leg)
  toVoicemail(exchange, session, owner)
}

/** Sets the timers of a leg that has begun to ring; which comes first decides. */
function awaitAnswer(exchange: Exchange, leg: Leg, member: Member, ring: Ring): void {
  const { answerAfterMs } = exchange.parts.behaviour
  whileRinging(exchange, leg, noAnswerMs, () => giveUp(exchange, leg, ring.whenUnanswered))
  if (ring.answersAlone === false || answerAfterMs === null) return
  whileRinging(exchange, leg, answerAfterMs, () => {
    if (!leg.isHidden && !exchange.parts.isAttended(member.id)) answerLeg(exchange, leg)
  })
}

/** Rings a member in the free side of the session; busy: ends the call, returns nothing. */
export function ringMember(
  exchange: Exchange,
  session: Session,
  member: Member,
  ring: Ring = {},
): Leg | undefined {
  const caller = session.near ?? session.far
  if (!ring.evenIfBusy && exchange.countOf(member.id) >= callsUntilBusy) {
    if (caller) exchange.end(caller)
    return undefined
  }
  const endpoint = primaryEndpoint(exchange, member)
  const leg = exchange.addLeg(
    session,
    { is: 'member', member },
    {
      personality: 'terminator',
      state: 'alerting',
      redirections: ring.redirections ?? [],
      ...(ring.recall ? { recall: ring.recall } : {}),
      ...(endpoint ? { endpoint } : {}),
    },
  )
  awaitAnswer(exchange, leg, member, ring)
  return leg
}

/** Rings somebody outside; they never have a list of calls, only a voice. */
export function ringOutsider(exchange: Exchange, session: Session, party: Outsider): Leg {
  const leg = exchange.addLeg(session, party, { personality: 'terminator', state: 'alerting' })
  const isCode = party.callType === 'other'
  const answersAfter = isCode ? featureCodeAnswersMs : exchange.parts.behaviour.answerAfterMs
  whileRinging(exchange, leg, outsiderNoAnswerMs, () => exchange.end(leg))
  if (answersAfter !== null) {
    whileRinging(exchange, leg, answersAfter, () => {
      answerLeg(exchange, leg)
      if (isCode) endAfter(exchange, leg, featureCodeMs)
    })
  }
  return leg
}
