// Calls of a member, for who may see and steer them: supervisors and administrators
// (docs/webex/facts.md 3.3).
import type { WireCallIdRequest, WireDialRequest, WireRejectRequest } from '../../../wire/call.ts'
import type { CallId, PersonId } from '../../domain/brand.ts'
import type { Call, Snapshot } from '../../domain/calls/call.ts'
import type { Failure } from '../../domain/failure.ts'
import type { HistoryEntry } from '../../domain/history/history.ts'
import type { Result } from '../../domain/result.ts'
import { ok } from '../../domain/result.ts'
import type { WebexClient } from '../client.ts'
import { decodeCallList } from '../decode/call.ts'
import { decodeHistory } from '../decode/history.ts'
import { memberOperations } from '../memberOperations.ts'

/** All answer 2xx for what was accepted, which is not yet done (docs/webex/facts.md 3.7). */
type Accepted = Promise<Result<undefined, Failure>>

/** Reads and steers the calls of a member. */
export type MembersResource = {
  calls(member: PersonId, signal?: AbortSignal): Promise<Result<Snapshot<Call>, Failure>>
  history(member: PersonId, signal?: AbortSignal): Promise<Result<readonly HistoryEntry[], Failure>>
  /** Rings the member's own phone first, as if they had dialled (docs/webex/facts.md 3.2). */
  dial(member: PersonId, destination: string): Accepted
  answer(member: PersonId, call: CallId): Accepted
  /** The caller hears a busy tone. Refused if the call was answered. */
  reject(member: PersonId, call: CallId): Accepted
  hangup(member: PersonId, call: CallId): Accepted
}

export function createMembersResource(client: WebexClient): MembersResource {
  const post = (
    name: 'dialByMemberId' | 'answerByMemberId' | 'rejectByMemberId' | 'hangupByMemberId',
    member: PersonId,
    body: object,
  ): Accepted =>
    client.request({
      operation: memberOperations[name],
      params: { memberId: member },
      body,
      decode: () => ok(undefined),
    })
  return {
    calls: (member, signal) =>
      client.request({
        operation: memberOperations.listCallsByMemberId,
        params: { memberId: member },
        signal,
        decode({ body, now, askedAt, gotAt }) {
          const list = decodeCallList(body, now)
          return list.ok ? ok({ ...list.value, askedAt, gotAt }) : list
        },
      }),
    history: (member, signal) =>
      client.request({
        operation: memberOperations.listCallHistoryByMemberId,
        params: { memberId: member },
        signal,
        decode: ({ body }) => decodeHistory(body),
      }),
    dial: (member, destination) =>
      post('dialByMemberId', member, { destination } satisfies WireDialRequest),
    answer: (member, call) =>
      post('answerByMemberId', member, { callId: call } satisfies WireCallIdRequest),
    reject: (member, call) =>
      post('rejectByMemberId', member, { callId: call } satisfies WireRejectRequest),
    hangup: (member, call) =>
      post('hangupByMemberId', member, { callId: call } satisfies WireCallIdRequest),
  }
}
