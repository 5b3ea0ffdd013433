import type { Operation } from './operations.ts'

const ADMIN_READ = ['spark-admin:devices_read'] as const
const ADMIN_WRITE = ['spark-admin:devices_write'] as const
const patch = { method: 'PATCH', contentType: 'application/json-patch+json' } as const

/**
 * Requests about devices, their xAPI and their configurations (docs/webex/facts.md 5.1, 5.2, 5.5).
 * In a separate table, loaded on demand.
 */
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
  getDevicesDeviceId: {
    method: 'GET',
    path: '/devices/{deviceId}',
    scopes: ['spark:devices_read', 'spark-admin:devices_read'],
  },
  patchDevicesDeviceId: {
    ...patch,
    path: '/devices/{deviceId}',
    scopes: ['spark:devices_write', 'spark-admin:devices_write'],
  },
  deleteDevicesDeviceId: {
    method: 'DELETE',
    path: '/devices/{deviceId}',
    scopes: ['spark:devices_write', 'spark-admin:devices_write'],
  },
  postDevices: { method: 'POST', path: '/devices', scopes: ADMIN_WRITE },
  postDevicesActivationCode: {
    method: 'POST',
    path: '/devices/activationCode',
    scopes: ADMIN_WRITE,
  },
  getDeviceConfigurations: { method: 'GET', path: '/deviceConfigurations', scopes: ADMIN_READ },
  patchDeviceConfigurations: {
    ...patch,
    path: '/deviceConfigurations',
    scopes: ADMIN_WRITE,
    // All of the device's configurations, up to 990 kB (docs/webex/facts.md 5.5).
    isAnswerIgnored: true,
  },
  getXapiSchema: { method: 'GET', path: '/xapi/schema', scopes: ['spark:xapi_statuses'] },
} as const satisfies Record<string, Operation>
