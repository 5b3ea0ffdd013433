// Reports over all workspaces, and bulk changes, one workspace after the other.
import { useQueryClient } from '@tanstack/react-query'
import type { Instant, WorkspaceId } from '../../domain/brand.ts'
import { lastOf } from '../../domain/places/metrics.ts'
import { ok } from '../../domain/result.ts'
import type { WeekReadings } from '../../domain/places/weeklyReport.ts'
import type { Workspace, WorkspaceEdits } from '../../domain/places/workspace.ts'
import { createMetricsResource } from '../../webex/resources/metrics.ts'
import { workspacesKey } from '../listKeys.ts'
import { useCordboard } from '../useCordboard.ts'
import type { Sweep } from '../useSweep.ts'
import { useSweep } from '../useSweep.ts'
import { changed, useWorkspacesResource } from './useWorkspaces.ts'

const DAYS = 7

/** Three requests for each workspace. */
export function useWeekSweep(): Sweep<WorkspaceId, Workspace, WeekReadings> {
  const { client, clock } = useCordboard()
  return useSweep(async ({ id }, signal) => {
    const metrics = createMetricsResource(client)
    const span = lastOf('daily', DAYS, clock.now() as Instant)
    const question = { workspace: id, span, aggregation: 'daily', signal } as const
    const people = await metrics.readings({ ...question, metric: 'peopleCount' })
    if (!people.ok) return people
    const used = await metrics.durations({ ...question, measurement: 'timeUsed' })
    if (!used.ok) return used
    const booked = await metrics.durations({ ...question, measurement: 'timeBooked' })
    if (!booked.ok) return booked
    return ok({ people: people.value, used: used.value, booked: booked.value })
  })
}

/** The change of one workspace in a bulk change. */
export type WorkspaceChange = { readonly id: WorkspaceId; readonly edits: WorkspaceEdits }

/** One at a time: each workspace is read and replaced. */
export function useChangeWorkspaces(): Sweep<WorkspaceId, WorkspaceChange, Workspace> {
  const resource = useWorkspacesResource()
  const cache = useQueryClient()
  return useSweep(({ id, edits }) => changed(resource, id, edits), {
    atOnce: 1,
    isChanging: true,
    whenDone: () => void cache.invalidateQueries({ queryKey: workspacesKey }),
  })
}
