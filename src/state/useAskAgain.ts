import { useCallback } from 'react'
import { useCordboard } from './useCordboard.ts'

type Refetchable = { readonly refetch: () => Promise<unknown> }

/** "Try again": a person's request is sent once even while polls of that kind wait. */
export function useAskAgain(): (query: Refetchable) => void {
  const { client } = useCordboard()
  return useCallback(
    (query) => {
      client.pressed()
      void query.refetch()
    },
    [client],
  )
}
