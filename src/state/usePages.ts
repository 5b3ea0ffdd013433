// A paged list, loaded completely so that it can be searched and sorted here.
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo, useEffect } from 'react'
import type { Failure } from '../domain/failure.ts'
import type { Result } from '../domain/result.ts'
import type { PageAt } from '../webex/startPaging.ts'
import { failureOf, unwrap } from './unwrap.ts'
import { useAskAgain } from './useAskAgain.ts'
import type { UseInfiniteQueryResult } from '@tanstack/react-query'

/** A list that is loaded page by page. */
export type Pages<Item> = {
  /** Each item once, in the cloud's order; of the pages so far. */
  readonly items: readonly Item[]
  readonly isWaiting: boolean
  /** Some pages have not arrived yet. */
  readonly isPartial: boolean
  readonly failure?: Failure
  readonly retry: () => void
}

type Page<Item> = { readonly items: readonly Item[]; readonly next?: PageAt }

type Options<Item> = {
  readonly key: readonly string[]
  readonly page: (options: {
    at: PageAt | undefined
    signal: AbortSignal
  }) => Promise<Result<Page<Item>, Failure>>
  /** Default: always. */
  readonly isEnabled?: boolean
  /** Default: enough for ten thousand items in pages of a thousand. */
  readonly mostPages?: number
  /** How often all pages are read again, ms. Default: a minute. */
  readonly askedEveryMs?: number | (() => number)
  /** Returning to the page within this time reads nothing again, ms. Default: half a minute. */
  readonly freshForMs?: number
}

const FRESH_FOR_MS = 30_000
const ASKED_EVERY_MS = 60_000
/** Ten thousand items in pages of a thousand. */
const MOST_PAGES = 12

const pagesQuery = <Item>({
  key,
  page,
  mostPages = MOST_PAGES,
  askedEveryMs = ASKED_EVERY_MS,
  freshForMs = FRESH_FOR_MS,
}: Options<Item>) =>
  infiniteQueryOptions({
    queryKey: key,
    queryFn: async ({ pageParam, signal }) => unwrap(await page({ at: pageParam, signal })),
    initialPageParam: undefined as PageAt | undefined,
    getNextPageParam: (last, pages) =>
      last.items.length > 0 && pages.length < mostPages ? last.next : undefined,
    staleTime: freshForMs,
    refetchInterval: askedEveryMs,
  })

/** Loads all pages, up to `mostPages`. */
export function usePages<Item extends { readonly id: string }>(
  options: Options<Item>,
): Pages<Item> {
  const { isEnabled = true } = options
  const askAgain = useAskAgain()
  const query = useInfiniteQuery({ ...pagesQuery(options), enabled: isEnabled })
  useAllPages(query)
  const { data } = query
  const items = useMemo(() => {
    const all = data?.pages.flatMap((one) => one.items) ?? []
    return [...new Map(all.map((item) => [item.id, item])).values()]
  }, [data])
  const failure = failureOf(query.error)
  return {
    items,
    isWaiting: query.isPending && isEnabled,
    isPartial: query.hasNextPage,
    ...(failure && { failure }),
    retry: () => askAgain(query),
  }
}

// Loads the remaining pages of a paged query until the list is complete.

type Query = Pick<
  UseInfiniteQueryResult,
  'hasNextPage' | 'isFetching' | 'isError' | 'fetchNextPage'
>

/** Loads the next page as soon as the last one has arrived. */
export function useAllPages({ hasNextPage, isFetching, isError, fetchNextPage }: Query): void {
  useEffect(() => {
    // A failed page is repeated with the list's next refresh: at once would repeat it forever.
    if (hasNextPage && !isFetching && !isError) void fetchNextPage()
  }, [hasNextPage, isFetching, isError, fetchNextPage])
}
