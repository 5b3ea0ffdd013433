import type { Operation } from './operations.ts'

/**
 * The request for the numbers of a person's own location: the nearest thing to a phone book that an
 * ordinary token may read (docs/webex/everyday.md section 6). In a separate table, loaded on demand.
 */
export const phoneBookOperations = {
  listLocationAssignedNumbersMe: {
    method: 'GET',
    path: '/telephony/config/people/me/location/assignedNumbers',
    scopes: ['spark:telephony_config_read'],
  },
} as const satisfies Record<string, Operation>
