// Calls of a member, for who may see them: supervisors and administrators (facts 3.3).
import type { PersonId } from '../../domain/brand.ts'
import type { Call } from '../../domain/call.ts'
import type { Snapshot } from '../../domain/call.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Result } from '../../domain/result.ts'
import { ok } from '../../domain/result.ts'
import type { WebexClient } from '../client.ts'
import { decodeCallList } from '../decode/call.ts'
import { memberOperations } from '../memberOperations.ts'

export type MembersResource = {
  calls(member: PersonId, signal?: AbortSignal): Promise<Result<Snapshot<Call>, Failure>>
}

export function createMembersResource(client: WebexClient): MembersResource {
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
  }
}
