// The people who can be searched here without asking Webex.
import { queryOptions, useQuery } from '@tanstack/react-query'
import { isAdministrator } from '../../domain/person/person.ts'
import type { Person } from '../../domain/person/person.ts'
import { useMe } from '../person/useMe.ts'
import type { Cordboard } from '../useCordboard.ts'
import { useCordboard } from '../useCordboard.ts'

const FRESH_FOR_MS = 30 * 60_000
const none = { people: [] as readonly Person[], isCut: false }

/** People loaded into this page, to be searched without a request. */
export type KnownPeople = {
  readonly people: readonly Person[]
  /** There are more than are loaded. */
  readonly isCut: boolean
  readonly isLoading: boolean
}

const knownPeopleQuery = (
  { client, people }: Pick<Cordboard, 'client' | 'people'>,
  me: Person | undefined,
) =>
  queryOptions({
    queryKey: ['people', 'known', me?.id],
    queryFn: async ({ signal }) => {
      const [{ loadKnownPeople }, { readPhoneBook }] = await Promise.all([
        import('./loadKnownPeople.ts'),
        import('../../webex/resources/phoneBook.ts'),
      ])
      return loadKnownPeople({
        people,
        phoneBook: () => readPhoneBook(client, signal),
        mayListAll: me !== undefined && isAdministrator(me),
        signal,
      })
    },
    staleTime: FRESH_FOR_MS,
    gcTime: FRESH_FOR_MS,
  })

/** @param isWanted they are loaded when first needed, and kept. */
export function useKnownPeople(isWanted: boolean): KnownPeople {
  const cordboard = useCordboard()
  const me = useMe()
  const { data, isFetching } = useQuery({
    ...knownPeopleQuery(cordboard, me),
    enabled: isWanted && me !== undefined,
  })
  const { people, isCut } = data ?? none
  return { people, isCut, isLoading: isFetching && data === undefined }
}
