// Metrics and usage of a room over the chosen period, refreshed while they are on the screen.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Instant, WorkspaceId } from '../../domain/brand.ts'
import type { MetricName, MetricPeriod } from '../../domain/places/metrics.ts'
import { aggregationOf, spanOf } from '../../domain/places/metrics.ts'
import { createMetricsResource } from '../../webex/resources/metrics.ts'
import { unwrap } from '../unwrap.ts'
import { useCordboard } from '../useCordboard.ts'
import { asyncValueOf } from './asyncValueOf.ts'
import { useAskAgain } from '../useAskAgain.ts'

const FRESH_FOR_MS = 60_000
const ASKED_EVERY_MS = 5 * 60_000
const freshness = { staleTime: FRESH_FOR_MS, refetchInterval: ASKED_EVERY_MS }

/** For parts/WorkspaceMetrics. */
export function useRoomFigures(workspace: WorkspaceId) {
  const [metric, chooseMetric] = useState<MetricName>('peopleCount')
  const [period, choosePeriod] = useState<MetricPeriod>('hours48')
  const readings = useReadings(workspace, metric, period)
  const time = useTime(workspace, period)
  return { metric, chooseMetric, period, choosePeriod, readings, time }
}

function useReadings(workspace: WorkspaceId, metric: MetricName, period: MetricPeriod) {
  const { client, clock } = useCordboard()
  const query = useQuery({
    queryKey: ['workspaceMetrics', workspace, metric, period],
    queryFn: async ({ signal }) => {
      const span = spanOf(period, clock.now() as Instant)
      const question = { workspace, metric, span, aggregation: aggregationOf(period), signal }
      return { span, points: unwrap(await createMetricsResource(client).readings(question)) }
    },
    ...freshness,
  })
  return asyncValueOf(query, useAskAgain())
}

function useTime(workspace: WorkspaceId, period: MetricPeriod) {
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
    ...freshness,
  })
  return asyncValueOf(query, useAskAgain())
}
