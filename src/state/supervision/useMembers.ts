// The members that a supervisor may see, and their state.
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query'
import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
  useCallback,
  useSyncExternalStore,
} from 'react'
import type { PersonId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Person } from '../../domain/person/person.ts'
import type { WallChoice } from '../../domain/wall/wallChoice.ts'
import { chosenOf, everybody } from '../../domain/wall/wallChoice.ts'
import type { Cancel } from '../../lib/clock.ts'
import { mayPass, failureOf, unwrap } from '../unwrap.ts'
import { useAllPages } from '../usePages.ts'
import type { PeopleResource } from '../../webex/resources/people.ts'
import { membersKey } from '../listKeys.ts'
import { useCordboard } from '../useCordboard.ts'
import type { MemberWatchState } from './createMemberWatch.ts'
import { sharedMembersOf } from './sharedMembers.ts'
import type { StoreApi } from 'zustand/vanilla'
import { createPace } from '../../lib/pace.ts'

/**
 * Well below Webex's limit for one token (docs/webex/facts.md 2.4), with room for everything else.
 */
const USUAL_REQUESTS_PER_MINUTE = 120
const FRESH_FOR_MS = 10 * 60_000
const LONGEST_RETRY_MS = 20_000
const MOST_PAGES = 120

const membersQuery = (people: Pick<PeopleResource, 'page'>) =>
  infiniteQueryOptions({
    queryKey: membersKey,
    queryFn: async ({ pageParam, signal }) =>
      unwrap(await people.page('', { page: pageParam, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last, pages) =>
      last.people.length > 0 && pages.length < MOST_PAGES ? last.next : undefined,
    staleTime: FRESH_FOR_MS,
    refetchInterval: FRESH_FOR_MS,
    // A display depends on it: nobody is there to reload it.
    retry: (_, error) => mayPass(error),
    retryDelay: (count) => Math.min(LONGEST_RETRY_MS, 1_000 * 2 ** count),
  })

/** The members that a screen shows. */
export type Members = {
  /** The chosen members, by name: only these are polled. */
  readonly people: readonly Person[]
  /** All possible members, by name. */
  readonly everybody: readonly Person[]
  readonly isWaiting: boolean
  /** The request budget. */
  readonly requestsPerMinute: number
  readonly failure?: Failure
  /** Rendered at a limited rate: `follow` reports every change. */
  readonly watched: MemberWatchState
  readonly follow: (listener: (member: PersonId) => void) => Cancel
  readonly oldestAskedAt: () => number | undefined
  /** Polls this member next. The function stays the same. */
  readonly hurry: (member: PersonId) => void
}

/**
 * @param choice the same object until it changes.
 * @param wantedRequests a minute; missing: the operator's setting.
 */
export function useMembers(
  isAllowed: boolean,
  choice: WallChoice = everybody,
  wantedRequests?: number,
): Members {
  const cordboard = useCordboard()
  const { config, people: resource } = cordboard
  const requestsPerMinute =
    wantedRequests ?? config.wallRequestsPerMinute ?? USUAL_REQUESTS_PER_MINUTE
  const query = useInfiniteQuery({ ...membersQuery(resource), enabled: isAllowed })
  useAllPages(query)
  const { data } = query
  const all = useMemo(() => {
    const found = data?.pages.flatMap((page) => page.people) ?? []
    const withPhones = found.filter(({ extension, numbers }) => extension ?? numbers[0])
    return withPhones.sort((a, b) => a.name.localeCompare(b.name))
  }, [data])
  const people = useMemo(() => chosenOf(all, choice), [all, choice])
  const [screen] = useState(() => Symbol('screen'))
  // Created once, with the budget of the first screen; later changes are applied to it.
  const [watch] = useState(() => sharedMembersOf(cordboard, requestsPerMinute))
  useEffect(() => watch.setBudget(requestsPerMinute), [watch, requestsPerMinute])
  // Before painting, so that known members do not appear unknown.
  useLayoutEffect(() => {
    if (isAllowed) {
      const ids = people.map(({ id }) => id)
      watch.show(screen, ids)
    }
  }, [watch, screen, isAllowed, people])
  useEffect(() => (isAllowed ? watch.use(screen) : undefined), [watch, screen, isAllowed])
  const failure = failureOf(query.error ?? query.failureReason)
  return {
    people,
    requestsPerMinute,
    everybody: all,
    isWaiting: isAllowed && query.isPending,
    ...(failure && { failure }),
    watched: usePaced(watch.store),
    follow: watch.follow,
    oldestAskedAt: watch.oldestAskedAt,
    hurry: watch.hurry,
  }
}

// Subscribes a component to a store that changes hundreds of times a second: renders at once after
// a pause, then at a readable rate.

const DRAWN_EVERY_MS = 100

/** @param store the same one until there is another. */
export function usePaced<T>(store: Pick<StoreApi<T>, 'subscribe' | 'getState'>): T {
  const { clock } = useCordboard()
  const subscribe = useCallback(
    (read: () => void) => {
      const pace = createPace(clock, DRAWN_EVERY_MS, read)
      const unsubscribe = store.subscribe(() => pace.want())
      return () => {
        unsubscribe()
        pace.stop()
      }
    },
    [clock, store],
  )
  return useSyncExternalStore(subscribe, () => store.getState())
}
