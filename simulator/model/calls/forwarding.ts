// Resolves where a forwarded call goes. A call never returns to somebody who has already had it, so
// forwarding cannot loop.
import { parseDestination, type Target } from '../dial/destinations.ts'
import type { Exchange } from './exchange.ts'
import type { WireRedirection } from '../../../wire/call.ts'
import type { ForwardingReason } from './incoming.ts'
import { ownerOf, type Session } from './legs.ts'
import { namedParty } from './partyView.ts'
import { Refusal } from '../refusal.ts'
import type { Member } from '../types.ts'

export type ForwardTarget = Extract<Target, { is: 'member' | 'outsider' }>

/** The previous redirections of one call. */
export const mostForwards = 5

/** The person for a destination; nothing if it cannot get a forwarded call. */
export function forwardTarget(
  exchange: Pick<Exchange, 'parts'>,
  member: Member,
  destination: string,
): ForwardTarget | undefined {
  try {
    const target = parseDestination(destination, exchange.parts.organisation, member)
    if (target.is === 'outsider') return isForwardable(target) ? target : undefined
    return target.is === 'member' && target.member !== member ? target : undefined
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

/** Neither the emergency services nor the announcements of feature codes. */
const isForwardable = ({ party }: Extract<Target, { is: 'outsider' }>): boolean =>
  party.callType === 'external'

/** Newest first, as the next ringing person sees them. */
export function redirectedBy(
  member: Member,
  reason: ForwardingReason,
  before: readonly WireRedirection[] = [],
  target?: ForwardTarget,
): WireRedirection[] {
  const viewer = target?.is === 'member' ? target.member : undefined
  return [{ reason, redirectingParty: namedParty(member, viewer) }, ...before]
}

/** Not back to the caller, nor to anybody who has redirected it. */
export function mayForwardTo(
  target: ForwardTarget,
  session: Session,
  redirections: readonly WireRedirection[],
): boolean {
  if (redirections.length > mostForwards) return false
  if (target.is === 'outsider') return true
  const caller = session.near ?? session.far
  if (caller && ownerOf(caller) === target.member) return false
  return redirections.every(
    ({ redirectingParty }) => redirectingParty.personId !== target.member.id,
  )
}
