// Webex jobs over many phones: progress, outcome and errors.
import type { Instant, JobId, LocationId, TemplateId } from '../brand.ts'
import { csvOf } from '../csv.ts'

/** The kinds of jobs that Cordboard starts and shows. */
export const jobKinds = ['applyLineKeyTemplate', 'callDeviceSettings', 'rebuildPhones'] as const
/** One of `jobKinds`. */
export type JobKind = (typeof jobKinds)[number]

/** Webex's `latestExecutionStatus`; new values are `unknown`. */
export type JobState =
  'starting' | 'running' | 'completed' | 'completedWithErrors' | 'failed' | 'stopped' | 'unknown'

/** One job over many phones, decoded. */
export type PhoneJob = {
  readonly id: JobId
  readonly kind: JobKind
  readonly state: JobState
  /** 0 to 100; missing if Webex does not report it. */
  readonly percent?: number
  readonly devices?: number
  readonly updated?: number
  readonly failed?: number
  readonly advisories?: number
  readonly location?: LocationId
  readonly locationName?: string
  readonly created?: Instant
  readonly ended?: Instant
  readonly trackingId?: string
}

/** One phone or location for which a job failed. */
export type JobError = {
  readonly description: string
  readonly code?: string
  readonly location?: LocationId
  readonly trackingId?: string
}

/** The phones to which a template is applied. */
export type TemplateTargets = {
  /** Missing: the default of each model. */
  readonly template?: TemplateId
  readonly locations: readonly LocationId[]
  readonly withTags: readonly string[]
  readonly withoutTags: readonly string[]
  readonly isSparingCustom: boolean
}

/** Whether the job has ended, successfully or not. */
export const isOver = ({ state }: Pick<PhoneJob, 'state'>): boolean =>
  state !== 'starting' && state !== 'running'

/** Whether there may be errors to read. */
export const hasErrors = ({ state }: Pick<PhoneJob, 'state'>): boolean =>
  state === 'completedWithErrors' || state === 'failed'

/** Sorts the newest job first; jobs without a time come last. */
export const byNewest = (a: PhoneJob, b: PhoneJob): number => (b.created ?? 0) - (a.created ?? 0)

/**
 * From both of Webex's fields, progress and outcome. @param status
 * `latestExecutionStatus`. @param exit `latestExecutionExitCode`.
 */
export function jobStateOf(status: string | undefined, exit: string | undefined): JobState {
  if (exit === 'COMPLETED_WITH_ERRORS') return 'completedWithErrors'
  if (exit === 'STOPPED') return 'stopped'
  if (exit === 'FAILED' || status === 'FAILED') return 'failed'
  if (exit === 'COMPLETED' || status === 'COMPLETED') return 'completed'
  if (status === 'STARTING') return 'starting'
  return status === 'STARTED' ? 'running' : 'unknown'
}

/** A job's errors as a table for spreadsheets. */
export function errorsCsv(
  errors: readonly JobError[],
  nameOf: (location: LocationId | undefined) => string,
): string {
  const rows = errors.map(({ description, code = '', location, trackingId = '' }) => [
    description,
    code,
    nameOf(location),
    trackingId,
  ])
  return csvOf([['Description', 'Code', 'Location', 'Tracking ID'], ...rows])
}
