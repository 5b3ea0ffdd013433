// The queues that the wall watches and their waiting callers, polled a few times a minute.
import { queryOptions, useQueries, useQuery } from '@tanstack/react-query'
import type { QueueId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import type { KnownQueue, QueuedCall } from '../../domain/supervision/queue.ts'
import type { WatchedQueue } from '../../domain/wall/wallSettings.ts'
import type { QueuesResource } from '../../webex/resources/queues.ts'
import { createQueuesResource } from '../../webex/resources/queues.ts'
import { failureOf, unwrap } from '../unwrap.ts'
import { useCordboard } from '../useCordboard.ts'

/** Twelve queues leave room for members and rooms (docs/webex/facts.md 2.4). */
export const QUEUES_ASKED_EVERY_MS = 15_000

/** A queue with its waiting callers. */
export type QueueSeen = {
  readonly queue: WatchedQueue
  /** Missing until the first answer. */
  readonly calls?: readonly QueuedCall[]
  /** When the answer arrived, by this machine's clock, ms. */
  readonly seenAt?: number
  /** The last request failed: the callers are last known. */
  readonly failure?: Failure
}

const queuesQuery = (resource: QueuesResource) =>
  queryOptions({
    queryKey: ['queues'],
    queryFn: async ({ signal }) => unwrap(await resource.list(signal)),
    staleTime: Infinity,
    retry: false,
  })

const queueCallsQuery = (resource: QueuesResource, queue: QueueId) =>
  queryOptions({
    queryKey: ['queueCalls', queue],
    queryFn: async ({ signal }) => unwrap(await resource.calls(queue, signal)),
    refetchInterval: QUEUES_ASKED_EVERY_MS,
    refetchIntervalInBackground: true,
    retry: false,
  })

/** All queues, if the sign-in may list them; otherwise, and before the answer, nothing. */
export function useKnownQueues(isAllowed: boolean): readonly KnownQueue[] {
  const { client } = useCordboard()
  const { data } = useQuery({
    ...queuesQuery(createQueuesResource(client)),
    enabled: isAllowed,
  })
  return data ?? []
}

/** Polled a few times a minute, also in a hidden tab. */
export function useQueues(queues: readonly WatchedQueue[]): readonly QueueSeen[] {
  const { client } = useCordboard()
  const resource = createQueuesResource(client)
  return useQueries({
    queries: queues.map(({ id }) => queueCallsQuery(resource, id)),
    combine: (answers) =>
      answers.flatMap(({ data, dataUpdatedAt, error }, index): readonly QueueSeen[] => {
        const queue = queues[index]
        const failure = failureOf(error)
        const seen = data && { calls: data, seenAt: dataUpdatedAt }
        return queue ? [{ queue, ...seen, ...(failure && { failure }) }] : []
      }),
  })
}
