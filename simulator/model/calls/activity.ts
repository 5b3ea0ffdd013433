// Simulates a busy office: members call each other and outside numbers; in the busiest hour about one
// in five is in a call.
import { startCall } from './farParties.ts'
import { peerOf, type Leg, type Party } from './legs.ts'
import { callNextArrival } from './officeCallers.ts'
import type { LoadAt } from './officeDay.ts'
import { freeMember, someOutsider, soon, type Office } from './officePeople.ts'
import { answerIfRinging, converse, endLater } from './officeTalk.ts'
import { ringOutsider } from './ringing.ts'

/** The share of members in a call, and the maximum number of calls at once. */
const busyShare = 0.2
const mostCalls = 2_000
/** On average half of the calls are between two members. */
const membersPerCall = 1.5
/** Seconds between checks of the call volume, and the share of the deficit that a check makes up. */
const beat = 1
const catchUp = 0.15
/** Nobody answers; this share of the callers hang up before voicemail takes the call. */
const unanswered = 0.07
const givesUp = 0.6

/** A call to somebody outside. */
function callOut(office: Office, party: Party): Leg {
  const { exchange } = office
  const session = exchange.newSession()
  const caller = exchange.addLeg(session, party, { personality: 'originator', state: 'connecting' })
  ringOutsider(exchange, session, someOutsider(office))
  return caller
}

/** A new call: between members, or with somebody outside. @returns the caller's leg. */
function place(office: Office): Leg | undefined {
  const [member, other] = [freeMember(office), freeMember(office)]
  if (!member) return undefined
  const chance = office.random.next()
  if (chance < 0.25) return callOut(office, { is: 'member', member })
  const isInside = chance < 0.75 && other && other !== member
  const party: Party = isInside ? { is: 'member', member: other } : someOutsider(office)
  const rung = startCall(office.exchange, party, member, { answersAlone: false })
  return rung?.session.far
}

function perform(office: Office, calls: Set<Leg>): void {
  const caller = place(office)
  const called = caller?.session.near === caller ? caller?.session.far : caller?.session.near
  if (!caller || !called) return
  calls.add(caller)
  caller.whenEnded.push(() => calls.delete(caller))
  caller.session.whenTaken = () => {
    converse(office, called)
    endLater(office, caller)
  }
  const chance = office.random.next()
  if (chance >= unanswered) soon(office, 2, 9, () => answerIfRinging(office, called))
  else if (chance < givesUp * unanswered) soon(office, 6, 18, () => giveUp(office, called))
}

function giveUp({ exchange }: Office, called: Leg): void {
  if (called.state === 'alerting') exchange.end(called)
}

/** Starts the office: from now on people call each other and the users of Cordboard. */
export function openOffice(office: Office, loadAt: LoadAt): void {
  const { exchange } = office
  const { members } = exchange.parts.organisation
  const most = Math.min(mostCalls, (members.length * busyShare) / membersPerCall)
  const calls = new Set<Leg>()
  const keepBusy = (): void => {
    const missing = Math.round(most * loadAt(exchange.now)) - calls.size
    for (let n = 0; n < Math.ceil(missing * catchUp); n++) perform(office, calls)
    soon(office, beat, beat, keepBusy)
  }
  soon(office, beat, beat, keepBusy)
  callNextArrival(office, (leg) => {
    const peer = peerOf(leg)
    return calls.has(leg) || (peer !== undefined && calls.has(peer))
  })
}
