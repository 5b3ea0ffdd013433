import { queryOptions, useQuery } from '@tanstack/react-query'
import type { PersonId } from '../../domain/brand.ts'
import type { PeopleResource } from '../../webex/resources/people.ts'
import { useCordboard } from '../useCordboard.ts'
import { unwrap } from '../unwrap.ts'

/** Names hardly change. */
const FRESH_FOR_MS = 60 * 60_000

const nameQuery = (people: Pick<PeopleResource, 'byId'>, id: PersonId) =>
  queryOptions({
    queryKey: ['person', id],
    queryFn: async () => unwrap(await people.byId(id)).name,
    staleTime: FRESH_FOR_MS,
    retry: false,
  })

/** The name of a person whom Webex returns by id only. */
export function usePersonName(id: PersonId | undefined): string | undefined {
  const { people } = useCordboard()
  const { data } = useQuery({
    ...nameQuery(people, id ?? ('' as PersonId)),
    enabled: id !== undefined,
  })
  return data
}
