// Whether a workspace is in use, polled while visible.
import type { Device } from '../../domain/devices/device.ts'
import { canReadStatus } from '../../domain/devices/device.ts'
import { isInCall, isRoomInUse } from '../../domain/devices/deviceStatus.ts'
import { t } from '../../i18n/translate.ts'
import { occupancyText } from '../../parts/DeviceFacts.tsx'
import { useRoomStatuses } from '../../state/devices/useRoomStatuses.ts'

export function InUse({ devices }: { readonly devices: readonly Device[] }) {
  const seen = useRoomStatuses(devices.filter(canReadStatus))
  const statuses = [...seen.values()].map(({ status }) => status)
  if (statuses.length === 0) return null
  const isUsed = statuses.some(isRoomInUse)
  const said = statuses.map(occupancyText).find((text) => text !== undefined)
  const isCalling = statuses.some(isInCall)
  const isPresenting = statuses.some(({ presenting }) => presenting)
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 text-sm">
      <span
        className={`rounded-full px-2 py-0.5 font-semibold ${isUsed ? 'bg-warn-soft text-warn' : 'bg-good-soft text-good'}`}
      >
        {t(isUsed ? 'places.inUse' : 'places.free')}
      </span>
      <span className="text-quiet">
        {[said, isCalling && t('device.call.some'), isPresenting && t('places.presenting')]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </span>
  )
}
