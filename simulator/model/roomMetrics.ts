// What rooms measured: not kept but computed, as it is the same whenever it is asked for.
import type { WireMetricName } from '../../wire/metric.ts'
import type { FleetDevice } from './fleet.ts'
import { chanceOf, numberOf } from './pastChance.ts'
import { Refusal } from './refusal.ts'
import { roomAir } from './roomAir.ts'
import { roomUse, type RoomUseOptions } from './roomUse.ts'
import type { Reading, RoomMetrics, Room, SimTime } from './types.ts'

export type RoomMetricsParts = RoomUseOptions & {
  readonly rooms: readonly Room[]
  readonly devices: readonly FleetDevice[]
  readonly time: SimTime
}

/** How often a device reports. */
const everyMs = 5 * 60_000
const hourMs = 60 * 60_000
/** A flaky device is silent for one hour in five. */
const silent = 0.2
const silence = 21
const climate: readonly WireMetricName[] = ['temperature', 'humidity', 'tvoc']
/** Nobody moves and the device sleeps: it counts no more. */
const isNight = (minuteOfDay: number) => minuteOfDay < 6 * 60 || minuteOfDay >= 20 * 60

/** The moments of the span at which devices report. */
function momentsOf(from: number, to: number): number[] {
  const first = Math.ceil(from / everyMs) * everyMs
  return Array.from(
    { length: Math.max(0, Math.ceil((to - first) / everyMs)) },
    (_, index) => first + index * everyMs,
  )
}

function measures({ product }: FleetDevice, metric: WireMetricName): boolean {
  return !climate.includes(metric) || product?.hasNavigator === true
}

function isSilent({ wire, trait }: FleetDevice, seed: number, at: number): boolean {
  if (trait === 'asleep' || at < Date.parse(wire.created)) return true
  return trait === 'flaky' && chanceOf(seed, Math.floor(at / hourMs), silence) < silent
}

export function createRoomMetrics(parts: RoomMetricsParts): RoomMetrics {
  const rooms = new Map(parts.rooms.map((room) => [room.id, room]))

  function roomOf(id: string): Room {
    const room = rooms.get(id)
    if (room) return room
    throw new Refusal(404, 'The requested resource could not be found.')
  }
  const until = (to: number) => Math.min(to, parts.time.now())

  function readingsOf(device: FleetDevice, room: Room, metric: WireMetricName, moments: number[]) {
    const seed = numberOf(room.id)
    const useAt = roomUse(room, parts)
    return moments.flatMap((at): Reading[] => {
      if (isSilent(device, seed, at)) return []
      const { people, local } = useAt(at)
      const counted = people === 0 && isNight(local.minuteOfDay) ? -1 : people
      const air = roomAir(seed, people, local, at)
      const value = { ...air, temperature: air.celsius, peopleCount: counted }[metric]
      return [{ deviceId: device.wire.id, at, value }]
    })
  }

  return {
    readings(roomId, metric, from, to) {
      const room = roomOf(roomId)
      const moments = momentsOf(from, until(to))
      return parts.devices
        .filter((device) => device.room === room && measures(device, metric))
        .flatMap((device) => readingsOf(device, room, metric, moments))
    },
    minutes(roomId, measurement, from, to) {
      const room = roomOf(roomId)
      const useAt = roomUse(room, parts)
      const device = parts.devices.find((one) => one.room === room)
      return momentsOf(from, until(to)).map((at) => {
        const { people, isBooked } = useAt(at)
        const isSeen = people > 0 && device && !isSilent(device, numberOf(room.id), at)
        const counts = measurement === 'timeBooked' ? isBooked : isSeen
        return { at, minutes: counts ? everyMs / 60_000 : 0 }
      })
    },
  }
}
