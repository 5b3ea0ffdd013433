import type { Operation } from './operations.ts'

/** The request that tells where a person calls from. In a separate table, loaded on demand. */
export const profileOperations = {
  getMyCallingProfile: {
    method: 'GET',
    path: '/telephony/config/people/me',
    scopes: ['spark:telephony_config_read'],
  },
} as const satisfies Record<string, Operation>
