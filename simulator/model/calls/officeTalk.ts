// Drives an answered office call: talk, hold, transfer, park, end.
import { pickUp, ringOwnPhone } from '../dial/dialling.ts'
import { ownerOf, peerOf, type Leg } from './legs.ts'
import { freeMember, soon, type Office } from './officePeople.ts'
import { hold, resume } from './ownCalls.ts'
import { park, retrieveInto } from './parking.ts'
import { answerLeg } from './ringing.ts'
import { divert } from './transfers.ts'
import type { Member } from '../types.ts'

/** Seconds; most calls are short, a few are long. */
const talk = { least: 15, usual: 90, most: 480 }

function talkSeconds({ random }: Office): number {
  return Math.min(talk.most, talk.least - talk.usual * Math.log(1 - random.next()))
}

/** The member whose leg it is, unless they act themselves. */
function actingOwner(office: Office, leg: Leg): Member | undefined {
  const owner = ownerOf(leg)
  return owner && !office.attendance.isAttended(owner.id) ? owner : undefined
}

function pause(office: Office, leg: Leg, member: Member): void {
  hold(office.exchange, leg, member)
  soon(office, 5, 20, () => {
    if (leg.state === 'held') resume(office.exchange, leg, member)
  })
}

function transferSomewhere(office: Office, leg: Leg, member: Member): void {
  const colleague = freeMember(office)
  if (!colleague) return
  const peer = peerOf(leg)
  divert(office.exchange, leg, member, colleague.extension, false)
  const taker = peer && peerOf(peer)
  if (!taker) return
  soon(office, 2, 8, () => answerIfRinging(office, taker))
  if (peer) endLater(office, peer)
}

function parkForColleague(office: Office, leg: Leg, member: Member): void {
  const { exchange } = office
  const peer = peerOf(leg)
  park(exchange, leg, member, undefined, false)
  soon(office, 8, 30, () => {
    const colleague = freeMember(office)
    if (!colleague || peer?.state === 'ended') return
    const own = ringOwnPhone(exchange, colleague, {
      destination: { is: 'member', member },
      phone: undefined,
      whenPickedUp: (picked) => retrieveInto(exchange, picked, member.extension, colleague),
    })
    soon(office, 1, 3, () => {
      if (own.state === 'pickingUp') pickUp(exchange, own)
    })
  })
  if (peer) endLater(office, peer)
}

/** Answers like a member who does not use Cordboard. */
export function answerIfRinging(office: Office, leg: Leg): void {
  const isTheirs = leg.party.is === 'member' && !actingOwner(office, leg)
  if (leg.state === 'alerting' && !isTheirs) answerLeg(office.exchange, leg)
}

/** In every case somebody eventually hangs up. */
export function endLater(office: Office, leg: Leg): void {
  const seconds = talkSeconds(office)
  const cancel = soon(office, seconds, seconds, () => {
    if (leg.state !== 'ended') office.exchange.end(leg)
  })
  leg.whenEnded.push(cancel)
}

/** Sometimes an action happens in the middle of a call. */
export function converse(office: Office, leg: Leg): void {
  const { random } = office
  const chance = random.next()
  const then =
    chance < 0.25
      ? pause
      : chance < 0.33
        ? transferSomewhere
        : chance < 0.37
          ? parkForColleague
          : undefined
  if (!then) return
  soon(office, 5, 14, () => {
    const member = actingOwner(office, leg)
    if (member && leg.state === 'connected') then(office, leg, member)
  })
}
