// The directory, loaded page by page.
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Failure } from '../../domain/failure.ts'
import type { Person } from '../../domain/person/person.ts'
import { useCordboard } from '../useCordboard.ts'
import { failureOf, unwrap } from '../unwrap.ts'

const SHORTEST = 2
const TYPING_PAUSE_MS = 250

export type Directory = {
  readonly people: readonly Person[]
  /** Long enough to be looked for: Webex lists everybody to administrators only. */
  readonly isAsked: boolean
  readonly isSearching: boolean
  /** Asks for more, where there is more. */
  readonly more?: () => void
  readonly failure?: Failure
  readonly retry: () => void
}

const none: readonly Person[] = []

export function useDirectory(text: string): Directory {
  const { people, clock } = useCordboard()
  const [wanted, setWanted] = useState(text.trim())
  useEffect(() => clock.after(TYPING_PAUSE_MS, () => setWanted(text.trim())), [clock, text])
  const isAsked = text.trim().length >= SHORTEST
  const query = useInfiniteQuery({
    queryKey: ['people', 'directory', wanted.toLowerCase()],
    queryFn: async ({ pageParam, signal }) =>
      unwrap(await people.page(wanted, { page: pageParam, signal })),
    initialPageParam: undefined as string | undefined,
    // Some lists go on naming a next page that brings nobody (docs/webex/facts.md 2.5).
    getNextPageParam: (last) => (last.people.length > 0 ? last.next : undefined),
    enabled: isAsked && wanted.length >= SHORTEST,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  })
  const found = query.data?.pages.flatMap((page) => page.people) ?? none
  const failure = failureOf(query.error)
  return {
    people: isAsked ? [...new Map(found.map((one) => [one.id, one])).values()] : none,
    isAsked,
    isSearching: isAsked && (query.isFetching || wanted !== text.trim()),
    ...(query.hasNextPage && { more: () => void query.fetchNextPage() }),
    ...(failure && { failure }),
    retry: () => void query.refetch(),
  }
}
