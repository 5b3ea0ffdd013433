// My devices and apps, and the one that rings when I dial or answer from here.
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { EndpointId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Endpoint } from '../../domain/person/person.ts'
import type { EndpointsResource } from '../../webex/resources/endpoints.ts'
import { useCordboard } from '../useCordboard.ts'
import { failureOf, unwrap } from '../unwrap.ts'

/** My devices and apps. */
export type Endpoints = {
  readonly endpoints: readonly Endpoint[]
  /** Missing: Webex rings all of them. */
  readonly preferred?: EndpointId
  readonly choose: (endpoint: EndpointId | null) => void
  readonly failure?: Failure
  readonly isPending: boolean
}

const none: readonly Endpoint[] = []
const FRESH_FOR_MS = 5 * 60_000

const endpointsQuery = (resource: EndpointsResource) =>
  queryOptions({
    queryKey: ['endpoints', 'mine'],
    queryFn: async ({ signal }) => unwrap(await resource.mine(signal)),
    staleTime: FRESH_FOR_MS,
  })

const preferredQuery = (resource: EndpointsResource) =>
  queryOptions({
    queryKey: ['endpoints', 'preferred'],
    queryFn: async ({ signal }) => unwrap(await resource.preferred(signal)) ?? null,
    staleTime: FRESH_FOR_MS,
  })

/** Read at most every few minutes; they hardly change. */
export function useEndpoints(): Endpoints {
  const { endpoints } = useCordboard()
  const cache = useQueryClient()
  const list = useQuery(endpointsQuery(endpoints))
  const preferred = useQuery(preferredQuery(endpoints))
  const choice = useMutation({
    scope: { id: 'preferred-endpoint' },
    mutationFn: async (endpoint: EndpointId | null) =>
      unwrap(await endpoints.setPreferred(endpoint)),
    // Rarely read back: an accepted change is the current value.
    onSuccess: (_, endpoint) => cache.setQueryData(preferredQuery(endpoints).queryKey, endpoint),
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

/** My devices at the time of the call, for handlers of presses. */
export function useEndpointsNow(): () => readonly Endpoint[] {
  const { endpoints } = useCordboard()
  const cache = useQueryClient()
  return useCallback(
    () => cache.getQueryData(endpointsQuery(endpoints).queryKey) ?? none,
    [cache, endpoints],
  )
}
