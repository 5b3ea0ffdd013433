// Requests about other members' calls, for who may see them (facts 3.3). Loaded on demand.
import type { Operation } from './operations.ts'

export const memberOperations = {
  listCallsByMemberId: {
    method: 'GET',
    path: '/telephony/calls/members/{memberId}/calls',
    scopes: ['spark-admin:calls_read'],
  },
} as const satisfies Record<string, Operation>
