// Where a person is, while their name can be seen.
import { queryOptions, skipToken, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { PersonId } from '../../domain/brand.ts'
import type { Presence } from '../../domain/person/presence.ts'
import { memoizePer } from '../person/selected.ts'
import type { Cordboard } from '../useCordboard.ts'
import { useCordboard } from '../useCordboard.ts'
import { createPresence } from './createPresence.ts'

/** `at`: when Webex said so, ms since 1970. */
export type KnownPresence = { readonly is: Presence; readonly at: number }

/** Older answers are not shown. */
const FORGOTTEN_MS = 5 * 60_000

/** Never fetched: answers are put in. In the query cache, which a sign-out clears. */
const presenceQuery = (id: PersonId | undefined) =>
  queryOptions<KnownPresence>({
    queryKey: ['presence', id],
    queryFn: skipToken,
    staleTime: Infinity,
    gcTime: FORGOTTEN_MS,
  })

const watchOf = memoizePer(({ people, clock, browser, queryClient }: Cordboard) =>
  createPresence({
    people,
    clock,
    browser,
    told: (id, is) => queryClient.setQueryData(presenceQuery(id).queryKey, { is, at: clock.now() }),
  }),
)

/** @param isSeen the name is on the screen: else nothing is asked. */
export function usePresence(id: PersonId | undefined, isSeen: boolean): KnownPresence | undefined {
  const cordboard = useCordboard()
  useEffect(
    () => (id !== undefined && isSeen ? watchOf(cordboard).watch(id) : undefined),
    [cordboard, id, isSeen],
  )
  const { data } = useQuery(presenceQuery(id))
  return data
}
