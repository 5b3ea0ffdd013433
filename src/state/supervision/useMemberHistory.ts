// A member's latest calls from Webex; nothing is stored.
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { PersonId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import type { HistoryEntry } from '../../domain/history/history.ts'
import { createMembersResource } from '../../webex/resources/members.ts'
import { failureOf, unwrap } from '../unwrap.ts'
import { membersKey } from '../listKeys.ts'
import type { Cordboard } from '../useCordboard.ts'
import { useCordboard } from '../useCordboard.ts'

/** A member's latest calls. */
export type MemberHistory = {
  /** Newest first; missing until they have been read. */
  readonly entries?: readonly HistoryEntry[]
  readonly failure?: Failure
}

const memberHistoryQuery = ({ client }: Pick<Cordboard, 'client'>, member: PersonId) =>
  queryOptions({
    queryKey: [...membersKey, member, 'history'],
    queryFn: async ({ signal }) => {
      const entries = unwrap(await createMembersResource(client).history(member, signal))
      return [...entries].sort((a, b) => b.at - a.at)
    },
    staleTime: 0,
    // Somebody else's data: removed from memory as soon as the list is closed.
    gcTime: 0,
  })

/** Read each time; nothing of it outlives the screen. */
export function useMemberHistory(member: PersonId): MemberHistory {
  const query = useQuery(memberHistoryQuery(useCordboard(), member))
  const failure = failureOf(query.error)
  return { ...(query.data && { entries: query.data }), ...(failure && { failure }) }
}
