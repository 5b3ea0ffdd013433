// Who is signed in, as the directory knows them.
import { useQuery } from '@tanstack/react-query'
import type { Person } from '../../domain/person/person.ts'
import { useCordboard } from '../useCordboard.ts'
import { unwrap } from '../unwrap.ts'

/** `undefined` until the directory has answered; the phone works without. */
export function useMe(): Person | undefined {
  const { people } = useCordboard()
  const { data } = useQuery({
    queryKey: ['people', 'me'],
    queryFn: async ({ signal }) => unwrap(await people.me(signal)),
    staleTime: Infinity,
  })
  return data
}
