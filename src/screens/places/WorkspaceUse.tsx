// Metrics and usage of a workspace, with their charts.
import type { Workspace } from '../../domain/places/workspace.ts'
import { WeeklyUse } from '../../parts/WeeklyUse.tsx'
import { WorkspaceMetrics } from '../../parts/WorkspaceMetrics.tsx'
import { useRoomFigures, useWeeklyUse } from '../../state/places/useRoomFigures.ts'

type Props = { readonly workspace: Workspace; readonly timeZone: string | undefined }

export function WorkspaceUse({ workspace: { id, name, capacity }, timeZone }: Props) {
  const figures = useRoomFigures(id)
  const week = useWeeklyUse(id)
  return (
    <div className="bg-surface border-line shadow-card flex flex-col gap-6 rounded-xl border p-4">
      <WorkspaceMetrics name={name} figures={figures} />
      <WeeklyUse name={name} week={week} capacity={capacity} timeZone={timeZone} />
    </div>
  )
}
