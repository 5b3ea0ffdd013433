import { queryOptions, useQueries } from '@tanstack/react-query'
import type { PersonId } from '../../domain/brand.ts'
import type { BusyLamp } from '../../domain/calls/busyLamp.ts'
import { busyLampOf } from '../../domain/calls/busyLamp.ts'
import type { MembersResource } from '../../webex/resources/members.ts'
import { createMembersResource } from '../../webex/resources/members.ts'
import { useSessionState } from '../session/useSession.ts'
import { membersKey } from '../listKeys.ts'
import { useCordboard } from '../useCordboard.ts'
import { unwrap } from '../unwrap.ts'

const SCOPE = 'spark-admin:calls_read'
/** Ten lamps every twenty seconds are thirty requests a minute, while they are visible. */
const ASKED_EVERY_MS = 20_000
const MOST_LAMPS = 10

const lampQuery = (members: Pick<MembersResource, 'calls'>, person: PersonId) =>
  queryOptions({
    queryKey: [...membersKey, person, 'calls'],
    queryFn: async ({ signal }) => busyLampOf(unwrap(await members.calls(person, signal)).items),
    refetchInterval: ASKED_EVERY_MS,
    retry: false,
  })

/** Lamps of the colleagues among the speed dials, where the sign-in may see their calls. */
export function useBusyLamps(people: readonly PersonId[]): ReadonlyMap<PersonId, BusyLamp> {
  const { client } = useCordboard()
  const session = useSessionState()
  const isAllowed = 'scopes' in session && session.scopes.includes(SCOPE)
  const members = createMembersResource(client)
  const lit = isAllowed ? people.slice(0, MOST_LAMPS) : []
  return useQueries({
    queries: lit.map((person) => lampQuery(members, person)),
    combine: (answers) =>
      new Map(
        answers.flatMap(({ data }, index) => {
          const person = lit[index]
          return data && person ? [[person, data] as const] : []
        }),
      ),
  })
}
