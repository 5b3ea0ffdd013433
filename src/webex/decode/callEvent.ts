// An event of a call as our server passes it on from Webex (docs/webex/facts.md 4.2, 12.3): the call
// itself is in `data`. The screen follows its state, never the name of the event.
import type { CallId } from '../../domain/brand.ts'
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
export function decodeCallEvent(json: string): CallEvent | undefined {
  const event = parsed(json)
  const data = isRecord(event) ? record(event, 'data') : undefined
  const at = data && moment(data, 'eventTimestamp')
  const id = data && text(data, 'callId', 'id')
  if (!isRecord(event) || !data || at === undefined || id === undefined) return undefined
  const call = decodeCall(data, at)
  if (!call.ok) return undefined
  const isGone = text(event, 'event') === 'deleted' || call.value.state.is === 'ended'
  return isGone ? { is: 'gone', at, id: id as CallId } : { is: 'shows', at, call: call.value }
}

/** Whether it is about one's own calls: other resources come by the same stream. */
export function isOwnCallEvent(json: string): boolean {
  const event = parsed(json)
  if (!isRecord(event)) return false
  return text(event, 'resource') === 'telephony_calls' && text(event, 'ownedBy') !== 'org'
}
