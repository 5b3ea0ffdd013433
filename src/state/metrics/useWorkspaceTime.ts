// For how long a room was used and booked over a period, kept fresh while somebody looks.
import { useQuery } from '@tanstack/react-query'
import type { Instant, WorkspaceId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import type { DurationPoint, MetricPeriod, Span } from '../../domain/metrics.ts'
import { aggregationOf, spanOf } from '../../domain/metrics.ts'
import { createMetricsResource } from '../../webex/resources/metrics.ts'
import { failureOf, unwrap } from '../queries/unwrap.ts'
import { useCordboard } from '../useCordboard.ts'

export type WorkspaceTime = {
  /** Missing until it is known. */
  readonly answer?: {
    readonly span: Span
    readonly used: readonly DurationPoint[]
    readonly booked: readonly DurationPoint[]
  }
  readonly failure?: Failure
  readonly retry: () => void
}

const FRESH_FOR_MS = 60_000
const ASKED_EVERY_MS = 5 * 60_000

export function useWorkspaceTime(workspace: WorkspaceId, period: MetricPeriod): WorkspaceTime {
  const { client, clock } = useCordboard()
  const query = useQuery({
    queryKey: ['workspaceTime', workspace, period],
    queryFn: async ({ signal }) => {
      const span = spanOf(period, clock.now() as Instant)
      const metrics = createMetricsResource(client)
      const question = { workspace, span, aggregation: aggregationOf(period), signal }
      const [used, booked] = await Promise.all([
        metrics.durations({ ...question, measurement: 'timeUsed' }),
        metrics.durations({ ...question, measurement: 'timeBooked' }),
      ])
      return { span, used: unwrap(used), booked: unwrap(booked) }
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
