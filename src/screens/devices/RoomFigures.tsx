// What the room of a device measured and how it was used: a tab for administrators, with the
// charts loaded when it is opened.
import type { WorkspaceId } from '../../domain/brand.ts'
import type { Device } from '../../domain/device.ts'
import { canReadStatus } from '../../domain/device.ts'
import { WeeklyUse } from '../../parts/WeeklyUse.tsx'
import { WorkspaceMetrics } from '../../parts/WorkspaceMetrics.tsx'
import { useRoomStatuses } from '../../state/devices/useRoomStatuses.ts'
import { useRoomFigures } from '../../state/metrics/useRoomFigures.ts'
import { useWeeklyUse } from '../../state/metrics/useWeeklyUse.ts'

type Props = { readonly device: Device; readonly workspace: WorkspaceId }

export default function RoomFigures({ device, workspace }: Props) {
  const figures = useRoomFigures(workspace)
  const week = useWeeklyUse(workspace)
  const statuses = useRoomStatuses(canReadStatus(device) ? [device] : [])
  return (
    <div className="flex flex-col gap-6">
      <WorkspaceMetrics name={device.name} figures={figures} />
      <WeeklyUse
        name={device.name}
        week={week}
        capacity={statuses.get(device.id)?.peopleCapacity}
      />
    </div>
  )
}
