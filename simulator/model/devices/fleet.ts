// The devices of the organization, on desks and in rooms, generated from the seed.
import type { WireDevice } from '../../../wire/device.ts'
import { roomOsDeskDevice } from '../person/endpoints.ts'
import {
  deskProduct,
  roomNames,
  roomProducts,
  software,
  upgradeChannels,
  type Product,
} from './fleetTables.ts'
import { sparkId } from '../ids.ts'
import { randomUuid } from '../random.ts'
import type { Location, Member, Organisation, Random, Room } from '../types.ts'

export type FleetDevice = {
  readonly wire: WireDevice
  readonly owner?: Member
  readonly room?: Room
  /** Missing: a phone, which has no xAPI. */
  readonly product?: Product
  /** Special properties. */
  readonly trait?: 'faulty' | 'readOnly' | 'asleep' | 'flaky' | 'unknownProduct'
  /** ms since 1970. */
  readonly bootedAt: number
  /** ms since 1970; missing: it connected long ago. */
  readonly connectsAt?: number
}

/** Room air sensors: built in, or in a panel in the room. */
export const measuresAir = ({ product }: FleetDevice): boolean =>
  product !== undefined && (product.hasSensors || product.panels.includes('InsideRoom'))

export type Fleet = { readonly devices: readonly FleetDevice[]; readonly rooms: readonly Room[] }

const leastRooms = 8
const membersForARoom = 5
const traits = ['faulty', 'readOnly', 'asleep', 'flaky', 'unknownProduct'] as const
const maintenance: readonly (string | undefined)[] = ['on', 'upcoming']
const dayMs = 86_400_000

const hex = (random: Random, count: number) =>
  Array.from({ length: count }, () => random.between(0, 15).toString(16).toUpperCase()).join('')

function mac(random: Random): string {
  return hex(random, 12).replace(/(..)(?!$)/g, '$1:')
}

type Built = Pick<WireDevice, 'id' | 'displayName' | 'product' | 'type'> & Partial<WireDevice>

/** @param now ms since 1970, of the organization's beginning. */
export function wireOf(random: Random, orgId: string, now: number, built: Built): WireDevice {
  const created = new Date(now - random.between(30, 900) * dayMs).toISOString()
  const name = built.displayName.toLowerCase().replace(/[^a-z0-9]+/g, '.')
  return {
    orgId,
    capabilities: ['xapi'],
    permissions: ['xapi:readonly', 'xapi:all'],
    connectionStatus: 'connected',
    tags: [],
    ip: `10.${random.between(0, 40)}.${random.between(0, 255)}.${random.between(2, 254)}`,
    activeInterface: 'wired',
    mac: mac(random),
    primarySipUrl: `${name}@rooms.cordboard.example`,
    sipUrls: [`${name}@rooms.cordboard.example`],
    serial: `FOC${hex(random, 8)}`,
    software,
    upgradeChannel: random.pick(upgradeChannels),
    created,
    firstSeen: created,
    lastSeen: new Date(now).toISOString(),
    errorCodes: [],
    managedBy: 'CUSTOMER',
    devicePlatform: 'cisco',
    plannedMaintenance: { mode: 'off' },
    ...built,
  }
}

function roomDevice(
  random: Random,
  organisation: Organisation,
  now: number,
  room: Room,
  n: number,
) {
  const product = random.pick(roomProducts)
  const trait = traits[n - 2]
  const id = sparkId('DEVICE', randomUuid(random))
  const wire = wireOf(random, organisation.id, now, {
    id,
    displayName: room.name,
    product: trait === 'unknownProduct' ? 'Cisco Room Phone X' : product.name,
    type: trait === 'unknownProduct' ? 'unknown' : 'roomdesk',
    workspaceId: room.id,
    placeId: room.id,
    locationId: room.location.id,
    tags: n % 3 === 0 ? ['boardroom'] : [],
    plannedMaintenance: { mode: maintenance[n] ?? 'off' },
    ...(trait === 'readOnly' && { permissions: ['xapi:readonly'] }),
    ...(trait === 'asleep' && { connectionStatus: 'offline_deep_sleep' }),
    ...(trait === 'faulty' && {
      connectionStatus: 'connected_with_issues',
      errorCodes: ['touchpanelconnection'],
    }),
  })
  const bootedAt = now - random.between(1, 400) * 3_600_000
  return { wire, room, product, bootedAt, ...(trait && { trait }) }
}

function ownDevices(random: Random, organisation: Organisation, now: number, member: Member) {
  return member.endpoints
    .filter(({ type }) => type === 'DEVICE')
    .map(({ id, name }): FleetDevice => {
      const isRoomOs = name === roomOsDeskDevice
      const product = name.replace(/ \(.*\)$/, '')
      const wire = wireOf(random, organisation.id, now, {
        id,
        displayName: `${member.displayName}: ${product}`,
        product,
        type: isRoomOs ? 'roomdesk' : 'phone',
        personId: member.id,
        locationId: member.location.id,
        ...(!isRoomOs && { capabilities: [], permissions: [], software: 'sip8845_65.14-3' }),
      })
      const bootedAt = now - random.between(1, 400) * 3_600_000
      return { wire, owner: member, bootedAt, ...(isRoomOs && { product: deskProduct }) }
    })
}

/** The same seed and organization give the same fleet; `now` only sets the dates. */
export function createFleet(organisation: Organisation, random: Random, now: number): Fleet {
  const count = Math.max(leastRooms, Math.floor(organisation.members.length / membersForARoom))
  const rooms = Array.from({ length: count }, (_, n): Room => {
    const capacity = random.pick([2, 4, 6, 8, 12, 20])
    const name = `${roomNames[n % roomNames.length]}${n < roomNames.length ? '' : ` ${Math.floor(n / roomNames.length) + 1}`}`
    return {
      id: sparkId('PLACE', randomUuid(random)),
      name: `${name} (${capacity})`,
      capacity,
      // The first devices are at the largest location, so that everybody who tries the simulator has some.
      location:
        organisation.locations[n < leastRooms ? 0 : n % organisation.locations.length] ??
        (organisation.locations[0] as Location),
    }
  })
  const inRooms = rooms.map((room, n): FleetDevice =>
    roomDevice(random, organisation, now, room, n),
  )
  const onDesks = organisation.members.flatMap((member) =>
    ownDevices(random, organisation, now, member),
  )
  return { devices: [...onDesks, ...inRooms], rooms }
}
