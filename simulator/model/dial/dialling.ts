// Click-to-dial: the person's own phone rings first, and the call is placed when it is answered.
import { parseDestination, type Target } from './destinations.ts'
import { chosenEndpoint, primaryEndpoint } from '../calls/devicesOf.ts'
import type { Exchange } from '../calls/exchange.ts'
import type { Leg, Party } from '../calls/legs.ts'
import { parkByCode, retrieveInto } from '../calls/parking.ts'
import { partyView } from '../calls/partyView.ts'
import { Refusal } from '../refusal.ts'
import { ringMember, ringOutsider, toVoicemail } from '../calls/ringing.ts'
import { withholdsItself } from '../person/settings.ts'
import { superviseInto } from '../supervision/supervision.ts'
import type { Member, OwnPhone } from '../types.ts'

/** Nobody picks up their own phone: the attempt ends. */
export const ownPhoneRingsMs = 20_000
/** For this call: hide or show my number. */
const privacyCode = /^(\*67|\*82)(?=.)/

type OwnLeg = {
  destination: Party
  /** Default: by their settings. */
  hides?: boolean | undefined
  phone: OwnPhone | undefined
  whenPickedUp: (leg: Leg) => void
}

/** Not an endpoint: one of their numbers that is not a Webex device. */
function endpointOf(exchange: Exchange, member: Member, phone: OwnPhone | undefined) {
  if (phone === undefined) return primaryEndpoint(exchange, member)
  if (typeof phone === 'string') return chosenEndpoint(member, phone)
  const { numbers } = exchange.parts.settings.of(member).singleNumberReach
  if (numbers.some(({ enabled, phoneNumber }) => enabled && phoneNumber === phone.number)) {
    return undefined
  }
  throw new Refusal(400, 'The number is not one of the single number reach numbers of the user.')
}

/** Rings the person's own phone. @throws Refusal 400 for somebody else's. */
export function ringOwnPhone(exchange: Exchange, member: Member, how: OwnLeg): Leg {
  const endpoint = endpointOf(exchange, member, how.phone)
  const session = exchange.newSession()
  session.expected = how.destination
  const hides = how.hides ?? withholdsItself(exchange.parts.settings, member)
  const leg = exchange.addLeg(
    session,
    { is: 'member', member, hides },
    { personality: 'clickToDial', state: 'pickingUp', ...(endpoint ? { endpoint } : {}) },
  )
  leg.whenPickedUp = () => how.whenPickedUp(leg)
  const { time, behaviour } = exchange.parts
  leg.whileRinging.push(time.after(ownPhoneRingsMs, () => exchange.end(leg)))
  if (behaviour.ownPhoneAfterMs !== null) {
    leg.whileRinging.push(time.after(behaviour.ownPhoneAfterMs, () => pickUp(exchange, leg)))
  }
  return leg
}

/** The owner picks up the handset: the actual call starts. */
export function pickUp(exchange: Exchange, leg: Leg): void {
  exchange.step(leg, 'pickedUp')
  exchange.stopRinging(leg)
  leg.personality = 'originator'
  exchange.holdOthers(leg)
  delete leg.session.expected
  const { whenPickedUp } = leg
  delete leg.whenPickedUp
  whenPickedUp?.()
}

const partyOf = (target: Target): Party =>
  target.is === 'member' ? { is: 'member', member: target.member } : target.party

function reach(exchange: Exchange, leg: Leg, target: Target, member: Member): void {
  switch (target.is) {
    case 'member':
      // One's own number reaches one's own mailbox.
      if (target.member === member) toVoicemail(exchange, leg.session, member)
      else ringMember(exchange, leg.session, target.member)
      return
    case 'outsider':
      ringOutsider(exchange, leg.session, target.party)
      return
    case 'nowhere':
      exchange.end(leg)
      return
    case 'code':
      useCode(exchange, leg, target, member)
  }
}

function useCode(
  exchange: Exchange,
  leg: Leg,
  { code, extension }: Extract<Target, { is: 'code' }>,
  member: Member,
): void {
  if (code === 'retrieve') retrieveInto(exchange, leg, extension, member)
  else if (code === 'voicemail') toVoicemail(exchange, leg.session, member)
  else if (code === 'silentMonitoring') {
    const host = exchange.parts.organisation.memberByExtension(extension ?? '')
    superviseInto(exchange, leg, host, code)
  } else parkByCode(exchange, leg, extension, code === 'groupPark', member)
}

/** @throws Refusal 400 for an invalid destination or phone. */
export function dial(
  exchange: Exchange,
  member: Member,
  destination: string,
  phone: OwnPhone | undefined,
): Leg {
  const text = destination.trim()
  const code = privacyCode.exec(text)?.[0]
  const target = parseDestination(
    text.replace(privacyCode, ''),
    exchange.parts.organisation,
    member,
  )
  const party = partyOf(target)
  const leg = ringOwnPhone(exchange, member, {
    destination: party,
    hides: code === undefined ? undefined : code === '*67',
    phone,
    whenPickedUp: (own) => reach(exchange, own, target, member),
  })
  exchange.parts.history.add(member.id, 'placed', partyView(party, member))
  return leg
}

/** A valid target of a transfer. @throws Refusal 400 for an unknown one. */
export function sendableTarget(
  exchange: Exchange,
  member: Member,
  destination: string,
): Extract<Target, { is: 'member' | 'outsider' }> {
  const target = parseDestination(destination, exchange.parts.organisation, member)
  if (target.is === 'member' || target.is === 'outsider') return target
  throw new Refusal(400, 'The destination cannot be reached.')
}
