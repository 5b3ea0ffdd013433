// Requests about call queues (docs/webex/facts.md 3.2): who waits in one. Loaded on demand.
import type { Operation } from './operations.ts'

/** Described among the everyday operations: for administrators only. */
export const queueListOperations = {
  listQueues: {
    method: 'GET',
    path: '/telephony/config/queues',
    scopes: ['spark-admin:telephony_config_read'],
  },
} as const satisfies Record<string, Operation>

/** Requests about queues. */
export const queueOperations = {
  listQueueCalls: {
    method: 'GET',
    path: '/telephony/queues/{queueId}/calls',
    scopes: ['spark:calls_read'],
  },
} as const satisfies Record<string, Operation>
