// What rooms measured, and for how long they were used or booked (docs/webex/facts.md 5.7).
import type { WorkspaceId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import type {
  DurationMeasurement,
  DurationPoint,
  MetricAggregation,
  MetricName,
  MetricPoint,
  Span,
} from '../../domain/places/metrics.ts'
import type { Result } from '../../domain/result.ts'
import type { WebexClient } from '../client.ts'
import { decodeDurations, decodeMetricPoints } from '../decode/metric.ts'
import { metricOperations } from '../metricOperations.ts'

/** What is asked about one workspace. */
export type MetricsQuestion = {
  readonly workspace: WorkspaceId
  /** At most as long as the aggregation allows (`LONGEST_SPAN_MS`). */
  readonly span: Span
  readonly signal?: AbortSignal | undefined
}

/** Reads measurements and durations. */
export type MetricsResource = {
  /** Oldest first; hours or days in which nothing was reported are not there. */
  readings(
    question: MetricsQuestion & {
      readonly metric: MetricName
      readonly aggregation: MetricAggregation
    },
  ): Promise<Result<readonly MetricPoint[], Failure>>
  durations(
    question: MetricsQuestion & {
      readonly measurement: DurationMeasurement
      readonly aggregation: 'hourly' | 'daily'
    },
  ): Promise<Result<readonly DurationPoint[], Failure>>
}

function asQuery({ workspace, span }: MetricsQuestion) {
  return {
    workspaceId: workspace,
    from: new Date(span.from).toISOString(),
    to: new Date(span.to).toISOString(),
  }
}

export function createMetricsResource(client: WebexClient): MetricsResource {
  return {
    readings: ({ metric, aggregation, signal, ...question }) =>
      client.request({
        operation: metricOperations.getWorkspaceMetrics,
        query: { ...asQuery(question), metricName: metric, aggregation, sortBy: 'oldestFirst' },
        signal,
        decode: ({ body }) => decodeMetricPoints(body),
      }),
    durations: ({ measurement, aggregation, signal, ...question }) =>
      client.request({
        operation: metricOperations.getWorkspaceDurationMetrics,
        query: { ...asQuery(question), measurement, aggregation },
        signal,
        decode: ({ body }) => decodeDurations(body),
      }),
  }
}
