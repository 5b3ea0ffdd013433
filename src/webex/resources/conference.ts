// The conference of the signed-in person (docs/webex/facts.md 3.4). All changes answer 204:
// accepted.
import type { Conference, ConferenceRequest } from '../../domain/calls/conference.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Result } from '../../domain/result.ts'
import { ok } from '../../domain/result.ts'
import type { WireCallIdRequest } from '../../../wire/call.ts'
import type { WebexClient } from '../client.ts'
import { decodeConference } from '../decode/conference.ts'
import type { OperationName } from '../operations.ts'
import { operations } from '../operations.ts'

/** Reads and changes my conference. */
export type ConferenceResource = {
  /** `null`: there is none. */
  find(signal?: AbortSignal): Promise<Result<Conference | null, Failure>>
  change(request: ConferenceRequest): Promise<Result<undefined, Failure>>
}

const names = {
  hold: 'holdConference',
  resume: 'resumeConference',
  // Without a call the host is meant.
  muteMe: 'muteParticipant',
  unmuteMe: 'unmuteParticipant',
  end: 'releaseConference',
  add: 'addParticipant',
  mute: 'muteParticipant',
  unmute: 'unmuteParticipant',
  deafen: 'deafenParticipant',
  undeafen: 'undeafenParticipant',
} as const satisfies Record<ConferenceRequest['do'], OperationName>

export function createConferenceResource(client: WebexClient): ConferenceResource {
  return {
    find: (signal) =>
      client.request({
        operation: operations.getConference,
        signal,
        decode: ({ body }) => decodeConference(body),
      }),
    change: (request) =>
      client.request({
        operation: operations[names[request.do]],
        ...bodyOf(request),
        decode: () => ok(undefined),
      }),
  }
}

function bodyOf(request: ConferenceRequest): { body?: object } {
  if ('call' in request) return { body: { callId: request.call } satisfies WireCallIdRequest }
  return request.do === 'muteMe' || request.do === 'unmuteMe' ? { body: {} } : {}
}
