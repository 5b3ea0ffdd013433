import { queryOptions, skipToken, useQuery } from '@tanstack/react-query'
import type { PersonId } from '../../domain/brand.ts'
import type { Person } from '../../domain/person/person.ts'
import type { PeopleResource } from '../../webex/resources/people.ts'
import { useCordboard } from '../useCordboard.ts'
import { unwrap } from '../unwrap.ts'

/** Names hardly change. */
const FRESH_FOR_MS = 60 * 60_000

const personQuery = (people: Pick<PeopleResource, 'byId'>, id: PersonId | undefined) =>
  queryOptions({
    queryKey: ['person', id],
    queryFn: id === undefined ? skipToken : async () => unwrap(await people.byId(id)),
    staleTime: FRESH_FOR_MS,
    retry: false,
  })

/** A person of the organization, by id; names and titles hardly change. */
export function useColleague(id: PersonId | undefined): Person | undefined {
  const { people } = useCordboard()
  return useQuery(personQuery(people, id)).data
}

/** The name of a person whom Webex returns by id only. */
export const usePersonName = (id: PersonId | undefined): string | undefined =>
  useColleague(id)?.name
