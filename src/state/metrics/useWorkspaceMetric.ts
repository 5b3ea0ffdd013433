// What a room measured over a period, kept fresh while somebody looks.
import { useQuery } from '@tanstack/react-query'
import type { Instant, WorkspaceId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import type { MetricName, MetricPeriod, MetricPoint, Span } from '../../domain/metrics.ts'
import { aggregationOf, spanOf } from '../../domain/metrics.ts'
import { createMetricsResource } from '../../webex/resources/metrics.ts'
import { failureOf, unwrap } from '../queries/unwrap.ts'
import { useCordboard } from '../useCordboard.ts'

export type WorkspaceMetric = {
  /** Missing until it is known. */
  readonly answer?: { readonly span: Span; readonly points: readonly MetricPoint[] }
  readonly failure?: Failure
  readonly retry: () => void
}

const FRESH_FOR_MS = 60_000
const ASKED_EVERY_MS = 5 * 60_000

export function useWorkspaceMetric(
  workspace: WorkspaceId,
  metric: MetricName,
  period: MetricPeriod,
): WorkspaceMetric {
  const { client, clock } = useCordboard()
  const query = useQuery({
    queryKey: ['workspaceMetrics', workspace, metric, period],
    queryFn: async ({ signal }) => {
      const span = spanOf(period, clock.now() as Instant)
      const question = { workspace, metric, span, aggregation: aggregationOf(period), signal }
      return { span, points: unwrap(await createMetricsResource(client).readings(question)) }
    },
    staleTime: FRESH_FOR_MS,
    refetchInterval: ASKED_EVERY_MS,
  })
  const failure = failureOf(query.error)
  return {
    ...(query.data && { answer: query.data }),
    ...(failure && { failure }),
    retry: () => void query.refetch(),
  }
}
