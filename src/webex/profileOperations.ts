import type { Operation } from './operations.ts'

/** The request that tells where a person calls from. A table of its own: loaded on demand. */
export const profileOperations = {
  getMyCallingProfile: {
    method: 'GET',
    path: '/telephony/config/people/me',
    scopes: ['spark:telephony_config_read'],
  },
} as const satisfies Record<string, Operation>
