import type { Operation } from './operations.ts'

/** The request that tells which lines are on my devices. In a separate table, loaded on demand. */
export const linesOperations = {
  listMyEndpoints: {
    method: 'GET',
    path: '/telephony/config/people/me/endpoints',
    scopes: ['spark:telephony_config_read'],
  },
} as const satisfies Record<string, Operation>
