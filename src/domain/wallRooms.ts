// The rooms of a wall in figures: in use, people in them, and how many need somebody to look.
import type { DeviceId } from './brand.ts'
import type { Device } from './device.ts'
import type { DeviceStatus } from './deviceStatus.ts'

export type RoomFigures = {
  readonly rooms: number
  /** Somebody is in it, or its device is in a call. */
  readonly inUse: number
  readonly people: number
  readonly withIssues: number
}

/** Whether a room is taken, as far as its device knows. */
export function isRoomInUse({ peopleCount, peoplePresence, activeCalls }: DeviceStatus): boolean {
  return (peopleCount ?? 0) > 0 || peoplePresence === true || (activeCalls ?? 0) > 0
}

/** A device that sleeps is as it should be. */
export function hasIssue({ link, errorCodes }: Pick<Device, 'link' | 'errorCodes'>): boolean {
  return link.is === 'onlineWithIssues' || link.is === 'offline' || errorCodes.length > 0
}

/** @param statuses of the rooms whose device has answered. */
export function roomFigures(
  rooms: readonly Pick<Device, 'id' | 'link' | 'errorCodes'>[],
  statuses: ReadonlyMap<DeviceId, DeviceStatus>,
): RoomFigures {
  const known = rooms.flatMap(({ id }) => statuses.get(id) ?? [])
  return {
    rooms: rooms.length,
    inUse: known.filter(isRoomInUse).length,
    people: known.reduce((sum, { peopleCount }) => sum + Math.max(0, peopleCount ?? 0), 0),
    withIssues: rooms.filter(hasIssue).length,
  }
}
