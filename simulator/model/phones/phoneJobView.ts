// The API's form of a job: the common fields, and the counts of each kind (docs/webex/facts.md 6.3).
import type { WireJob, WireJobErrorMessage } from '../../../wire/phone.ts'
import type { JobKind } from './phoneTypes.ts'

export type Job = {
  readonly kind: JobKind
  readonly id: string
  readonly trackingId: string
  readonly by: string
  readonly orgId: string
  readonly run: number
  readonly facts: {
    readonly locationId?: string
    readonly locationName?: string
    readonly isEnabled?: boolean
  }
  /** The number of phones. */
  readonly all: number
  readonly createdAt: number
  startedAt?: number
  endedAt?: number
  updatedAt: number
  status: 'STARTING' | 'STARTED' | 'COMPLETED' | 'FAILED'
  exitCode: 'UNKNOWN' | 'COMPLETED' | 'FAILED' | 'COMPLETED_WITH_ERRORS'
  done: number
  updated: number
  advisories: number
  readonly errors: WireJobErrorMessage[]
}

const iso = (at: number) => new Date(at).toISOString()

function executionOf(job: Job): WireJob['jobExecutionStatus'] {
  const { startedAt, createdAt, updatedAt, endedAt } = job
  const elapsed = `PT${((updatedAt - (startedAt ?? createdAt)) / 1_000).toFixed(3)}S`
  const common = {
    id: job.run,
    startTime: iso(startedAt ?? createdAt),
    ...(endedAt !== undefined && { endTime: iso(endedAt) }),
    lastUpdated: iso(updatedAt),
    statusMessage: job.status,
    exitCode: job.exitCode,
    timeElapsed: elapsed,
  }
  const steps = startedAt === undefined ? [] : [{ ...common, name: 'processDevices' }]
  return [{ ...common, createdTime: iso(createdAt), stepExecutionStatuses: steps }]
}

/** Both documented shapes of the settings' job: numbers as in a move, and ours. */
function settingsFacts({ facts, all, updated, errors }: Job) {
  const { locationId = '', locationName = '', isEnabled = false } = facts
  return {
    jobType: 'CALL_DEVICE_SETTINGS',
    operationType: 'SETTINGS_CHANGE',
    sourceLocationId: locationId,
    targetLocationId: locationId,
    sourceLocationName: locationName,
    targetLocationName: locationName,
    counts: {
      totalNumbers: all,
      numbersDeleted: 0,
      numbersMoved: updated,
      numbersFailed: errors.length,
    },
    target: locationId === '' ? 'CUSTOMER' : 'LOCATION',
    locationCustomizationsEnabled: isEnabled,
    deviceCount: all,
  }
}

function factsOf(job: Job): Partial<WireJob> {
  const { kind, facts, all, updated, advisories } = job
  if (kind === 'callDeviceSettings') return settingsFacts(job)
  if (kind === 'dynamicDeviceSettings') {
    return { target: facts.locationId === undefined ? 'CUSTOMER' : 'LOCATION', ...facts }
  }
  if (kind === 'applyLineKeyTemplate') return { updatedCount: updated, advisoryCount: advisories }
  return { target: 'LOCATION', deviceCount: all, locationId: facts.locationId ?? '' }
}

export function jobView(job: Job): WireJob {
  const isOver = job.exitCode !== 'UNKNOWN'
  const share = job.all === 0 ? 0 : Math.floor((100 * job.done) / job.all)
  return {
    name: job.kind,
    id: job.id,
    trackingId: job.trackingId,
    sourceUserId: job.by,
    sourceCustomerId: job.orgId,
    targetCustomerId: job.orgId,
    instanceId: job.run,
    jobExecutionStatus: executionOf(job),
    latestExecutionStatus: job.status,
    latestExecutionExitCode: job.exitCode,
    percentageComplete: isOver ? 100 : share,
    ...factsOf(job),
  }
}
