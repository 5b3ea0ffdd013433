// Calls that wait in a queue. No operation of ours lists queues: their ids are given.
import type { QueueId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import type { QueuedCall } from '../../domain/supervision/queue.ts'
import type { Result } from '../../domain/result.ts'
import type { WebexClient } from '../client.ts'
import { onlyItems } from '../decode/list.ts'
import { decodeQueueCalls } from '../decode/queue.ts'
import { queueOperations } from '../queueOperations.ts'

export type QueuesResource = {
  calls(queue: QueueId, signal?: AbortSignal): Promise<Result<readonly QueuedCall[], Failure>>
}

export function createQueuesResource(client: WebexClient): QueuesResource {
  return {
    calls: (queueId, signal) =>
      client.request({
        operation: queueOperations.listQueueCalls,
        params: { queueId },
        signal,
        decode: ({ body }) => onlyItems(decodeQueueCalls(body)),
      }),
  }
}
