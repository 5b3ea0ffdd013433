// The hours of the last weeks of a room, read once and kept for a while: many requests.
import { useQuery } from '@tanstack/react-query'
import type { Instant, WorkspaceId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import { lastOf } from '../../domain/metrics.ts'
import { HOURS, WEEKDAYS } from '../../domain/weeklyUse.ts'
import { createMetricsResource } from '../../webex/resources/metrics.ts'
import { failureOf, unwrap } from '../queries/unwrap.ts'
import { useCordboard } from '../useCordboard.ts'
import type { WeeksOfUse } from './readWeeks.ts'
import { readWeeks } from './readWeeks.ts'

export type WeeklyUseAnswer = {
  /** Missing until it is known. */
  readonly answer?: WeeksOfUse
  readonly failure?: Failure
  readonly retry: () => void
}

const FRESH_FOR_MS = 30 * 60_000

export function useWeeklyUse(workspace: WorkspaceId, weeks: number): WeeklyUseAnswer {
  const { client, clock } = useCordboard()
  const query = useQuery({
    queryKey: ['weeklyUse', workspace, weeks],
    queryFn: async ({ signal }) => {
      const span = lastOf('hourly', weeks * WEEKDAYS * HOURS, clock.now() as Instant)
      return unwrap(await readWeeks(createMetricsResource(client), { workspace, span, signal }))
    },
    staleTime: FRESH_FOR_MS,
  })
  const failure = failureOf(query.error)
  return {
    ...(query.data && { answer: query.data }),
    ...(failure && { failure }),
    retry: () => void query.refetch(),
  }
}
