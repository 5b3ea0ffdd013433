// Requests about the call settings of phones (docs/webex/facts.md 6). Tables of their own: loaded
// on demand.
import type { Operation } from './operations.ts'

const base = '/telephony/config'
const device = `${base}/devices/{deviceId}` as const
const templates = `${base}/devices/lineKeyTemplates` as const
const person = `${base}/people/{personId}/devices` as const
const workspace = `${base}/workspaces/{workspaceId}/devices` as const
const jobs = `${base}/jobs/devices` as const

const read = { method: 'GET', scopes: ['spark-admin:telephony_config_read'] } as const
const asks = { method: 'POST', scopes: ['spark-admin:telephony_config_read'] } as const
const WRITE = ['spark-admin:telephony_config_write'] as const
const put = { method: 'PUT', scopes: WRITE } as const
const post = { method: 'POST', scopes: WRITE } as const
const remove = { method: 'DELETE', scopes: WRITE } as const

/** Requests about one phone, its lines, keys and settings. */
export const phoneOperations = {
  getTelephonyConfigSupportedDevices: { ...read, path: `${base}/supportedDevices` },
  putTelephonyConfigDevicesDeviceId: { ...put, path: device },
  getTelephonyConfigDevicesDeviceIdMembers: { ...read, path: `${device}/members` },
  putTelephonyConfigDevicesDeviceIdMembers: { ...put, path: `${device}/members` },
  getTelephonyConfigDevicesDeviceIdAvailableMembers: {
    ...read,
    path: `${device}/availableMembers`,
  },
  postTelephonyConfigDevicesDeviceIdActionsApplyChangesInvoke: {
    ...post,
    path: `${device}/actions/applyChanges/invoke`,
  },
  getTelephonyConfigDevicesDeviceIdLayout: { ...read, path: `${device}/layout` },
  putTelephonyConfigDevicesDeviceIdLayout: { ...put, path: `${device}/layout` },
  getTelephonyConfigDevicesDeviceIdSettings: { ...read, path: `${device}/settings` },
  putTelephonyConfigDevicesDeviceIdSettings: { ...put, path: `${device}/settings` },
  getTelephonyConfigDevicesSettings: { ...read, path: `${base}/devices/settings` },
  getTelephonyConfigLocationsLocationIdDevicesSettings: {
    ...read,
    path: `${base}/locations/{locationId}/devices/settings`,
  },
  getTelephonyConfigDevicesBackgroundImages: { ...read, path: `${base}/devices/backgroundImages` },
  postTelephonyConfigDevicesDeviceIdActionsBackgroundImageUploadInvoke: {
    ...post,
    path: `${device}/actions/backgroundImageUpload/invoke`,
  },
  getTelephonyConfigPeoplePersonIdDevices: { ...read, path: person },
  putTelephonyConfigPeoplePersonIdDevicesSettingsHoteling: {
    ...put,
    path: `${person}/settings/hoteling`,
  },
  getTelephonyConfigPeoplePersonIdDevicesSettings: { ...read, path: `${person}/settings` },
  putTelephonyConfigPeoplePersonIdDevicesSettings: { ...put, path: `${person}/settings` },
  getTelephonyConfigWorkspacesWorkspaceIdDevices: { ...read, path: workspace },
  putTelephonyConfigWorkspacesWorkspaceIdDevices: { ...put, path: workspace },
  getTelephonyConfigWorkspacesWorkspaceIdDevicesSettings: {
    ...read,
    path: `${workspace}/settings`,
  },
  putTelephonyConfigWorkspacesWorkspaceIdDevicesSettings: { ...put, path: `${workspace}/settings` },
} as const satisfies Record<string, Operation>

/** Requests about templates and jobs. */
export const phoneJobOperations = {
  getTelephonyConfigDevicesLineKeyTemplates: { ...read, path: templates },
  postTelephonyConfigDevicesLineKeyTemplates: { ...post, path: templates },
  getTelephonyConfigDevicesLineKeyTemplatesTemplateId: {
    ...read,
    path: `${templates}/{templateId}`,
  },
  putTelephonyConfigDevicesLineKeyTemplatesTemplateId: {
    ...put,
    path: `${templates}/{templateId}`,
  },
  deleteTelephonyConfigDevicesLineKeyTemplatesTemplateId: {
    ...remove,
    path: `${templates}/{templateId}`,
  },
  postTelephonyConfigDevicesActionsPreviewApplyLineKeyTemplateInvoke: {
    ...asks,
    path: `${base}/devices/actions/previewApplyLineKeyTemplate/invoke`,
  },
  postTelephonyConfigJobsDevicesApplyLineKeyTemplate: {
    ...post,
    path: `${jobs}/applyLineKeyTemplate`,
  },
  getTelephonyConfigJobsDevicesApplyLineKeyTemplate: {
    ...read,
    path: `${jobs}/applyLineKeyTemplate`,
  },
  getTelephonyConfigJobsDevicesApplyLineKeyTemplateJobIdErrors: {
    ...read,
    path: `${jobs}/applyLineKeyTemplate/{jobId}/errors`,
  },
  postTelephonyConfigJobsDevicesCallDeviceSettings: {
    ...post,
    path: `${jobs}/callDeviceSettings`,
  },
  getTelephonyConfigJobsDevicesCallDeviceSettings: { ...read, path: `${jobs}/callDeviceSettings` },
  getTelephonyConfigJobsDevicesCallDeviceSettingsJobIdErrors: {
    ...read,
    path: `${jobs}/callDeviceSettings/{jobId}/errors`,
  },
  postTelephonyConfigJobsDevicesRebuildPhones: { ...post, path: `${jobs}/rebuildPhones` },
  getTelephonyConfigJobsDevicesRebuildPhones: { ...read, path: `${jobs}/rebuildPhones` },
  getTelephonyConfigJobsDevicesRebuildPhonesJobIdErrors: {
    ...read,
    path: `${jobs}/rebuildPhones/{jobId}/errors`,
  },
} as const satisfies Record<string, Operation>
