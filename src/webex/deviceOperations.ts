// Requests about devices and their xAPI (facts 5.1, 5.2). A table of its own: loaded on demand.
import type { Operation } from './operations.ts'

export const deviceOperations = {
  getDevices: {
    method: 'GET',
    path: '/devices',
    scopes: ['spark:devices_read', 'spark-admin:devices_read'],
  },
  getXapiStatus: { method: 'GET', path: '/xapi/status', scopes: ['spark:xapi_statuses'] },
  postXapiCommandCommandName: {
    method: 'POST',
    path: '/xapi/command/{commandName}',
    scopes: ['spark:xapi_commands'],
  },
} as const satisfies Record<string, Operation>
