// The directory, loaded page by page.
import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { foundPeople, joinedPeople } from '../../domain/directory/foundPeople.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Person } from '../../domain/person/person.ts'
import { useCallingRegion } from '../dial/useDialing.ts'
import type { PeopleResource } from '../../webex/resources/people.ts'
import { directoryKey } from '../listKeys.ts'
import { useCordboard } from '../useCordboard.ts'
import { failureOf, unwrap } from '../unwrap.ts'
import { useKnownPeople } from './useKnownPeople.ts'
import { useAskAgain } from '../useAskAgain.ts'

const SHORTEST = 2
const TYPING_PAUSE_MS = 250
/** A page that people can look through; more on demand. */
const SHOWN_AT_ONCE = 50

/** One page of people at a time. */
export type Directory = {
  readonly people: readonly Person[]
  /** Webex was asked, as the text was long enough. */
  readonly isAsked: boolean
  readonly isSearching: boolean
  /** How many people of a larger organization are searched here by any part of their names. */
  readonly cutAt?: number
  /** Shows or requests more, if there is more. */
  readonly more?: () => void
  readonly failure?: Failure
  readonly retry: () => void
}

const none: readonly Person[] = []

const directoryQuery = (people: Pick<PeopleResource, 'page'>, wanted: string) =>
  infiniteQueryOptions({
    queryKey: [...directoryKey, wanted.toLowerCase()],
    queryFn: async ({ pageParam, signal }) =>
      unwrap(await people.page(wanted, { page: pageParam, signal })),
    initialPageParam: undefined as string | undefined,
    // Some lists keep naming a next page that brings nobody (docs/webex/facts.md 2.5).
    getNextPageParam: (last) => (last.people.length > 0 ? last.next : undefined),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  })

/** Searches known people at once, and Webex after a pause in typing. */
export function useDirectory(text: string): Directory {
  const { people, clock } = useCordboard()
  const region = useCallingRegion()
  const known = useKnownPeople(true)
  const typed = text.trim()
  const [wanted, setWanted] = useState(typed)
  const [shown, setShown] = useState({ of: typed, most: SHOWN_AT_ONCE })
  const most = shown.of === typed ? shown.most : SHOWN_AT_ONCE
  useEffect(() => clock.after(TYPING_PAUSE_MS, () => setWanted(typed)), [clock, typed])
  const isAsked = typed.length >= SHORTEST && /\p{L}/u.test(typed)
  const askAgain = useAskAgain()
  const query = useInfiniteQuery({
    ...directoryQuery(people, wanted),
    enabled: isAsked && wanted.length >= SHORTEST,
  })
  const asked = isAsked ? (query.data?.pages.flatMap((page) => page.people) ?? none) : none
  const found = joinedPeople(asked, foundPeople(known.people, typed, region))
  const failure = isAsked ? failureOf(query.error) : undefined
  const isMoreShown = found.length > most
  const isMoreAsked = isAsked && query.hasNextPage
  function more() {
    setShown({ of: typed, most: most + SHOWN_AT_ONCE })
    if (!isMoreShown) void query.fetchNextPage()
  }
  return {
    people: found.slice(0, most),
    isAsked,
    ...(known.isCut && { cutAt: known.people.length }),
    isSearching: isAsked ? query.isFetching || wanted !== typed : known.isLoading,
    ...((isMoreShown || isMoreAsked) && { more }),
    ...(failure && { failure }),
    retry: () => askAgain(query),
  }
}
