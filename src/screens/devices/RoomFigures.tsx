// The measurements and use of a device's room: a tab for administrators, whose charts load when it is
// opened.
import type { WorkspaceId } from '../../domain/brand.ts'
import type { Device } from '../../domain/devices/device.ts'
import { WeeklyUse } from '../../parts/WeeklyUse.tsx'
import { WorkspaceMetrics } from '../../parts/WorkspaceMetrics.tsx'
import { useRoomFigures, useRoomPlace, useWeeklyUse } from '../../state/places/useRoomFigures.ts'

type Props = { readonly device: Device; readonly workspace: WorkspaceId }

export default function RoomFigures({ device: { name }, workspace }: Props) {
  const figures = useRoomFigures(workspace)
  const week = useWeeklyUse(workspace)
  const place = useRoomPlace(workspace)
  return (
    <div className="flex flex-col gap-6">
      <WorkspaceMetrics name={name} figures={figures} />
      {place && <WeeklyUse name={name} week={week} {...place} />}
    </div>
  )
}
