// The signed-in person's entry in the directory.
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Person } from '../../domain/person/person.ts'
import type { PeopleResource } from '../../webex/resources/people.ts'
import { useCordboard } from '../useCordboard.ts'
import { unwrap } from '../unwrap.ts'

/** Read once for each sign-in, and shared by the tabs. */
export const meQuery = (people: Pick<PeopleResource, 'me'>) =>
  queryOptions({
    queryKey: ['people', 'me'],
    queryFn: async ({ signal }) => unwrap(await people.me(signal)),
    staleTime: Infinity,
  })

/** `undefined` until the directory has answered; the phone works without. */
export function useMe(): Person | undefined {
  return useQuery(meQuery(useCordboard().people)).data
}
