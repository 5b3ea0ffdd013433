// Requests about call queues (docs/webex/facts.md 3.2): who waits in one. Loaded on demand.
import type { Operation } from './operations.ts'

export const queueOperations = {
  listQueueCalls: {
    method: 'GET',
    path: '/telephony/queues/{queueId}/calls',
    scopes: ['spark:calls_read'],
  },
} as const satisfies Record<string, Operation>
