// The usage of a room over the last weeks: many requests, so it is cached for a while.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Instant, WorkspaceId } from '../../domain/brand.ts'
import { lastOf } from '../../domain/places/metrics.ts'
import { HOURS, WEEKDAYS } from '../../domain/places/weeklyUse.ts'
import { createMetricsResource } from '../../webex/resources/metrics.ts'
import { unwrap } from '../unwrap.ts'
import { useCordboard } from '../useCordboard.ts'
import { asyncValueOf } from './asyncValueOf.ts'
import { readWeeks } from './readWeeks.ts'
import { useAskAgain } from '../useAskAgain.ts'

const FRESH_FOR_MS = 30 * 60_000

/** For parts/WeeklyUse. */
export function useWeeklyUse(workspace: WorkspaceId) {
  const { client, clock } = useCordboard()
  const [weeks, chooseWeeks] = useState(1)
  const query = useQuery({
    queryKey: ['weeklyUse', workspace, weeks],
    queryFn: async ({ signal }) => {
      const span = lastOf('hourly', weeks * WEEKDAYS * HOURS, clock.now() as Instant)
      return unwrap(await readWeeks(createMetricsResource(client), { workspace, span, signal }))
    },
    staleTime: FRESH_FOR_MS,
  })
  return { weeks, chooseWeeks, hours: asyncValueOf(query, useAskAgain()) }
}
