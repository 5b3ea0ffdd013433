// The rooms of the wall: totals, reachability and occupancy.
import { memo } from 'react'
import type { Device } from '../../domain/devices/device.ts'
import { byTrouble, canReadStatus } from '../../domain/devices/device.ts'
import { isInCall } from '../../domain/devices/deviceStatus.ts'
import { displayText } from '../../domain/displayText.ts'
import { evenPage, pageAt } from '../../domain/wall/wallLayout.ts'
import { hasIssue, roomAgeMs, roomFigures } from '../../domain/wall/wallRooms.ts'
import { devicesWords } from '../../i18n/en.devices.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { occupancyText } from '../../parts/DeviceFacts.tsx'
import { DeviceLinkBadge } from '../../parts/DeviceLinkBadge.tsx'
import { useDevices } from '../../state/devices/useDevices.ts'
import type { RoomSeen } from '../../state/devices/useRoomStatuses.ts'
import { useRoomStatuses } from '../../state/devices/useRoomStatuses.ts'
import { OldAge } from '../../parts/OldAge.tsx'
import { useCordboard } from '../../state/useCordboard.ts'
import { useRoom, useTurn } from './useTurns.ts'

addWords(devicesWords)

/** The width of a tile in multiples of the type. */
const TILE_WIDTH = 13

/** @param least size of type, px. Not redrawn with each answer about a member. */
export const RoomTiles = memo(function RoomTiles({ least }: { readonly least: number }) {
  const { devices, isWaiting } = useDevices()
  const { room, ref } = useRoom()
  const rooms = devices
    .filter(({ place, right }) => place.is === 'workspace' && right !== 'none')
    .sort(byTrouble)
  const asked = rooms.filter(canReadStatus)
  const seen = useRoomStatuses(asked)
  const columns = evenPage(rooms.length, Math.floor(room.width / (TILE_WIDTH * least)))
  const turn = useTurn(Math.ceil(rooms.length / columns))
  const { shown, page, pages } = pageAt(rooms, columns, turn)
  const statuses = new Map([...seen].map(([id, { status }]) => [id, status]))
  const figures = roomFigures(rooms, statuses)
  return (
    <section aria-label={t('wall.rooms')} className="text-(length:--least)">
      <div className="mb-1 flex flex-wrap items-baseline gap-x-3">
        <h2 className="font-semibold">{t('wall.rooms')}</h2>
        {rooms.length > 0 && (
          <p>
            {figures.answered < asked.length
              ? t('wall.roomsAsked', { ...figures, heard: figures.answered })
              : t('wall.roomsInUse', figures)}{' '}
            · {t('wall.roomPeople', { people: figures.people })} ·{' '}
            <span className={figures.withIssues > 0 ? 'text-warn font-semibold' : ''}>
              {t('wall.roomIssues', { count: figures.withIssues })}
            </span>
          </p>
        )}
        {pages > 1 && <p className="text-quiet">{t('wall.page', { page: page + 1, pages })}</p>}
      </div>
      {rooms.length === 0 && (
        <p className="text-quiet">{t(isWaiting ? 'devices.loading' : 'wall.noRooms')}</p>
      )}
      <ul
        ref={ref}
        role="list"
        className="grid gap-2"
        style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
      >
        {shown.map((one) => (
          <RoomTile
            key={one.id}
            room={one}
            seen={seen.get(one.id)}
            promised={roomAgeMs(asked.length)}
          />
        ))}
      </ul>
    </section>
  )
})

type Props = {
  readonly room: Device
  readonly seen: RoomSeen | undefined
  /** The maximum age of its data, ms. */
  readonly promised: number
}

function RoomTile({ room, seen, promised }: Props) {
  const { clock } = useCordboard()
  const status = seen?.status
  return (
    <li
      aria-label={displayText(room.name, 40)}
      className={`bg-surface min-w-0 rounded-xl border-2 px-3 py-1 leading-tight ${hasIssue(room) ? 'border-warn-fill' : 'border-line'}`}
    >
      <p className="truncate font-semibold">
        <bdi>{displayText(room.name, 40)}</bdi>
      </p>
      <div className="flex flex-wrap items-center gap-x-2 [&_svg]:size-[1em] [&>span]:text-[1em]">
        <DeviceLinkBadge link={room.link} />
        {seen && <OldAge age={() => clock.now() - seen.seenAt} promised={promised} />}
      </div>
      <p className="text-quiet min-h-[1.25em] truncate">
        {[status && occupancyText(status), status && isInCall(status) && t('device.call.some')]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </li>
  )
}
