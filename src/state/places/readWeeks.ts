// Reads several weeks of hourly metrics, which Webex returns two days at a time.
import type { WorkspaceId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Span } from '../../domain/places/metrics.ts'
import { requestsFor } from '../../domain/places/metrics.ts'
import type { Result } from '../../domain/result.ts'
import { fail, ok } from '../../domain/result.ts'
import type { WeeksOfUse } from '../../domain/places/weeklyUse.ts'
import type { MetricsResource } from '../../webex/resources/metrics.ts'

type Question = {
  readonly workspace: WorkspaceId
  readonly span: Span
  readonly signal?: AbortSignal
}

/** One part after the other: all at once would be as many requests as in a busy minute. */
async function inParts<T>(
  parts: readonly Span[],
  read: (span: Span) => Promise<Result<readonly T[], Failure>>,
): Promise<Result<readonly T[], Failure>> {
  const all: T[] = []
  for (const part of parts) {
    const result = await read(part)
    if (!result.ok) return result
    all.push(...result.value)
  }
  return ok(all)
}

/** Stops at the first failure: half a week would look like an empty one. */
export async function readWeeks(
  metrics: MetricsResource,
  { span, ...room }: Question,
): Promise<Result<WeeksOfUse, Failure>> {
  const hours = requestsFor(span, 'hourly')
  const [people, used, booked] = await Promise.all([
    inParts(hours, (part) =>
      metrics.readings({ ...room, span: part, metric: 'peopleCount', aggregation: 'hourly' }),
    ),
    inParts(hours, (part) =>
      metrics.durations({ ...room, span: part, measurement: 'timeUsed', aggregation: 'hourly' }),
    ),
    inParts(requestsFor(span, 'daily'), (part) =>
      metrics.durations({ ...room, span: part, measurement: 'timeBooked', aggregation: 'daily' }),
    ),
  ])
  if (!people.ok) return fail(people.error)
  if (!used.ok) return fail(used.error)
  if (!booked.ok) return fail(booked.error)
  return ok({ span, people: people.value, used: used.value, booked: booked.value })
}
