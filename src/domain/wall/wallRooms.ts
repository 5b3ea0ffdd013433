// The wall's rooms: which one is polled next, and totals of rooms in use, people, and rooms with
// problems.
import type { DeviceId } from '../brand.ts'
import type { Device } from '../devices/device.ts'
import type { DeviceStatus } from '../devices/deviceStatus.ts'
import { isRoomInUse } from '../devices/deviceStatus.ts'

/** More would use up what is left for members (docs/webex/facts.md 2.4). */
export const ROOMS_ASKED_PER_MINUTE = 24
const MINUTE_MS = 60_000

/** A room's device, and when its status was last asked for. */
export type AskedRoom = {
  readonly id: DeviceId
  /** When it was asked last, by whichever tab and with whatever outcome, ms; missing: never. */
  readonly askedAt?: number | undefined
}

/** As old as a status gets where all goes well, ms: a round of all rooms takes so long. */
export function roomAgeMs(count: number): number {
  return Math.max(1, Math.ceil(count / ROOMS_ASKED_PER_MINUTE)) * MINUTE_MS
}

/**
 * Who is asked now, so that all have their turn and no minute has more questions than it may.
 *
 * @param everyMs after so long a room is asked again.
 */
export function roomsDue(
  rooms: readonly AskedRoom[],
  now: number,
  everyMs: number,
): readonly DeviceId[] {
  // A moment that is still to come is of a clock that was put back since: it says nothing.
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
  /** Those whose device has answered: what is not known of the others is in no figure. */
  readonly answered: number
  readonly inUse: number
  readonly people: number
  readonly withIssues: number
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
    answered: known.length,
    inUse: known.filter(isRoomInUse).length,
    people: known.reduce((sum, { peopleCount }) => sum + Math.max(0, peopleCount ?? 0), 0),
    withIssues: rooms.filter(hasIssue).length,
  }
}
