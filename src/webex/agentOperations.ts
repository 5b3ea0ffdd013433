// The requests of a queue agent about themselves (docs/webex/everyday.md section 2.1). A table of its own:
// loaded on demand.
import type { Operation } from './operations.ts'

const path = '/telephony/config/people/me/settings/queues'

/** My state and my queues. */
export const agentOperations = {
  getMyQueues: { method: 'GET', path, scopes: ['spark:telephony_config_read'] },
  putMyQueues: { method: 'PUT', path, scopes: ['spark:telephony_config_write'] },
} as const satisfies Record<string, Operation>
