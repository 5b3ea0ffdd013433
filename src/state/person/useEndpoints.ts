// My devices and apps, and which of them rings when I dial or answer from here.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { EndpointId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Endpoint } from '../../domain/person/person.ts'
import { useCordboard } from '../useCordboard.ts'
import { failureOf, unwrap } from '../unwrap.ts'

export type Endpoints = {
  readonly endpoints: readonly Endpoint[]
  /** Missing: Webex rings all of them. */
  readonly preferred?: EndpointId
  readonly choose: (endpoint: EndpointId | null) => void
  readonly failure?: Failure
  readonly isPending: boolean
}

const listKey = ['endpoints', 'mine'] as const
const preferredKey = ['endpoints', 'preferred'] as const
const none: readonly Endpoint[] = []

export function useEndpoints(): Endpoints {
  const { endpoints } = useCordboard()
  const cache = useQueryClient()
  const list = useQuery({
    queryKey: listKey,
    queryFn: async ({ signal }) => unwrap(await endpoints.mine(signal)),
    staleTime: 5 * 60_000,
  })
  const preferred = useQuery({
    queryKey: preferredKey,
    queryFn: async ({ signal }) => unwrap(await endpoints.preferred(signal)) ?? null,
    staleTime: 5 * 60_000,
  })
  const choice = useMutation({
    scope: { id: 'preferred-endpoint' },
    mutationFn: async (endpoint: EndpointId | null) =>
      unwrap(await endpoints.setPreferred(endpoint)),
    // The setting is small and read back rarely: what was accepted is what there is.
    onSuccess: (_, endpoint) => cache.setQueryData(preferredKey, endpoint),
  })
  const shown = choice.isPending ? choice.variables : preferred.data
  const failure = failureOf(choice.error ?? list.error)
  return {
    endpoints: list.data ?? none,
    ...(shown && { preferred: shown }),
    choose: (endpoint) => choice.mutate(endpoint),
    ...(failure && { failure }),
    isPending: choice.isPending,
  }
}

/** My devices as they are known when it is called: for what happens at the press of a key. */
export function useEndpointsNow(): () => readonly Endpoint[] {
  const cache = useQueryClient()
  return useCallback(() => cache.getQueryData<readonly Endpoint[]>(listKey) ?? none, [cache])
}
