// Jobs over phones and templates of line keys (docs/webex/facts.md 6.3). What a job counts differs
// by its kind and between description and example: both are read.
import type { Instant, JobId, LocationId, TemplateId } from '../../domain/brand.ts'
import type { Rejection } from '../../domain/calls/call.ts'
import type { LineKeyTemplate, LineKeyTemplateInFull } from '../../domain/phones/lineKeys.ts'
import type { JobError, JobKind, PhoneJob } from '../../domain/phones/phoneJob.ts'
import { jobStateOf } from '../../domain/phones/phoneJob.ts'
import type { Result } from '../../domain/result.ts'
import { fail, ok } from '../../domain/result.ts'
import type { Items } from './list.ts'
import { decodeItems } from './list.ts'
import { count, keysOf } from './phone.ts'
import type { Fields } from './read.ts'
import { flag, isRecord, moment, present, record, records, text } from './read.ts'

/**
 * One job.
 *
 * @param kind which list it is from: the answer does not say.
 */
export function decodePhoneJob(wire: unknown, kind: JobKind): Result<PhoneJob, Rejection> {
  if (!isRecord(wire)) return fail({ field: 'body' })
  const id = text(wire, 'id')
  if (id === undefined) return fail({ field: 'id' })
  const [execution = {}] = records(wire, 'jobExecutionStatus')
  const counts = record(wire, 'counts') ?? {}
  const state = jobStateOf(
    text(wire, 'latestExecutionStatus'),
    text(wire, 'latestExecutionExitCode'),
  )
  const location = text(wire, 'locationId', 'targetLocationId')
  return ok({
    id: id as JobId,
    kind,
    state,
    ...present({
      percent: count(wire, 'percentageComplete'),
      devices: count(wire, 'deviceCount') ?? count(counts, 'totalNumbers'),
      updated: count(wire, 'updatedCount') ?? count(counts, 'numbersMoved'),
      failed: count(counts, 'numbersFailed'),
      advisories: count(wire, 'advisoryCount'),
      location: location as LocationId | undefined,
      locationName: text(wire, 'targetLocationName'),
      created: moment(execution, 'createdTime', 'startTime'),
      ended: endOf(execution),
      trackingId: text(wire, 'trackingId'),
    }),
  })
}

const endOf = (execution: Fields): Instant | undefined => moment(execution, 'endTime')

/** The jobs of one kind. */
export function decodePhoneJobs(body: unknown, kind: JobKind): Result<Items<PhoneJob>, Rejection> {
  return decodeItems(body, (wire) => decodePhoneJob(wire, kind))
}

function errorOf(wire: Fields, trackingId: string | undefined): JobError {
  return {
    // Where there is no sentence, its code is all there is to tell (docs/webex/facts.md 12.1).
    description: text(wire, 'description', 'message') ?? '',
    ...present({
      code: text(wire, 'code', 'errorCode', 'key') ?? count(wire, 'code', 'errorCode')?.toString(),
      location: text(wire, 'locationId') as LocationId | undefined,
      trackingId,
    }),
  }
}

/** Items with messages, or a single error for the job of a template (docs/webex/facts.md 2.2). */
export function decodeJobErrors(body: unknown): Result<readonly JobError[], Rejection> {
  if (!isRecord(body)) return fail({ field: 'items' })
  const items = records(body, 'items').flatMap((item) => {
    const error = record(item, 'error') ?? item
    const trackingId = text(item, 'trackingId')
    const messages = records(error, 'message')
    if (messages.length === 0) return [errorOf(error, trackingId)]
    // A message without a code has the code of its error.
    const key = error['key']
    return messages.map((one) => errorOf({ ...(key !== undefined && { key }), ...one }, trackingId))
  })
  const single = record(body, 'error')
  if (items.length > 0 || !single) return ok(items)
  return ok([errorOf(single, text(body, 'trackingId'))])
}

function templateOf(wire: Fields): Result<LineKeyTemplate, Rejection> {
  const id = text(wire, 'id')
  if (id === undefined) return fail({ field: 'id' })
  const model = text(wire, 'deviceModel') ?? ''
  return ok({
    id: id as TemplateId,
    name: text(wire, 'templateName') ?? id,
    model,
    modelName: text(wire, 'modelDisplayName') ?? model,
  })
}

/** Line key templates without their keys. */
export function decodeTemplates(body: unknown): Result<Items<LineKeyTemplate>, Rejection> {
  return decodeItems(body, templateOf)
}

/** One template with its keys. */
export function decodeTemplate(body: unknown): Result<LineKeyTemplateInFull, Rejection> {
  if (!isRecord(body)) return fail({ field: 'body' })
  const template = templateOf(body)
  if (!template.ok) return template
  const keys = keysOf(body)
  return ok({ ...template.value, mayReorder: flag(body, 'userReorderEnabled'), keys })
}
