// Remote parties as `/sim` controls them: placing calls to members, and acting on their side of a
// call.
import { holdConference, resumeConference } from './conferences.ts'
import type { Exchange } from './exchange.ts'
import { ownerOf, type Leg, type Outsider, type Party, type Session } from './legs.ts'
import { outsideCallers } from '../users/nameTables.ts'
import { Refusal } from '../refusal.ts'
import { answerLeg, ringMember, type Ring } from './ringing.ts'
import { withholdsItself } from '../person/settings.ts'
import type { Member, Random } from '../types.ts'

/** By e-mail address, extension or number. @throws Refusal 404 if nobody with a phone matches. */
function called(exchange: Exchange, to: string): Member {
  const member = exchange.parts.organisation.memberByAddress(to)
  if (member?.hasCallingLicence) return member
  throw new Refusal(404, `Nobody with a phone has the address ${to}.`)
}

function outsider(number: string | undefined, name: string | undefined): Outsider {
  return {
    is: 'outsider',
    ...(number === undefined ? {} : { number }),
    ...(name === undefined ? {} : { name }),
    callType: 'external',
  }
}

/** Somebody outside the organization, with name and number. */
export function randomOutsider(random: Random): Outsider {
  const [name, number] = random.pick(outsideCallers)
  return outsider(number, name)
}

function caller(exchange: Exchange, from: string | undefined, name: string | undefined): Party {
  if (from === undefined) {
    const usual = randomOutsider(exchange.parts.random)
    return name === undefined ? usual : { ...usual, name }
  }
  const member = exchange.parts.organisation.memberByAddress(from)
  if (!member?.hasCallingLicence) return outsider(from === '' ? undefined : from, name)
  return { is: 'member', member, ...(name === undefined ? {} : { alias: name }) }
}

/** @returns the party now at the other end; nothing: the call has ended. */
function place(exchange: Exchange, party: Party, to: Member, ring: Ring): Leg | undefined {
  const { settings } = exchange.parts
  const hides = party.is === 'member' && withholdsItself(settings, party.member)
  const leg = exchange.addLeg(
    exchange.newSession(),
    party.is === 'member' ? { ...party, hides } : party,
    { personality: 'originator', state: 'connecting' },
    'far',
  )
  exchange.holdOthers(leg)
  return ringMember(exchange, leg.session, to, ring)
}

/** A party calls a member. @returns the ringing leg; nothing: busy, or a mailbox. */
export function startCall(
  exchange: Exchange,
  party: Party,
  to: Member,
  ring: Ring,
): Leg | undefined {
  const leg = place(exchange, party, to, ring)
  return leg?.state === 'alerting' ? leg : undefined
}

/**
 * Somebody calls a member. It rings also if the member has two calls already, and is answered only on
 * request. The member's settings for incoming calls apply.
 *
 * @returns the called member's leg, or that of the person to whom the call was forwarded.
 * @param from a member's e-mail address or extension, or any number; default: somebody outside.
 * @throws Refusal 404 if nobody is called; 400 if they would call themselves; 409 if the call ends at
 *   once, because they are busy, do not want to be disturbed or have blocked the number.
 */
export function ring(
  exchange: Exchange,
  to: string,
  from: string | undefined,
  name: string | undefined,
): Leg {
  const member = called(exchange, to)
  const party = caller(exchange, from, name)
  if (party.is === 'member' && party.member === member) {
    throw new Refusal(400, 'Nobody can call themselves.')
  }
  const leg = place(exchange, party, member, { evenIfBusy: true, answersAlone: false })
  if (leg) return leg
  throw new Refusal(409, `${member.displayName} takes no call now.`)
}

/** The acting side: the far side; for an answer, a ringing party. */
function actor({ near, far }: Session, action: string): Leg {
  const isRinging = (leg: Leg | undefined) => leg?.state === 'alerting'
  const leg = action === 'answer' && isRinging(near) ? near : far
  if (leg) return leg
  throw new Refusal(409, 'The call has no far party yet.')
}

/** @throws Refusal 404 for an unknown call, 409 if the far party cannot do that now. */
export function remote(
  exchange: Exchange,
  callSessionId: string,
  action: 'answer' | 'hangup' | 'hold' | 'resume',
): void {
  const session = exchange.session(callSessionId)
  if (!session) throw new Refusal(404, 'Call not found')
  const leg = actor(session, action)
  try {
    act(exchange, leg, action)
  } catch (error) {
    throw error instanceof Refusal ? new Refusal(409, error.message) : error
  }
}

function act(exchange: Exchange, leg: Leg, action: 'answer' | 'hangup' | 'hold' | 'resume'): void {
  switch (action) {
    case 'answer':
      return answerLeg(exchange, leg)
    case 'hangup':
      return exchange.end(leg)
    case 'hold':
    case 'resume':
      return holdOrResume(exchange, leg, action)
  }
}

/** A member's call that is part of a conference is held and resumed only with it. */
function holdOrResume(exchange: Exchange, leg: Leg, action: 'hold' | 'resume'): void {
  const owner = ownerOf(leg)
  if (owner && exchange.conferences.get(owner.id)?.legs.has(leg)) {
    const change = action === 'hold' ? holdConference : resumeConference
    return change(exchange, owner.id)
  }
  exchange.step(leg, action === 'hold' ? 'held' : 'resumed')
  if (action === 'resume') exchange.holdOthers(leg)
}
