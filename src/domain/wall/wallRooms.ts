// The wall's rooms: which one is polled next, and totals of rooms in use, people, and rooms with
// problems.
import type { DeviceId } from '../brand.ts'
import type { Device } from '../devices/device.ts'
import type { DeviceStatus } from '../devices/deviceStatus.ts'
import { isRoomInUse } from '../devices/deviceStatus.ts'

/** More would take requests from the members (docs/webex/facts.md 2.4). */
export const ROOMS_ASKED_PER_MINUTE = 24
const MINUTE_MS = 60_000

/** A room's device, and when its status was last requested. */
export type AskedRoom = {
  readonly id: DeviceId
  /** When any tab last sent a request for it, with any outcome, ms; missing: never. */
  readonly askedAt?: number | undefined
}

/** The greatest age of a status without failures, ms: the duration of a round of all rooms. */
export function roomAgeMs(count: number): number {
  return Math.max(1, Math.ceil(count / ROOMS_ASKED_PER_MINUTE)) * MINUTE_MS
}

/**
 * The device to poll now: all take turns, within the requests allowed per minute.
 *
 * @param everyMs interval between two requests for the same room.
 */
export function roomsDue(
  rooms: readonly AskedRoom[],
  now: number,
  everyMs: number,
): readonly DeviceId[] {
  // A time in the future comes from before the clock was set back: ignore it.
  const ages = rooms.map(({ id, askedAt = Infinity }) => {
    return { id, age: askedAt > now ? Infinity : now - askedAt }
  })
  const isRecent = ({ age }: { age: number }) => age < MINUTE_MS
  const left = Math.max(0, ROOMS_ASKED_PER_MINUTE - ages.filter(isRecent).length)
  return ages
    .filter(({ age }) => age >= everyMs)
    .sort((a, b) => (a.age === b.age ? 0 : b.age - a.age))
    .slice(0, left)
    .map(({ id }) => id)
}

/** Totals over all rooms of the wall. */
export type RoomFigures = {
  readonly rooms: number
  /** Rooms whose device has answered; the others are in no total. */
  readonly answered: number
  readonly inUse: number
  readonly people: number
  readonly withIssues: number
}

/** A device in standby has no problem. */
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
    answered: known.length,
    inUse: known.filter(isRoomInUse).length,
    people: known.reduce((sum, { peopleCount }) => sum + Math.max(0, peopleCount ?? 0), 0),
    withIssues: rooms.filter(hasIssue).length,
  }
}
