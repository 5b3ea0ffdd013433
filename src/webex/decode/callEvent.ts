// An event of a call as our server passes it on from Webex (docs/webex/facts.md 4.2, 12.3): the call
// itself is in `data`. The screen follows its state, never the name of the event.
import type { CallId, PersonId } from '../../domain/brand.ts'
import type { CallEvent } from '../../domain/calls/evidence.ts'
import { decodeCall } from './call.ts'
import { isRecord, moment, record, text } from './read.ts'

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown
  } catch {
    return undefined
  }
}

/** `undefined` where it cannot be read: then the list has to tell. */
export const decodeCallEvent = (json: string): CallEvent | undefined => callEventOf(parsed(json))

function callEventOf(event: unknown): CallEvent | undefined {
  const data = isRecord(event) ? record(event, 'data') : undefined
  const at = data && moment(data, 'eventTimestamp')
  const id = data && text(data, 'callId', 'id')
  if (!isRecord(event) || !data || at === undefined || id === undefined) return undefined
  const call = decodeCall(data, at)
  if (!call.ok) return undefined
  const isGone = text(event, 'event') === 'deleted' || call.value.state.is === 'ended'
  return isGone ? { is: 'gone', at, id: id as CallId } : { is: 'shows', at, call: call.value }
}

/** What an event is about: `telephony_calls`, `messages` … */
export function resourceOf(json: string): string | undefined {
  const event = parsed(json)
  return isRecord(event) ? text(event, 'resource') : undefined
}

/**
 * Whether it is about one's own calls: other resources come by the same stream. A supervisor's own
 * call is told once, be it by the webhook of the organization.
 *
 * @param me `undefined` if not known yet, or no one.
 */
export function isOwnCallEvent(json: string, me: PersonId | undefined): boolean {
  const event = parsed(json)
  if (!isRecord(event) || text(event, 'resource') !== 'telephony_calls') return false
  return text(event, 'ownedBy') !== 'org' || (me !== undefined && text(event, 'actorId') === me)
}

/** A call of a member of the organization. Without `event` it cannot be read. */
export type MemberEvent = { readonly member: PersonId; readonly event?: CallEvent }

/** `undefined` for anything but a call that a webhook of the organization tells of. */
export function decodeMemberEvent(json: string): MemberEvent | undefined {
  const told = parsed(json)
  if (!isRecord(told) || text(told, 'resource') !== 'telephony_calls') return undefined
  const member = text(told, 'actorId')
  if (member === undefined || text(told, 'ownedBy') !== 'org') return undefined
  const event = callEventOf(told)
  return { member: member as PersonId, ...(event && { event }) }
}
