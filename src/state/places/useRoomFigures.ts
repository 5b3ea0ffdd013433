// Metrics and usage of a room over the chosen period, refreshed while they are on the screen.
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Instant, WorkspaceId } from '../../domain/brand.ts'
import type { MetricName, MetricPeriod } from '../../domain/places/metrics.ts'
import { aggregationOf, spanOf, lastOf } from '../../domain/places/metrics.ts'
import { createMetricsResource } from '../../webex/resources/metrics.ts'
import { unwrap, failureOf } from '../unwrap.ts'
import type { Cordboard } from '../useCordboard.ts'
import { useCordboard } from '../useCordboard.ts'
import { useAskAgain } from '../useAskAgain.ts'
import type { UseQueryResult } from '@tanstack/react-query'
import type { AsyncValue } from '../../domain/asyncValue.ts'
import { HOURS, WEEKDAYS } from '../../domain/places/weeklyUse.ts'
import { readWeeks } from './readWeeks.ts'
import { useSessionState } from '../session/useSession.ts'
import { createLocationsResource } from '../../webex/resources/locations.ts'
import { createWorkspacesResource } from '../../webex/resources/workspaces.ts'

const FRESH_FOR_MS = 60_000
const ASKED_EVERY_MS = 5 * 60_000
const freshness = { staleTime: FRESH_FOR_MS, refetchInterval: ASKED_EVERY_MS }

/** For parts/WorkspaceMetrics. */
export function useRoomFigures(workspace: WorkspaceId) {
  const [metric, chooseMetric] = useState<MetricName>('peopleCount')
  const [period, choosePeriod] = useState<MetricPeriod>('hours48')
  const cloud = useCordboard()
  const askAgain = useAskAgain()
  const readings = asyncValueOf(useQuery(readingsQuery(cloud, workspace, metric, period)), askAgain)
  const time = asyncValueOf(useQuery(timeQuery(cloud, workspace, period)), askAgain)
  return { metric, chooseMetric, period, choosePeriod, readings, time }
}

type Cloud = Pick<Cordboard, 'client' | 'clock'>

const readingsQuery = (
  { client, clock }: Cloud,
  workspace: WorkspaceId,
  metric: MetricName,
  period: MetricPeriod,
) =>
  queryOptions({
    queryKey: ['workspaceMetrics', workspace, metric, period],
    queryFn: async ({ signal }) => {
      const span = spanOf(period, clock.now() as Instant)
      const question = { workspace, metric, span, aggregation: aggregationOf(period), signal }
      return { span, points: unwrap(await createMetricsResource(client).readings(question)) }
    },
    ...freshness,
  })

const timeQuery = ({ client, clock }: Cloud, workspace: WorkspaceId, period: MetricPeriod) =>
  queryOptions({
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

// A query as an AsyncValue: the last answer stays while a newer request fails.

/** @param askAgain of `useAskAgain`. */
export function asyncValueOf<T>(
  query: UseQueryResult<T>,
  askAgain: (query: UseQueryResult<T>) => void,
): AsyncValue<T> {
  const { data, error } = query
  const failure = failureOf(error)
  return {
    ...(data !== undefined && { answer: data }),
    ...(failure && { failure }),
    retry: () => askAgain(query),
  }
}

// The usage of a room over the last weeks: many requests, so it is cached for a while.

const WEEKS_FRESH_FOR_MS = 30 * 60_000

const weeksQuery = ({ client, clock }: Cloud, workspace: WorkspaceId, weeks: number) =>
  queryOptions({
    queryKey: ['weeklyUse', workspace, weeks],
    queryFn: async ({ signal }) => {
      const span = lastOf('hourly', weeks * WEEKDAYS * HOURS, clock.now() as Instant)
      return unwrap(await readWeeks(createMetricsResource(client), { workspace, span, signal }))
    },
    staleTime: WEEKS_FRESH_FOR_MS,
  })

/** For parts/WeeklyUse. */
export function useWeeklyUse(workspace: WorkspaceId) {
  const [weeks, chooseWeeks] = useState(1)
  const query = useQuery(weeksQuery(useCordboard(), workspace, weeks))
  return { weeks, chooseWeeks, hours: asyncValueOf(query, useAskAgain()) }
}

// Whether this sign-in may see a room's measurements: only administrators may.

const METRICS_SCOPE = 'spark-admin:workspace_metrics_read'

/** Whether measurements may be read: with the scope, or if that is unknown. */
export function useMayMeasure(): boolean {
  const state = useSessionState()
  return 'scopes' in state && (state.scopes === 'unknown' || state.scopes.includes(METRICS_SCOPE))
}

// Capacity and time zone of a room, for its charts.

/** The properties of a room that its charts use. */
export type RoomPlace = {
  readonly capacity?: number
  /** IANA. */
  readonly timeZone?: string
}

const PLACE_FRESH_FOR_MS = 10 * 60_000

const roomPlaceQuery = ({ client }: Cloud, workspace: WorkspaceId) =>
  queryOptions({
    queryKey: ['roomPlace', workspace],
    queryFn: async ({ signal }): Promise<RoomPlace> => {
      const room = unwrap(await createWorkspacesResource(client).find(workspace, signal))
      const location =
        room.location === undefined
          ? undefined
          : await createLocationsResource(client).find(
              { kind: 'location', id: room.location },
              signal,
            )
      const timeZone = location?.ok ? location.value.timeZone : undefined
      return {
        ...(room.capacity !== undefined && { capacity: room.capacity }),
        ...(timeZone !== undefined && { timeZone }),
      }
    },
    staleTime: PLACE_FRESH_FOR_MS,
  })

/** Nothing until known; empty if not readable: the charts then do without. */
export function useRoomPlace(workspace: WorkspaceId): RoomPlace | undefined {
  const { data, isError } = useQuery(roomPlaceQuery(useCordboard(), workspace))
  return data ?? (isError ? {} : undefined)
}
