// My conference: asked for only while there are calls that could be one.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Conference, ConferenceRequest } from '../../domain/calls/conference.ts'
import { afterRequest } from '../../domain/calls/conference.ts'
import type { Failure } from '../../domain/failure.ts'
import type { CallView } from '../../domain/calls/view.ts'
import { createConferenceResource } from '../../webex/resources/conference.ts'
import { useCalls } from './useCalls.ts'
import { useCordboard } from '../useCordboard.ts'
import { failureOf, unwrap } from '../unwrap.ts'

export type MyConference = {
  readonly conference: Conference | undefined
  readonly change: (request: ConferenceRequest) => void
  /** Changes under way: a like one is not sent again. */
  readonly isBusy: boolean
  readonly failure?: Failure
  readonly dismiss: () => void
}

const key = ['conference'] as const
const ASKED_EVERY_MS = 4_000
/** Right after a merge, which is accepted before it is done (docs/webex/facts.md 3.7). */
const WAITED_FOR_EVERY_MS = 1_000
const FEWEST = 2

export function useConference(views: readonly CallView[]): MyConference {
  const resource = createConferenceResource(useCordboard().client)
  const calls = useCalls()
  const cache = useQueryClient()
  const answered = views.filter(({ call }) => call.state.is === 'talking').length
  const isMerging = views.some(({ pending }) => pending.some(({ what }) => what === 'merge'))
  const isPossible = answered >= FEWEST
  const query = useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => unwrap(await resource.find(signal)),
    enabled: isPossible,
    refetchInterval: isMerging ? WAITED_FOR_EVERY_MS : ASKED_EVERY_MS,
    staleTime: 0,
  })
  const again = () => cache.invalidateQueries({ queryKey: key })
  const mutation = useMutation({
    scope: { id: 'conference' },
    mutationFn: async (request: ConferenceRequest) => unwrap(await resource.change(request)),
    async onMutate(request) {
      await cache.cancelQueries({ queryKey: key })
      cache.setQueryData<Conference | null>(
        key,
        (was) => was && (afterRequest(was, request) ?? null),
      )
    },
    onSettled() {
      calls.refresh()
      return again()
    },
  })
  // A merge that has just been confirmed: the list of calls does not tell who is in it.
  useEffect(() => {
    if (!isMerging && isPossible) void cache.invalidateQueries({ queryKey: key })
  }, [cache, isMerging, isPossible])
  const failure = failureOf(mutation.error)
  return {
    conference: (isPossible && query.data) || undefined,
    change: (request) => mutation.mutate(request),
    isBusy: mutation.isPending,
    ...(failure && { failure }),
    dismiss: () => mutation.reset(),
  }
}
