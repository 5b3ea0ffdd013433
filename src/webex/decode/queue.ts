// Calls in a queue as Webex sends them (docs/webex/facts.md 3.2). A description of them has been
// seen, an answer never: only an id is required.
import type { CallId, QueueId } from '../../domain/brand.ts'
import type { Rejection } from '../../domain/calls/call.ts'
import type { KnownQueue, QueuedCall } from '../../domain/supervision/queue.ts'
import type { Result } from '../../domain/result.ts'
import { fail, ok } from '../../domain/result.ts'
import type { Items } from './list.ts'
import { decodeItems } from './list.ts'
import { decodeParty } from './party.ts'
import type { Fields } from './read.ts'
import { flag, isRecord, moment, present, record, records, text } from './read.ts'

function decodeQueuedCall(wire: Fields): Result<QueuedCall, Rejection> {
  const id = text(wire, 'callId', 'origCallId', 'callSessionId')
  if (id === undefined) return fail({ field: 'callId' })
  return ok({
    id: id as CallId,
    party: decodeParty(record(wire, 'remoteParty')),
    isBounced: flag(wire, 'bounced'),
    ...present({ since: moment(wire, 'addTime'), queueName: text(wire, 'queueName') }),
  })
}

/** `GET /telephony/config/queues`: a queue without an id cannot be watched and is left out. */
export function decodeQueues(body: unknown): Result<readonly KnownQueue[], Rejection> {
  if (!isRecord(body)) return fail({ field: 'queues' })
  return ok(
    records(body, 'queues').flatMap((wire): readonly KnownQueue[] => {
      const id = text(wire, 'id')
      if (id === undefined) return []
      const name = text(wire, 'name', 'phoneNumber', 'extension') ?? id
      return [{ id: id as QueueId, name, ...present({ location: text(wire, 'locationName') }) }]
    }),
  )
}

/** `GET /telephony/queues/{queueId}/calls`. */
export function decodeQueueCalls(body: unknown): Result<Items<QueuedCall>, Rejection> {
  return decodeItems(body, decodeQueuedCall)
}
