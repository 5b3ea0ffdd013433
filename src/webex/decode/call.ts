// Calls as Webex sends them, by their official names and by those of the unofficial description
// (docs/webex/facts.md 3.5, 3.9).
import type { CallId, EndpointId, Instant, SessionId } from '../../domain/brand.ts'
import type { Call, CallHandle, Rejection } from '../../domain/calls/call.ts'
import type { Party } from '../../domain/calls/party.ts'
import type { Result } from '../../domain/result.ts'
import { fail, ok } from '../../domain/result.ts'
import { decodeRecordingControl, decodeRole, decodeState } from './callState.ts'
import type { Items } from './list.ts'
import { decodeItems, strictItems } from './list.ts'
import { decodeParty } from './party.ts'
import { flag, isRecord, moment, present, record, text } from './read.ts'

/**
 * Only an id is required: without one nothing could be done with the call. Everything else
 * has a stand-in, as a call that rings must never be invisible. `now`: moment of the answer.
 */
export function decodeCall(wire: unknown, now: Instant): Result<Call, Rejection> {
  if (!isRecord(wire)) return fail({ field: 'body' })
  const id = text(wire, 'id', 'callId')
  const session = text(wire, 'callSessionId') as SessionId | undefined
  if (id === undefined) return fail({ field: 'id', ...present({ session }) })
  const role = decodeRole(wire)
  const created = moment(wire, 'created', 'startTime', 'answered', 'answerTime') ?? now
  const appearance = wire['appearance']
  return ok({
    id: id as CallId,
    session: session ?? (id as SessionId),
    direction: role === 'originator' || role === 'clickToDial' ? 'out' : 'in',
    party: decodeParty(record(wire, 'remoteParty'), text(wire, 'callType')),
    state: decodeState(wire, role, created, now),
    can: { mute: flag(wire, 'muteCapable'), recording: decodeRecordingControl(wire) },
    created,
    ...present({
      appearance: Number.isInteger(appearance) ? (appearance as number) : undefined,
      endpoint: text(wire, 'endpointId') as EndpointId | undefined,
    }),
  })
}

/** `GET /telephony/calls`: what cannot be read is left out and named in `rejected`. */
export function decodeCallList(body: unknown, now: Instant): Result<Items<Call>, Rejection> {
  return decodeItems(body, (wire) => decodeCall(wire, now), strictItems)
}

/**
 * What dial, retrieve and a waiting transfer answer: a handle, unofficially a whole call. A
 * body without one is no failure: the request was accepted and the list will show the call.
 */
export function decodeCallHandle(body: unknown): Result<CallHandle | undefined, Rejection> {
  const id = isRecord(body) ? text(body, 'callId', 'id') : undefined
  if (!isRecord(body) || id === undefined) return ok(undefined)
  const session = text(body, 'callSessionId') ?? id
  return ok({ call: id as CallId, session: session as SessionId })
}

/** Where park put the call: officially a party, unofficially a string. */
export function decodeParkedAgainst(body: unknown): Result<Party | undefined, Rejection> {
  if (!isRecord(body)) return ok(undefined)
  const party = record(body, 'parkedAgainst')
  if (party) return ok(decodeParty(party))
  const number = text(body, 'parkedAgainst')
  return ok(number === undefined ? undefined : { is: 'known', address: number, reach: 'unknown' })
}
