// Templates of line keys, and the jobs that apply templates or settings to many phones, or rebuild them.
import type { JobId, LocationId, TemplateId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import type {
  LineKeyTemplate,
  LineKeyTemplateInFull,
  PhoneLayout,
} from '../../domain/phones/lineKeys.ts'
import { lineKeysBody } from '../../domain/phones/lineKeys.ts'
import type { JobError, JobKind, PhoneJob, TemplateTargets } from '../../domain/phones/phoneJob.ts'
import type { Customizations } from '../../domain/phones/phoneSettings.ts'
import type { Result } from '../../domain/result.ts'
import { fail, ok } from '../../domain/result.ts'
import type { WebexClient } from '../client.ts'
import { onlyItems } from '../decode/list.ts'
import { count } from '../decode/phone.ts'
import {
  decodeJobErrors,
  decodePhoneJob,
  decodePhoneJobs,
  decodeTemplate,
  decodeTemplates,
} from '../decode/phoneJob.ts'
import { isRecord, text } from '../decode/read.ts'
import { phoneJobOperations as operations } from '../phoneOperations.ts'

type Answer<T> = Promise<Result<T, Failure>>
type Keys = Pick<PhoneLayout, 'mayReorder' | 'keys'>

/** Reads and changes templates, and starts and lists jobs. */
export type PhoneJobsResource = {
  templates(signal?: AbortSignal): Answer<readonly LineKeyTemplate[]>
  template(id: TemplateId, signal?: AbortSignal): Answer<LineKeyTemplateInFull>
  addTemplate(name: string, model: string, keys: Keys): Answer<TemplateId>
  /** Name and model stay (docs/webex/facts.md 6.1). */
  changeTemplate(id: TemplateId, keys: Keys): Answer<void>
  removeTemplate(id: TemplateId): Answer<void>
  /** How many phones that would be. */
  preview(targets: TemplateTargets, signal?: AbortSignal): Answer<number>
  applyTemplate(targets: TemplateTargets): Answer<PhoneJob>
  /** @param location missing: the organisation's. @param isOwn whether the location differs. */
  changeDefaults(
    customizations: Customizations,
    location?: LocationId,
    isOwn?: boolean,
  ): Answer<PhoneJob>
  rebuild(location: LocationId): Answer<PhoneJob>
  list(kind: JobKind, signal?: AbortSignal): Answer<readonly PhoneJob[]>
  errors(kind: JobKind, id: JobId, signal?: AbortSignal): Answer<readonly JobError[]>
}

const lists = {
  applyLineKeyTemplate: operations.getTelephonyConfigJobsDevicesApplyLineKeyTemplate,
  callDeviceSettings: operations.getTelephonyConfigJobsDevicesCallDeviceSettings,
  rebuildPhones: operations.getTelephonyConfigJobsDevicesRebuildPhones,
} as const
const errors = {
  applyLineKeyTemplate: operations.getTelephonyConfigJobsDevicesApplyLineKeyTemplateJobIdErrors,
  callDeviceSettings: operations.getTelephonyConfigJobsDevicesCallDeviceSettingsJobIdErrors,
  rebuildPhones: operations.getTelephonyConfigJobsDevicesRebuildPhonesJobIdErrors,
} as const

const done = () => ok(undefined)

const keysBody = ({ mayReorder, keys }: Keys) => ({
  userReorderEnabled: mayReorder,
  lineKeys: lineKeysBody(keys),
})

function targetsBody(targets: TemplateTargets) {
  const { template, locations, withTags, withoutTags, isSparingCustom } = targets
  return {
    action: template === undefined ? 'APPLY_DEFAULT_TEMPLATES' : 'APPLY_TEMPLATE',
    // It is asked for although the defaults need none.
    templateId: template ?? '',
    excludeDevicesWithCustomLayout: isSparingCustom,
    ...(locations.length > 0 && { locationIds: locations }),
    ...(withTags.length > 0 && { includeDeviceTags: withTags }),
    ...(withoutTags.length > 0 && { excludeDeviceTags: withoutTags }),
  }
}

export function createPhoneJobsResource(client: WebexClient): PhoneJobsResource {
  return {
    templates: (signal) =>
      client.request({
        operation: operations.getTelephonyConfigDevicesLineKeyTemplates,
        signal,
        decode: ({ body }) => onlyItems(decodeTemplates(body)),
      }),
    template: (templateId, signal) =>
      client.request({
        operation: operations.getTelephonyConfigDevicesLineKeyTemplatesTemplateId,
        params: { templateId },
        signal,
        decode: ({ body }) => decodeTemplate(body),
      }),
    addTemplate: (templateName, deviceModel, keys) =>
      client.request({
        operation: operations.postTelephonyConfigDevicesLineKeyTemplates,
        body: { templateName, deviceModel, ...keysBody(keys) },
        decode({ body }) {
          const id = isRecord(body) ? text(body, 'id') : undefined
          return id === undefined ? fail({ field: 'id' }) : ok(id as TemplateId)
        },
      }),
    changeTemplate: (templateId, keys) =>
      client.request({
        operation: operations.putTelephonyConfigDevicesLineKeyTemplatesTemplateId,
        params: { templateId },
        body: keysBody(keys),
        decode: done,
      }),
    removeTemplate: (templateId) =>
      client.request({
        operation: operations.deleteTelephonyConfigDevicesLineKeyTemplatesTemplateId,
        params: { templateId },
        decode: done,
      }),
    preview: (targets, signal) =>
      client.request({
        operation: operations.postTelephonyConfigDevicesActionsPreviewApplyLineKeyTemplateInvoke,
        body: targetsBody(targets),
        signal,
        decode({ body }) {
          const devices = isRecord(body) ? count(body, 'deviceCount') : undefined
          return devices === undefined ? fail({ field: 'deviceCount' }) : ok(devices)
        },
      }),
    applyTemplate: (targets) =>
      client.request({
        operation: operations.postTelephonyConfigJobsDevicesApplyLineKeyTemplate,
        body: targetsBody(targets),
        decode: ({ body }) => decodePhoneJob(body, 'applyLineKeyTemplate'),
      }),
    changeDefaults: (customizations, locationId, isOwn = true) =>
      client.request({
        operation: operations.postTelephonyConfigJobsDevicesCallDeviceSettings,
        body: {
          ...(locationId !== undefined && { locationId, locationCustomizationsEnabled: isOwn }),
          customizations,
        },
        decode: ({ body }) => decodePhoneJob(body, 'callDeviceSettings'),
      }),
    rebuild: (locationId) =>
      client.request({
        operation: operations.postTelephonyConfigJobsDevicesRebuildPhones,
        body: { locationId },
        decode: ({ body }) => decodePhoneJob(body, 'rebuildPhones'),
      }),
    list: (kind, signal) =>
      client.request({
        operation: lists[kind],
        signal,
        decode: ({ body }) => onlyItems(decodePhoneJobs(body, kind)),
      }),
    errors: (kind, jobId, signal) =>
      client.request({
        operation: errors[kind],
        params: { jobId },
        signal,
        decode: ({ body }) => decodeJobErrors(body),
      }),
  }
}
