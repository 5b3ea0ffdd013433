// Queues, and the calls that wait in one.
import type { QueueId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import type { KnownQueue, QueuedCall } from '../../domain/supervision/queue.ts'
import type { Result } from '../../domain/result.ts'
import type { WebexClient } from '../client.ts'
import { onlyItems } from '../decode/list.ts'
import { decodeQueueCalls, decodeQueues } from '../decode/queue.ts'
import { queueListOperations, queueOperations } from '../queueOperations.ts'

const LARGEST_PAGE = 2_000

/** Lists queues and who waits in them. */
export type QueuesResource = {
  /** For administrators. */
  list(signal?: AbortSignal): Promise<Result<readonly KnownQueue[], Failure>>
  calls(queue: QueueId, signal?: AbortSignal): Promise<Result<readonly QueuedCall[], Failure>>
}

export function createQueuesResource(client: WebexClient): QueuesResource {
  return {
    list: (signal) =>
      client.request({
        operation: queueListOperations.listQueues,
        // Without it the queues of Customer Assist are left out.
        query: { max: LARGEST_PAGE, hasCxEssentials: true },
        signal,
        decode: ({ body }) => decodeQueues(body),
      }),
    calls: (queueId, signal) =>
      client.request({
        operation: queueOperations.listQueueCalls,
        params: { queueId },
        signal,
        decode: ({ body }) => onlyItems(decodeQueueCalls(body)),
      }),
  }
}
