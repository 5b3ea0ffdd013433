import type { Operation } from './operations.ts'

/** About the token itself (docs/webex/facts.md 1.5). In a separate table, loaded with the account menu. */
export const tokenOperations = {
  getAuthorizationsTokenExpiry: {
    method: 'GET',
    path: '/authorizations/tokenExpiry',
    scopes: [],
  },
} as const satisfies Record<string, Operation>
