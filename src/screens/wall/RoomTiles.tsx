// The rooms of the wall: whether their devices can be reached, and who is in them.
import type { Device } from '../../domain/device.ts'
import { byDeviceName, canReadStatus } from '../../domain/device.ts'
import { displayText } from '../../domain/displayText.ts'
import { devicesWords } from '../../i18n/en.devices.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { occupancyText } from '../../parts/DeviceFacts.tsx'
import { DeviceLinkBadge } from '../../parts/DeviceLinkBadge.tsx'
import { useDevices } from '../../state/devices/useDevices.ts'
import { useRoomStatuses } from '../../state/devices/useRoomStatuses.ts'

addWords(devicesWords)

/** More would be too small to read beside the members. */
const MOST_ROOMS = 12

export function RoomTiles() {
  const { devices, isWaiting } = useDevices()
  const rooms = devices
    .filter(({ place, right }) => place.is === 'workspace' && right !== 'none')
    .sort(byDeviceName)
    .slice(0, MOST_ROOMS)
  const statuses = useRoomStatuses(rooms.filter(canReadStatus))
  return (
    <section aria-label={t('wall.rooms')}>
      <h2 className="mb-1 text-lg font-semibold">{t('wall.rooms')}</h2>
      {rooms.length === 0 && (
        <p className="text-quiet">{t(isWaiting ? 'devices.loading' : 'wall.noRooms')}</p>
      )}
      <ul
        role="list"
        className="grid grid-cols-2 gap-2 sm:grid-cols-3 lg:grid-cols-4 xl:grid-cols-6"
      >
        {rooms.map((room) => (
          <RoomTile key={room.id} room={room} occupancy={statuses.get(room.id)} />
        ))}
      </ul>
    </section>
  )
}

type Props = {
  readonly room: Device
  readonly occupancy: Parameters<typeof occupancyText>[0] | undefined
}

function RoomTile({ room, occupancy }: Props) {
  const active = occupancy?.activeCalls ?? 0
  return (
    <li className="bg-surface border-line min-w-0 rounded-xl border px-3 py-2">
      <p className="truncate text-lg font-semibold">
        <bdi>{displayText(room.name, 40)}</bdi>
      </p>
      <DeviceLinkBadge link={room.link} />
      <p className="text-quiet min-h-6 truncate text-sm">
        {[occupancy && occupancyText(occupancy), active > 0 ? t('device.call.some') : undefined]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </li>
  )
}
