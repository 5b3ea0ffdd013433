// What each field means in answers about rooms, devices, phones and jobs. A part of the table of
// shapes.contract.ts. Test code only.
import type { WireWorkspaceDurations, WireWorkspaceMetrics } from '../../../wire/metric.ts'
import type { Rejection } from '../../domain/calls/call.ts'
import type { Result } from '../../domain/result.ts'
import { ok } from '../../domain/result.ts'
import { createDeviceSetupResource } from '../resources/deviceSetup.ts'
import { createPhoneJobsResource } from '../resources/phoneJobs.ts'
import { createPhonesResource } from '../resources/phones.ts'
import { createWorkspacesResource } from '../resources/workspaces.ts'
import { answeredBy } from './answeredForTests.ts'
import { decodeDurations, decodeMetricPoints } from './metric.ts'
import { decodeImages, decodeOwnedPhones } from './phone.ts'
import { decodeJobErrors, decodePhoneJob } from './phoneJob.ts'
import type { Decoder } from './shapeTablesForTests.ts'

/** A list as one thing, where what stands beside it changes all of it. */
const asOne =
  (decode: (body: unknown) => Result<unknown, Rejection>) =>
  (body: unknown): Result<unknown, Rejection> => {
    const list = decode(body)
    return list.ok ? ok({ list: list.value }) : list
  }

const metrics = {
  workspaceId: 'w1',
  metricName: 'temperature',
  from: '2026-06-01T00:00:00Z',
  to: '2026-06-02T00:00:00Z',
  sortBy: 'newestFirst',
} as const

const raw = {
  ...metrics,
  aggregation: 'none',
  items: [{ deviceId: 'd1', timestamp: '2026-06-01T10:00:00Z', value: 21.5 }],
} satisfies WireWorkspaceMetrics

const hourly = {
  ...metrics,
  aggregation: 'hourly',
  unit: 'celsius',
  items: [
    {
      start: '2026-06-01T10:00:00Z',
      end: '2026-06-01T11:00:00Z',
      mean: 21.5,
      min: 20,
      max: 23,
    },
  ],
} satisfies WireWorkspaceMetrics

const durations = {
  workspaceId: 'w1',
  aggregation: 'daily',
  measurement: 'timeUsed',
  from: '2026-06-01T00:00:00Z',
  to: '2026-06-02T00:00:00Z',
  unit: 'hours',
  items: [{ start: '2026-06-01T00:00:00Z', end: '2026-06-02T00:00:00Z', duration: 2 }],
} satisfies WireWorkspaceDurations

const jobMeans = {
  id: 'id',
  trackingId: 'trackingId',
  jobExecutionStatus: 'created ended',
  latestExecutionExitCode: 'state',
}

export const placeShapes: readonly Decoder[] = [
  {
    name: 'readings',
    made: { answer: raw },
    list: 'items',
    decode: decodeMetricPoints,
    needs: ['timestamp', 'value'],
    means: { timestamp: 'at', value: 'value' },
  },
  {
    name: 'readings of an hour',
    made: { answer: hourly },
    list: 'items',
    decode: decodeMetricPoints,
    needs: ['start', 'mean'],
    means: { start: 'at', mean: 'value', min: 'lowest', max: 'highest' },
  },
  {
    name: 'readings with their unit',
    made: { answer: { ...hourly, unit: 'fahrenheit' } },
    decode: asOne(decodeMetricPoints),
    needs: [],
    means: { unit: 'list', items: 'list' },
  },
  {
    name: 'WorkspaceDurationMetricsResponse',
    made: { from: 'devices', schema: 'WorkspaceDurationMetricsResponse' },
    list: 'items',
    decode: decodeDurations,
    needs: ['start', 'duration'],
    means: { start: 'at', duration: 'minutes' },
  },
  {
    name: 'durations with their unit',
    made: { answer: durations },
    decode: asOne(decodeDurations),
    needs: [],
    means: { unit: 'list', items: 'list' },
  },
  {
    name: 'ApplyLineKeyTemplateJobDetails',
    made: { from: 'devices', schema: 'ApplyLineKeyTemplateJobDetails' },
    decode: (body) => decodePhoneJob(body, 'applyLineKeyTemplate'),
    needs: ['id'],
    means: {
      ...jobMeans,
      percentageComplete: 'percent',
      updatedCount: 'updated',
      advisoryCount: 'advisories',
    },
  },
  {
    name: 'RebuildPhonesJob',
    made: { from: 'devices', schema: 'RebuildPhonesJob' },
    decode: (body) => decodePhoneJob(body, 'rebuildPhones'),
    needs: ['id'],
    means: {
      ...jobMeans,
      // Its words are listed in this description only.
      latestExecutionStatus: 'state',
      percentageComplete: 'percent',
      deviceCount: 'devices',
      locationId: 'location',
    },
  },
  {
    name: 'jobIdResponseObject',
    made: { from: 'devices', schema: 'jobIdResponseObject' },
    decode: (body) => decodePhoneJob(body, 'callDeviceSettings'),
    needs: ['id'],
    means: {
      ...jobMeans,
      targetLocationId: 'location',
      targetLocationName: 'locationName',
      counts: 'devices failed updated',
    },
  },
  {
    name: 'errors of a job',
    made: { from: 'devices', schema: 'ErrorResponseObject' },
    list: 'items',
    decode: decodeJobErrors,
    needs: [],
    means: { trackingId: 'trackingId', error: 'code description location' },
  },
  {
    name: 'the error of a job of templates',
    made: { from: 'devices', schema: 'ApplyLineKeyTemplateJobErrors' },
    decode: asOne(decodeJobErrors),
    needs: [],
    means: { trackingId: 'list', error: 'list' },
  },
  {
    name: 'phones of a workspace',
    made: { from: 'devices', schema: 'placeDeviceList' },
    list: 'devices',
    decode: decodeOwnedPhones,
    needs: ['id'],
    means: {
      id: 'id',
      model: 'model',
      primaryOwner: 'isOwn',
      hoteling: 'hoteling',
      owner: 'ownerName',
      activationState: 'isActivated',
    },
  },
  {
    name: 'images for backgrounds',
    made: { from: 'devices', schema: 'listBackgroundImagesObject' },
    list: 'backgroundImages',
    isItem: true,
    decode(body) {
      const images = decodeImages(body)
      return images.ok ? ok([...images.value].map(([name, url]) => ({ name, url }))) : images
    },
    needs: ['backgroundImageUrl', 'fileName'],
    means: { backgroundImageUrl: 'url', fileName: 'name' },
  },
  {
    name: 'CapabilityResponse',
    made: { from: 'devices', schema: 'CapabilityResponse' },
    decode: answeredBy((client) => createWorkspacesResource(client).sensors('w' as never)),
    needs: [],
    means: {
      capabilities:
        'airQuality ambientNoise occupancyDetection presenceDetection relativeHumidity soundLevel temperature',
    },
  },
  {
    name: 'HotDesk',
    made: { from: 'devices', schema: 'HotDesk' },
    list: 'items',
    isItem: true,
    decode: answeredBy((client) => createWorkspacesResource(client).sessions('w' as never)),
    needs: ['sessionId'],
    means: {
      sessionId: 'id',
      workspaceId: 'workspace',
      personId: 'person',
      bookingStartTime: 'from',
      bookingEndTime: 'to',
    },
  },
  {
    name: 'WorkspacePersonalizationTaskResponse',
    made: { from: 'devices', schema: 'WorkspacePersonalizationTaskResponse' },
    decode: answeredBy((client) => createWorkspacesResource(client).personalization('w' as never)),
    needs: [],
    means: { success: 'is why', errorDescription: 'why' },
  },
  {
    name: 'ActivationCode',
    made: { from: 'devices', schema: 'ActivationCode' },
    decode: answeredBy((client) =>
      createDeviceSetupResource(client).activationCode({ workspace: 'w' as never }),
    ),
    needs: ['code'],
    means: { code: 'code', expiryTime: 'expires' },
  },
  {
    name: 'compression of calls',
    made: { answer: { compression: 'ON' } },
    decode: answeredBy((client) =>
      createPhonesResource(client).isCompressed({ is: 'person', id: 'p' as never }),
    ),
    needs: [],
    means: { compression: 'value' },
  },
  {
    name: 'a new image',
    made: { answer: { filename: 'a.png', backgroundImageUrl: '/a.png', count: '1' } },
    decode: answeredBy((client) =>
      createPhonesResource(client).addImage('d' as never, new File([], 'a.png')),
    ),
    needs: ['backgroundImageUrl'],
    means: { backgroundImageUrl: 'value' },
  },
  {
    name: 'a new template',
    made: { answer: { id: 't1' } },
    decode: answeredBy((client) =>
      createPhoneJobsResource(client).addTemplate('a', 'm', { mayReorder: true, keys: [] }),
    ),
    needs: ['id'],
    means: { id: 'value' },
  },
  {
    name: 'how many phones a template reaches',
    made: { answer: { deviceCount: 3 } },
    decode: answeredBy((client) =>
      createPhoneJobsResource(client).preview({
        template: undefined,
        locations: [],
        withTags: [],
        withoutTags: [],
        isSparingCustom: true,
      } as never),
    ),
    needs: ['deviceCount'],
    means: { deviceCount: 'value' },
  },
]
