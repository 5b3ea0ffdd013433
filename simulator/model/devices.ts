// The fleet as the cloud knows it: who sees which device, how it stands, what it is told to do.
import type { WireDevice } from '../../wire/device.ts'
import { runCommand } from './deviceCommands.ts'
import {
  statusOf,
  usualSettings,
  type DeviceCall,
  type Live,
  type Surroundings,
} from './deviceState.ts'
import type { Fleet, FleetDevice } from './fleet.ts'
import { numberOf } from './pastChance.ts'
import { Refusal } from './refusal.ts'
import { roomAir } from './roomAir.ts'
import { roomUse, type RoomUseOptions } from './roomUse.ts'
import type { CallEngine, Devices, Member, SimTime } from './types.ts'
import { select } from './xapiSelection.ts'

export type DevicesParts = {
  readonly fleet: Fleet
  readonly calls: CallEngine
  readonly time: SimTime
} & RoomUseOptions

/** A flaky device is away for one of these in three. */
const flakyForMs = 40_000
const offline = ['disconnected', 'offline_deep_sleep', 'offline_expired']

export function createDevices(parts: DevicesParts): Devices {
  const { fleet, calls, time, isMoving } = parts
  const uses = new Map(fleet.rooms.map((room) => [room, roomUse(room, parts)]))
  const byId = new Map(fleet.devices.map((device) => [device.wire.id, device]))
  const live = new Map<FleetDevice, Live>()
  const tags = new Map<FleetDevice, readonly string[]>()

  function liveOf(device: FleetDevice): Live {
    const known = live.get(device) ?? { settings: usualSettings(), calls: [], lastId: 0 }
    live.set(device, known)
    return known
  }
  const sees = (member: Member, { owner, room }: FleetDevice) =>
    owner === member || room?.location.id === member.location.id

  function viewOf(device: FleetDevice): WireDevice {
    const { wire, trait } = device
    const isAway = trait === 'flaky' && isMoving && Math.floor(time.now() / flakyForMs) % 3 === 0
    const own = tags.get(device)
    return {
      ...wire,
      ...(isAway && { connectionStatus: 'disconnected' }),
      ...(own && { tags: [...own] }),
    }
  }

  function surroundings(device: FleetDevice): Surroundings | undefined {
    const use = device.room && uses.get(device.room)?.(time.now())
    if (!device.room || !use) return undefined
    const isDark = liveOf(device).settings.standby === 'Standby'
    const air = roomAir(numberOf(device.room.id), use.people, use.local, time.now())
    return { ...air, people: isDark ? -1 : use.people }
  }

  /** Those of call control on this very device, and those that it placed itself. */
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

  function deviceFor(member: Member, isAdministrator: boolean, id: string): FleetDevice {
    const device = byId.get(id)
    if (device && (isAdministrator || sees(member, device))) return device
    throw new Refusal(404, 'The requested resource could not be found.')
  }

  /** In the order in which the cloud asks: is there an xAPI, the right, and somebody there. */
  function reached(member: Member, isAdministrator: boolean, id: string, isCommand: boolean) {
    const device = deviceFor(member, isAdministrator, id)
    const { permissions, connectionStatus } = viewOf(device)
    if (!device.product) throw new Refusal(400, 'The device does not support the xAPI.')
    if (isCommand && !permissions.includes('xapi:all')) {
      throw new Refusal(403, 'The user does not have the right to send commands to the device.')
    }
    if (offline.includes(connectionStatus)) throw new Refusal(400, 'Device is offline')
    return device
  }

  return {
    rooms: fleet.rooms,
    visibleTo: (member, isAdministrator) =>
      fleet.devices.filter((device) => isAdministrator || sees(member, device)).map(viewOf),
    find: (member, isAdministrator, id) => viewOf(deviceFor(member, isAdministrator, id)),
    status(member, isAdministrator, id, names) {
      const device = reached(member, isAdministrator, id, false)
      const { settings } = liveOf(device)
      const now = time.now()
      return select(statusOf(device, settings, surroundings(device), callsOf(device), now), names)
    },
    command(member, isAdministrator, id, command, values) {
      const device = reached(member, isAdministrator, id, true)
      const owner = device.owner?.id
      return runCommand(command, values, {
        live: liveOf(device),
        time,
        calls: callsOf(device),
        line: owner === undefined ? undefined : { engine: calls, personId: owner },
      })
    },
    tag(member, isAdministrator, id, next) {
      const device = deviceFor(member, isAdministrator, id)
      tags.set(device, next)
      return viewOf(device)
    },
  }
}
