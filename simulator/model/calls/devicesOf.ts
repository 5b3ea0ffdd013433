// Picks the device of a person that rings, answers or places a call (docs/webex/facts.md 3.6).
import type { Exchange } from './exchange.ts'
import type { Endpoint } from './legs.ts'
import { Refusal } from '../refusal.ts'
import type { Member } from '../types.ts'

/** The preferred one, else the desk phone, else any. */
export function primaryEndpoint(exchange: Exchange, member: Member): Endpoint | undefined {
  const { endpoints } = member
  const preferred = exchange.parts.preferences.preferredEndpoint(member.id)
  const capable = endpoints.filter(({ canAnswerRemotely }) => canAnswerRemotely)
  return (
    endpoints.find(({ id }) => id === preferred) ??
    capable.find(({ type }) => type === 'DEVICE') ??
    capable[0] ??
    endpoints[0]
  )
}

/** @throws Refusal 400 if it is not a remotely controllable device of theirs. */
export function chosenEndpoint(member: Member, endpointId: string): Endpoint {
  const endpoint = member.endpoints.find(({ id }) => id === endpointId)
  if (!endpoint) throw new Refusal(400, 'The endpoint does not belong to the user.')
  if (!endpoint.canAnswerRemotely) {
    throw new Refusal(400, 'The endpoint cannot be controlled remotely.')
  }
  return endpoint
}

/** @throws Refusal 400 if none of their devices can answer remotely. */
export function answeringEndpoint(
  exchange: Exchange,
  member: Member,
  endpointId: string | undefined,
): Endpoint {
  if (endpointId !== undefined) return chosenEndpoint(member, endpointId)
  const endpoint = primaryEndpoint(exchange, member)
  if (endpoint?.canAnswerRemotely) return endpoint
  throw new Refusal(400, 'The user has no device that can be answered remotely.')
}
