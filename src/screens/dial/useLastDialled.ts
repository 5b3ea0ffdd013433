// The destination dialled last, to be put back by Call on an empty field.
import { useQuery, useQueryClient } from '@tanstack/react-query'

const key = ['lastDialled'] as const

/**
 * Kept in the query cache, which outlives the screen and is cleared at sign-out: whom somebody
 * called is nothing for the next person at this computer.
 */
export function useLastDialled(): readonly [string | undefined, (destination: string) => void] {
  const cache = useQueryClient()
  const { data } = useQuery<string>({
    queryKey: key,
    queryFn: () => Promise.reject(new Error('only ever set')),
    enabled: false,
    staleTime: Infinity,
    gcTime: Infinity,
  })
  return [data, (destination) => cache.setQueryData(key, destination)]
}
