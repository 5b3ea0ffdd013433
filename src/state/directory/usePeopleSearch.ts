// Colleagues whose name starts with what is being typed.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Failure } from '../../domain/failure.ts'
import type { Person } from '../../domain/person/person.ts'
import { useCordboard } from '../useCordboard.ts'
import { failureOf, unwrap } from '../unwrap.ts'

const SHORTEST = 2
const TYPING_PAUSE_MS = 200
const MOST = 8

export type PeopleSearch = {
  readonly people: readonly Person[]
  readonly isSearching: boolean
  readonly failure?: Failure
}

const none: readonly Person[] = []

/** Searches from two letters on, after a short pause in typing; numbers are not searched. */
export function usePeopleSearch(text: string): PeopleSearch {
  const { people } = useCordboard()
  const wanted = useSettled(text.trim())
  const isWorth = wanted.length >= SHORTEST && /\p{L}/u.test(wanted)
  const { data, isFetching, error } = useQuery({
    queryKey: ['people', 'search', wanted.toLowerCase()],
    queryFn: async ({ signal }) =>
      unwrap(await people.search(wanted, { max: MOST, signal })).people,
    enabled: isWorth,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  })
  const failure = failureOf(error)
  return {
    people: (isWorth && data) || none,
    isSearching: isWorth && isFetching,
    ...(failure && { failure }),
  }
}

/** The text once it has not changed for a moment. */
function useSettled(text: string): string {
  const { clock } = useCordboard()
  const [settled, setSettled] = useState(text)
  useEffect(() => clock.after(TYPING_PAUSE_MS, () => setSettled(text)), [clock, text])
  return settled
}
