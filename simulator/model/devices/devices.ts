// The devices of the cloud: who sees which device, their states, and their commands.
import type { Configurations } from './configurationTypes.ts'
import { runCommand } from './deviceCommands.ts'
import {
  usualSettings,
  type DeviceCall,
  type Live,
  type Settings,
  type Standing,
  type Surroundings,
} from './deviceState.ts'
import { statusOf } from './deviceStatus.ts'
import type { DeviceRegister } from './deviceRegister.ts'
import type { Fleet, FleetDevice } from './fleet.ts'
import { localTimeIn } from '../localTime.ts'
import { numberOf } from '../places/pastChance.ts'
import { Refusal } from '../refusal.ts'
import { roomAir } from '../places/roomAir.ts'
import { roomUse, type RoomUseOptions } from '../places/roomUse.ts'
import type { CallEngine, Devices, Member, SimTime } from '../types.ts'
import { schemaOf } from './xapiSchema.ts'
import { select } from './xapiSelection.ts'

export type DevicesParts = {
  readonly fleet: Fleet
  readonly register: DeviceRegister
  readonly configurations: Configurations
  readonly calls: CallEngine
  readonly time: SimTime
} & RoomUseOptions

const zoneOf = ({ room, owner }: FleetDevice) =>
  (room?.location ?? owner?.location)?.timeZone ?? 'Etc/UTC'

/** Typical initial settings of room devices. */
const fallsAsleepAfterMs = 10 * 60_000

export function createDevices(parts: DevicesParts): Devices {
  const { fleet, register, configurations, calls, time } = parts
  const live = new Map<FleetDevice, Live>()

  function liveOf(device: FleetDevice): Live {
    const known = live.get(device) ?? {
      settings: usualSettings(),
      calls: [],
      presentations: [],
      panels: new Map(),
      lastId: 0,
      toldAt: -Infinity,
    }
    live.set(device, known)
    return known
  }
  const sees = (member: Member, { owner, room }: FleetDevice) =>
    owner === member || room?.location.id === member.location.id

  const isConfigured = (device: FleetDevice, key: string) =>
    configurations.applied(device.wire.id, key) === 'On'

  /** In a room that was empty for a while the device falls asleep; it wakes when people come. */
  function standbyOf(device: FleetDevice, onIt: readonly DeviceCall[]): Settings['standby'] {
    const { settings, toldAt } = liveOf(device)
    const now = time.now()
    const isLeftAlone = now - toldAt > fallsAsleepAfterMs && onIt.length === 0
    if (!device.room || !parts.isMoving || !isLeftAlone) return settings.standby
    const use = roomUse(device.room, parts)
    const moments = [0, 0.25, 0.5, 0.75, 1].map((share) => now - share * fallsAsleepAfterMs)
    return moments.some((at) => use(at).people > 0) ? 'Off' : 'Standby'
  }

  function surroundings(
    device: FleetDevice,
    onIt: readonly DeviceCall[],
    standby: Settings['standby'],
  ): Surroundings {
    const now = time.now()
    // At a desk, a call on the device means that a person is there.
    const use = device.room
      ? roomUse(device.room, parts)(now)
      : { people: Math.min(1, onIt.length), local: localTimeIn(zoneOf(device), now) }
    // docs/webex/facts.md 5.3, 9.4: -1 on standby, and without a call if counting is not configured.
    const isCounting =
      standby !== 'Standby' &&
      (onIt.length > 0 || isConfigured(device, 'RoomAnalytics.PeopleCountOutOfCall'))
    const place = device.room?.id ?? device.wire.id
    const air = roomAir(numberOf(place), use.people, use.local, now)
    return { ...air, people: isCounting ? use.people : -1 }
  }

  /** Call control's calls on this device, and those that it placed itself. */
  function callsOf(device: FleetDevice): readonly DeviceCall[] {
    const own = liveOf(device).calls
    if (!device.owner) return own
    const onLine = calls
      .list(device.owner.id)
      .filter(({ endpointId }) => endpointId === device.wire.id)
      .map((call, index): DeviceCall => {
        const { id, state, personality, remoteParty, created } = call
        const name = remoteParty?.name
        return {
          id: 100 + index,
          number: remoteParty?.number ?? '',
          ...(name !== undefined && { name }),
          state:
            state === 'held'
              ? 'OnHold'
              : state === 'alerting'
                ? 'Ringing'
                : state === 'connecting'
                  ? 'Dialling'
                  : 'Connected',
          direction: personality === 'terminator' ? 'Incoming' : 'Outgoing',
          since: Date.parse(created ?? '') || time.now(),
          callId: id,
        }
      })
    return [...onLine, ...own]
  }

  function standingOf(device: FleetDevice): Standing {
    const { id, displayName } = device.wire
    const broadcastName = String(configurations.applied(id, 'SystemUnit.Name')) || displayName
    const now = time.now()
    const calls = callsOf(device)
    const standby = standbyOf(device, calls)
    return {
      device,
      broadcastName,
      settings: { ...liveOf(device).settings, standby },
      surroundings: surroundings(device, calls, standby),
      calls,
      presentations: liveOf(device).presentations,
      now,
    }
  }

  function deviceFor(member: Member, isAdministrator: boolean, id: string): FleetDevice {
    const device = register.find(id)
    if (device && (isAdministrator || sees(member, device))) return device
    throw new Refusal(404, 'The requested resource could not be found.')
  }

  /** In the order of the cloud's checks: whether it has an xAPI, the permission, and whether it is online. */
  function reached(member: Member, isAdministrator: boolean, id: string, isCommand: boolean) {
    const device = deviceFor(member, isAdministrator, id)
    const { permissions } = device.wire
    if (!device.product) throw new Refusal(400, 'The device does not support the xAPI.')
    if (isCommand && !permissions.includes('xapi:all')) {
      throw new Refusal(403, 'The user does not have the right to send commands to the device.')
    }
    if (register.isOffline(device)) throw new Refusal(400, 'Device is offline')
    return device
  }

  return {
    rooms: fleet.rooms,
    visibleTo: (member, isAdministrator) =>
      register.all
        .filter((device) => isAdministrator || sees(member, device))
        .map((device) => register.view(device)),
    find: (member, isAdministrator, id) => register.view(deviceFor(member, isAdministrator, id)),
    status(member, isAdministrator, id, names) {
      const device = reached(member, isAdministrator, id, false)
      return select(statusOf(standingOf(device)), names)
    },
    command(member, isAdministrator, id, command, values, text) {
      const device = reached(member, isAdministrator, id, true)
      const { product } = device
      if (!product) return {}
      const owner = device.owner?.id
      const live = liveOf(device)
      // From here on the device keeps its current automatic state, unless the command changes it.
      live.settings.standby = standbyOf(device, callsOf(device))
      live.toldAt = time.now()
      return runCommand(
        command,
        values,
        {
          product,
          live,
          time,
          defaultVolume: Number(configurations.applied(id, 'Audio.DefaultVolume')),
          timeZone: String(configurations.applied(id, 'Time.Zone')),
          calls: callsOf(device),
          line: owner === undefined ? undefined : { engine: calls, personId: owner },
        },
        text,
      )
    },
    schema: (member, isAdministrator, id, names) =>
      schemaOf(reached(member, isAdministrator, id, false), names),
    tag(member, isAdministrator, id, next) {
      const device = deviceFor(member, isAdministrator, id)
      register.tag(device, next)
      return register.view(device)
    },
  }
}
