// The conference as Webex describes it (docs/webex/facts.md 3.4): an empty object where there is
// none.
import type { CallId } from '../../domain/brand.ts'
import type { Rejection } from '../../domain/calls/call.ts'
import type { Conference } from '../../domain/calls/conference.ts'
import type { Result } from '../../domain/result.ts'
import { fail, ok } from '../../domain/result.ts'
import { flag, isRecord, lookUp, moment, present, records, text } from './read.ts'

const kinds: Readonly<Record<string, Conference['kind']>> = {
  bargeIn: 'bargeIn',
  silentMonitoring: 'silentMonitoring',
  coaching: 'coaching',
}

/** `null` where there is no conference, or it is over. */
export function decodeConference(body: unknown): Result<Conference | null, Rejection> {
  if (!isRecord(body)) return fail({ field: 'body' })
  const state = text(body, 'state')
  const participants = records(body, 'participants').flatMap((wire) => {
    const call = text(wire, 'callId', 'id')
    if (call === undefined) return []
    return [
      { call: call as CallId, isMuted: flag(wire, 'muted'), isDeafened: flag(wire, 'deafened') },
    ]
  })
  if (state === 'disconnected' || (state === undefined && participants.length === 0)) {
    return ok(null)
  }
  return ok({
    isHeld: state === 'held',
    isMuted: flag(body, 'muted'),
    kind: lookUp(kinds, text(body, 'type')) ?? 'mine',
    participants,
    ...present({ created: moment(body, 'created') }),
  })
}
