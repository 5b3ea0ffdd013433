// The name of a person whom Webex returns by id only.
import { useQuery } from '@tanstack/react-query'
import type { PersonId } from '../../domain/brand.ts'
import { useCordboard } from '../useCordboard.ts'
import { unwrap } from '../unwrap.ts'

/** Names hardly change. */
const FRESH_FOR_MS = 60 * 60_000

export function usePersonName(id: PersonId | undefined): string | undefined {
  const { people } = useCordboard()
  const { data } = useQuery({
    queryKey: ['person', id ?? ''],
    queryFn: async () => unwrap(await people.byId(id ?? ('' as PersonId))).name,
    enabled: id !== undefined,
    staleTime: FRESH_FOR_MS,
    retry: false,
  })
  return data
}
