// Loads the remaining pages of a paged query until the list is complete.
import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import { useEffect } from 'react'

type Query = Pick<
  UseInfiniteQueryResult,
  'hasNextPage' | 'isFetching' | 'isError' | 'fetchNextPage'
>

export function useAllPages({ hasNextPage, isFetching, isError, fetchNextPage }: Query): void {
  useEffect(() => {
    // A page that failed comes again with the list's own next turn: at once would be for ever.
    if (hasNextPage && !isFetching && !isError) void fetchNextPage()
  }, [hasNextPage, isFetching, isError, fetchNextPage])
}
