// The measurements of rooms: computed instead of stored, as the same input gives the same values.
import type { WireMetricName } from '../../../wire/metric.ts'
import type { Configurations } from '../devices/configurationTypes.ts'
import type { DeviceRegister } from '../devices/deviceRegister.ts'
import { measuresAir, type Fleet, type FleetDevice } from '../devices/fleet.ts'
import { chanceOf, numberOf } from './pastChance.ts'
import { Refusal } from '../refusal.ts'
import { roomAir } from './roomAir.ts'
import { roomUse, type RoomUseOptions } from './roomUse.ts'
import type { Reading, RoomMetrics, Room, SimTime } from '../types.ts'

export type RoomMetricsParts = RoomUseOptions & {
  readonly fleet: Fleet
  readonly register: DeviceRegister
  readonly configurations: Configurations
  readonly hasWorkspace: (id: string) => boolean
  /** The current workspaces; nothing for one without a location, whose time zone is unknown. */
  readonly roomById: (id: string) => Room | undefined
  readonly time: SimTime
}

/** How often a device reports. */
const everyMs = 5 * 60_000
const hourMs = 60 * 60_000
/** A flaky device sends nothing for one hour in five. */
const silent = 0.2
const silence = 21
const climate: readonly WireMetricName[] = ['temperature', 'humidity', 'tvoc']
/** Nobody moves and the device sleeps: it stops counting. */
const isNight = (minuteOfDay: number) => minuteOfDay < 6 * 60 || minuteOfDay >= 20 * 60

/** The times in the span at which devices report. */
function momentsOf(from: number, to: number): number[] {
  const first = Math.ceil(from / everyMs) * everyMs
  return Array.from(
    { length: Math.max(0, Math.ceil((to - first) / everyMs)) },
    (_, index) => first + index * everyMs,
  )
}

function measures(device: FleetDevice, metric: WireMetricName): boolean {
  return !climate.includes(metric) || measuresAir(device)
}

function isSilent({ wire, trait }: FleetDevice, seed: number, at: number): boolean {
  if (trait === 'asleep' || at < Date.parse(wire.created)) return true
  return trait === 'flaky' && chanceOf(seed, Math.floor(at / hourMs), silence) < silent
}

export function createRoomMetrics(parts: RoomMetricsParts): RoomMetrics {
  const { fleet, register, configurations, time } = parts
  const first = new Set(fleet.rooms.map(({ id }) => id))

  function roomOf(id: string): Room | undefined {
    if (parts.hasWorkspace(id)) return parts.roomById(id)
    throw new Refusal(404, 'The requested resource could not be found.')
  }
  const until = (to: number) => Math.min(to, time.now())
  const devicesIn = ({ id }: Room) => register.all.filter(({ room }) => room?.id === id)
  const isCounting = ({ wire }: FleetDevice) =>
    configurations.applied(wire.id, 'RoomAnalytics.PeopleCountOutOfCall') === 'On'

  function readingsOf(device: FleetDevice, room: Room, metric: WireMetricName, moments: number[]) {
    const seed = numberOf(room.id)
    const useAt = roomUse(room, parts)
    const isBlind = !isCounting(device)
    return moments.flatMap((at): Reading[] => {
      if (isSilent(device, seed, at)) return []
      const { people, local } = useAt(at)
      const isUncounted = isBlind || (people === 0 && isNight(local.minuteOfDay))
      const air = roomAir(seed, people, local, at)
      const peopleCount = isUncounted ? -1 : people
      const value = { ...air, temperature: air.celsius, peopleCount }[metric]
      return [{ deviceId: device.wire.id, at, value }]
    })
  }

  return {
    readings(roomId, metric, from, to) {
      const room = roomOf(roomId)
      if (!room) return []
      const moments = momentsOf(from, until(to))
      return devicesIn(room)
        .filter((device) => measures(device, metric))
        .flatMap((device) => readingsOf(device, room, metric, moments))
    },
    minutes(roomId, measurement, from, to) {
      const room = roomOf(roomId)
      if (!room) return []
      const seed = numberOf(room.id)
      const useAt = roomUse(room, parts)
      const devices = devicesIn(room)
      return momentsOf(from, until(to)).map((at) => {
        const { people, isBooked } = useAt(at)
        // A new workspace has no past.
        const isThere = first.has(room.id) || at >= parts.openedAt
        const isSeen = people > 0 && devices.some((device) => !isSilent(device, seed, at))
        const counts = measurement === 'timeBooked' ? isBooked && isThere : isSeen
        return { at, minutes: counts ? everyMs / 60_000 : 0 }
      })
    },
  }
}
