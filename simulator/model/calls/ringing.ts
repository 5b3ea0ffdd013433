// Rings a person and handles the outcome: answered, voicemail, busy, or no answer.
import type { WireRecall, WireRedirection } from '../../../wire/call.ts'
import { primaryEndpoint } from './devicesOf.ts'
import type { Exchange } from './exchange.ts'
import { forwardTarget, mayForwardTo, redirectedBy } from './forwarding.ts'
import * as incoming from './incoming.ts'
import { ownerOf, peerOf, type Endpoint, type Leg, type Outsider, type Session } from './legs.ts'
import { partyView } from './partyView.ts'
import { Refusal } from '../refusal.ts'
import type { Member } from '../types.ts'

/** Announcement and message. */
const voicemailMs = 30_000
/** Who hangs up during the announcement leaves nothing. */
const announcementMs = 6_000
/** With this many calls the next caller hears the busy tone. */
export const callsUntilBusy = 2
const featureCodeAnswersMs = 500
const featureCodeMs = 5_000

export type Ring = {
  redirections?: readonly WireRedirection[]
  recall?: WireRecall
  /** Default: yes, as `/sim/remote` says, unless the person is present. */
  answersAlone?: boolean
  /** Rings also if there are two calls already; disabled call waiting still counts. */
  evenIfBusy?: boolean
  /** Default: by their settings. `end`: forwarded by their settings, but to no mailbox. */
  whenUnanswered?: 'end'
}

/** The call that the member will join, on its free side. */
type Incoming = { readonly session: Session; readonly member: Member; readonly ring: Ring }

/** The ringing party takes the call; the others' active calls are put on hold. */
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
  const { session } = leg
  const { whenAnswered } = session
  delete session.whenAnswered
  whenAnswered?.()
  taken(session)
}

/** Somebody has taken the call: pending actions that waited for that continue. */
export function taken(session: Session): void {
  const { whenTaken } = session
  delete session.whenTaken
  whenTaken?.()
}

function connectCaller(exchange: Exchange, caller: Leg): void {
  exchange.step(caller, 'farAnswered')
  caller.answered = exchange.now
  exchange.holdOthers(caller)
}

/** A call between two outside parties is no longer visible to the organization. */
export function endUnlessWithin(exchange: Exchange, { near, far }: Session): void {
  const isWithin = [near, far].some((leg) => leg && ownerOf(leg))
  if (!isWithin && near) exchange.end(near)
}

/** Connects the remaining party with the member's mailbox; without a mailbox the call ends. */
export function toVoicemail(exchange: Exchange, session: Session, of: Member): Leg | undefined {
  const caller = session.near ?? session.far
  if (!caller) return undefined
  if (!exchange.parts.settings.of(of).voicemail.enabled) return endFor(exchange, session)
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
  keepMessage(exchange, mailbox, caller, of)
  endAfter(exchange, mailbox, voicemailMs)
  return mailbox
}

/** What the caller says after the announcement stays in the mailbox; its owner only listens. */
function keepMessage(exchange: Exchange, mailbox: Leg, caller: Leg, of: Member): void {
  if (ownerOf(caller) === of) return
  const party = partyView(caller.party, of, caller)
  mailbox.whenEnded.push(() => {
    const spokenMs = exchange.now - (mailbox.answered ?? exchange.now) - announcementMs
    if (spokenMs > 0) exchange.parts.leaveMessage(of, party, spokenMs / 1000)
  })
}

function endFor(exchange: Exchange, session: Session): undefined {
  const caller = session.near ?? session.far
  if (caller) exchange.end(caller)
}

function endAfter(exchange: Exchange, leg: Leg, ms: number): void {
  // The answer may have ended it at once, when it completed a transfer.
  if (leg.state === 'ended') return
  leg.whenEnded.push(exchange.parts.time.after(ms, () => exchange.end(leg)))
}

function whileRinging(exchange: Exchange, leg: Leg, ms: number, then: () => void): void {
  leg.whileRinging.push(exchange.parts.time.after(ms, then))
}

function forward(exchange: Exchange, call: Incoming, how: incoming.Forward): Leg | undefined {
  const { session, member, ring } = call
  const target = forwardTarget(exchange, member, how.destination)
  const redirections = redirectedBy(member, how.reason, ring.redirections, target)
  if (!target || !mayForwardTo(target, session, redirections)) {
    return follow(
      exchange,
      call,
      incoming.insteadOf(exchange.parts.settings.of(member), how.reason),
    )
  }
  if (target.is === 'member') {
    if (how.toMailbox) return toVoicemail(exchange, session, target.member)
    return ringMember(exchange, session, target.member, { ...ring, redirections })
  }
  const leg = ringOutsider(exchange, session, target.party)
  endUnlessWithin(exchange, session)
  return leg.state === 'ended' ? undefined : leg
}

function follow(exchange: Exchange, call: Incoming, course: incoming.Course): Leg | undefined {
  const { session, member, ring } = call
  if (course.does === 'forward') return forward(exchange, call, course)
  const reachesMailbox = course.does === 'voicemail' && ring.whenUnanswered !== 'end'
  return reachesMailbox ? toVoicemail(exchange, session, member) : endFor(exchange, session)
}

function giveUp(exchange: Exchange, leg: Leg, call: Incoming, course: incoming.Course): void {
  const { onBehalfOf } = leg
  if (course.does === 'end') return exchange.end(leg)
  exchange.leave(leg)
  const next = follow(exchange, call, course)
  if (next && onBehalfOf) next.onBehalfOf = onBehalfOf
}

/** Sets the timers of a ringing leg; the first one decides. */
function awaitAnswer(exchange: Exchange, leg: Leg, call: Incoming): void {
  const { behaviour, settings } = exchange.parts
  const { member, ring } = call
  const { afterMs, course } = incoming.whenUnanswered(settings.of(member))
  whileRinging(exchange, leg, afterMs, () => giveUp(exchange, leg, call, course))
  if (ring.answersAlone === false || behaviour.answerAfterMs === null) return
  whileRinging(exchange, leg, behaviour.answerAfterMs, () => {
    if (!leg.isHidden && !exchange.parts.isAttended(member.id)) answerLeg(exchange, leg)
  })
}

/** Of outside callers only; a recall always rings. */
function isBlocked(exchange: Exchange, { session, member, ring }: Incoming): boolean {
  const caller = (session.near ?? session.far)?.party
  if (ring.recall || caller?.is !== 'outsider') return false
  return exchange.parts.isBlocked(member, caller.number)
}

/** A person with do not disturb still learns who called. */
function noteUndisturbed(exchange: Exchange, { session, member }: Incoming): void {
  const caller = session.near ?? session.far
  if (!caller || !exchange.parts.settings.of(member).doNotDisturb.enabled) return
  exchange.parts.history.add(member.id, 'missed', partyView(caller.party, member, caller))
}

function isBusy(exchange: Exchange, member: Member, ring: Ring): boolean {
  const most = exchange.parts.settings.of(member).callWaiting.enabled ? callsUntilBusy : 1
  const calls = exchange.countOf(member.id)
  return calls >= most && !(ring.evenIfBusy && most === callsUntilBusy)
}

/**
 * Rings a member on the free side of the session, or applies the member's settings. A recall always
 * rings.
 *
 * @returns the party now at the other end; nothing: the call has ended.
 */
export function ringMember(
  exchange: Exchange,
  session: Session,
  member: Member,
  ring: Ring = {},
): Leg | undefined {
  const call: Incoming = { session, member, ring }
  if (isBlocked(exchange, call)) return endFor(exchange, session)
  const settings = exchange.parts.settings.of(member)
  const course = ring.recall
    ? undefined
    : incoming.routeOf(settings, isBusy(exchange, member, ring))
  if (!course) return startRinging(exchange, call)
  const isUnconditional = settings.forwarding.callForwarding.always.enabled
  if (!isUnconditional) noteUndisturbed(exchange, call)
  return follow(exchange, call, course)
}

function startRinging(exchange: Exchange, call: Incoming): Leg {
  const { session, member, ring } = call
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
  awaitAnswer(exchange, leg, call)
  return leg
}

/** Rings somebody outside; they have no list of calls. */
export function ringOutsider(exchange: Exchange, session: Session, party: Outsider): Leg {
  const leg = exchange.addLeg(session, party, { personality: 'terminator', state: 'alerting' })
  const isCode = party.callType === 'other'
  const answersAfter = isCode ? featureCodeAnswersMs : exchange.parts.behaviour.answerAfterMs
  whileRinging(exchange, leg, incoming.callerGivesUpMs, () => exchange.end(leg))
  if (answersAfter !== null) {
    whileRinging(exchange, leg, answersAfter, () => {
      answerLeg(exchange, leg)
      if (isCode) endAfter(exchange, leg, featureCodeMs)
    })
  }
  return leg
}
