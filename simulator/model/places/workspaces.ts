// Workspaces: the rooms of the fleet as an administrator sees and changes them
// (docs/webex/facts.md 5.6).
import type { WireDevice } from '../../../wire/device.ts'
import type {
  WireCapabilities,
  WireWorkspace,
  WireWorkspaceIssue,
  WireWorkspaceRequest,
} from '../../../wire/place.ts'
import { measuresAir, type Fleet } from '../devices/fleet.ts'
import { sparkId } from '../ids.ts'
import { climateSensors, sensors, typeFor } from './placeTables.ts'
import { randomUuid } from '../random.ts'
import { Refusal } from '../refusal.ts'
import type { Locations, Workspaces } from './placeTypes.ts'
import type { Organisation, Random, Room, SimTime } from '../types.ts'

/** The stored fields of a workspace; the rest is derived from its devices. */
type Kept = Omit<WireWorkspace, 'health' | 'devices' | 'capabilities' | 'plannedMaintenance'>

type Place = Pick<Kept, 'locationId' | 'workspaceLocationId' | 'floorId'>

export type WorkspacesParts = {
  readonly fleet: Fleet
  readonly organisation: Organisation
  readonly locations: Locations
  readonly random: Random
  readonly time: SimTime
  /** All devices, as they stand now. */
  readonly devices: () => readonly WireDevice[]
}

const dayMs = 86_400_000
const notFound = () => new Refusal(404, 'The requested resource could not be found.')

/** The second room of the organization is under maintenance on the first night. */
const maintainedRoom = 1

function seeded({ organisation, locations, time }: WorkspacesParts, room: Room, n: number): Kept {
  const floors = locations.floors(room.location.id)
  const floor = floors[n % Math.max(1, floors.length)]
  const address = `${room.name.toLowerCase().replace(/[^a-z0-9]+/g, '.')}@rooms.cordboard.example`
  return {
    id: room.id,
    orgId: organisation.id,
    locationId: room.location.id,
    workspaceLocationId: locations.legacyIdOf(room.location.id),
    ...(floor && { floorId: floor.id }),
    displayName: room.name,
    // One in three has neither a capacity nor a type, as in real organizations.
    ...(n % 3 !== 0 && { capacity: room.capacity }),
    type: n % 3 === 0 ? 'notSet' : typeFor(room.capacity),
    sipAddress: address,
    created: new Date(time.now() - (n + 30) * dayMs).toISOString(),
    calling: { type: n % 4 === 0 ? 'webexCalling' : 'freeCalling' },
    calendar: n % 2 === 0 ? { type: 'microsoft', emailAddress: address } : { type: 'none' },
    ...(n % 5 === 0 && { notes: 'The projector is in the cupboard.' }),
    hotdeskingStatus: 'off',
    deviceHostedMeetings: { enabled: false },
    supportedDevices: 'collaborationDevices',
    devicePlatform: 'cisco',
  }
}

function issueOf(device: WireDevice, at: string): WireWorkspaceIssue[] {
  const issue = (level: string, title: string, description: string, recommendedAction: string) => [
    { id: device.id, createdAt: at, title, description, recommendedAction, level },
  ]
  const { displayName, connectionStatus, errorCodes } = device
  if (connectionStatus === 'connected_with_issues') {
    const codes = errorCodes.join(', ')
    return issue(
      'error',
      'Device has issues',
      `${displayName}: ${codes}`,
      'Look at its diagnostics.',
    )
  }
  if (connectionStatus === 'disconnected' || connectionStatus === 'offline_expired') {
    return issue('warning', 'Device is offline', displayName, 'Check power and network.')
  }
  return []
}

const mostSevere = (issues: readonly WireWorkspaceIssue[]) =>
  ['error', 'warning', 'info'].find((level) => issues.some((issue) => issue.level === level)) ??
  'ok'

export function createWorkspaces(parts: WorkspacesParts): Workspaces {
  const { fleet, organisation, locations, random, time } = parts
  const begun = time.now()
  const kept = new Map(fleet.rooms.map((room, n) => [room.id, seeded(parts, room, n)]))
  const maintained = fleet.rooms[maintainedRoom]?.id
  const withSensors = new Set(
    fleet.devices.flatMap((device) => (device.room && measuresAir(device) ? [device.room.id] : [])),
  )

  function capabilitiesOf(id: string, has: boolean): WireCapabilities {
    return Object.fromEntries(
      sensors.map((sensor) => {
        const supported = has && (!climateSensors.includes(sensor) || withSensors.has(id))
        return [sensor, { supported, configured: supported }]
      }),
    )
  }

  function devicesByWorkspace(): Map<string, WireDevice[]> {
    const found = new Map<string, WireDevice[]>()
    for (const device of parts.devices()) {
      if (device.workspaceId === undefined) continue
      found.set(device.workspaceId, [...(found.get(device.workspaceId) ?? []), device])
    }
    return found
  }

  function viewOf(workspace: Kept, devices: WireDevice[], includes: readonly string[]) {
    const issues = devices.flatMap((device) => issueOf(device, new Date(begun).toISOString()))
    const isMaintained = workspace.id === maintained
    const startsAt = begun + dayMs
    return {
      ...workspace,
      health: { level: mostSevere(issues), issues },
      plannedMaintenance: isMaintained
        ? {
            mode: time.now() < startsAt ? 'upcoming' : 'on',
            startTime: new Date(startsAt).toISOString(),
            endTime: new Date(startsAt + dayMs / 4).toISOString(),
          }
        : { mode: 'off' },
      ...(includes.includes('devices') && { devices }),
      ...(includes.includes('capabilities') && {
        capabilities: [capabilitiesOf(workspace.id, devices.length > 0)],
      }),
    } satisfies WireWorkspace
  }

  function one(id: string): Kept {
    const workspace = kept.get(id)
    if (!workspace) throw notFound()
    return workspace
  }

  /** The location and floor in a request, with both ids; a floor must belong to the location. */
  function placeOf(wanted: WireWorkspaceRequest): Place {
    const { workspaceLocationId, floorId } = wanted
    const locationId =
      wanted.locationId ??
      (workspaceLocationId === undefined ? undefined : locations.idOfLegacy(workspaceLocationId))
    if (locationId === undefined) {
      if (floorId !== undefined) throw new Refusal(400, 'floorId requires locationId.')
      return {}
    }
    locations.one(locationId)
    if (floorId !== undefined) locations.floor(locationId, floorId)
    return {
      locationId,
      workspaceLocationId: locations.legacyIdOf(locationId),
      ...(floorId !== undefined && { floorId }),
    }
  }

  /** The complete new values: omitted fields are reset, except calling and calendar. */
  function replaced(wanted: WireWorkspaceRequest) {
    const { displayName, capacity, notes, sipAddress, hotdeskingStatus } = wanted
    const url = wanted.indoorNavigation?.url
    return {
      ...placeOf(wanted),
      ...(displayName !== undefined && { displayName }),
      ...(capacity !== undefined && capacity >= 0 && { capacity }),
      type: wanted.type ?? 'notSet',
      ...(notes !== undefined && notes !== '' && { notes }),
      ...(sipAddress !== undefined && { sipAddress }),
      hotdeskingStatus: hotdeskingStatus ?? 'off',
      deviceHostedMeetings: wanted.deviceHostedMeetings ?? { enabled: false },
      ...(url !== undefined && url !== null && { indoorNavigation: { url } }),
    }
  }

  return {
    all(includes) {
      const byWorkspace = devicesByWorkspace()
      return [...kept.values()].map((one) => viewOf(one, byWorkspace.get(one.id) ?? [], includes))
    },
    one: (id, includes) => viewOf(one(id), devicesByWorkspace().get(id) ?? [], includes),
    add(displayName, wanted) {
      const workspace: Kept = {
        id: sparkId('PLACE', randomUuid(random)),
        orgId: organisation.id,
        ...replaced(wanted),
        displayName,
        created: new Date(time.now()).toISOString(),
        calling: { type: wanted.calling?.type ?? 'freeCalling' },
        calendar: wanted.calendar ?? { type: 'none' },
        supportedDevices: wanted.supportedDevices ?? 'collaborationDevices',
      }
      kept.set(workspace.id, workspace)
      return viewOf(workspace, [], [])
    },
    replace(id, wanted) {
      const before = one(id)
      const { locationId } = before
      const asked = placeOf(wanted).locationId
      if (locationId !== undefined && asked !== undefined && asked !== locationId) {
        throw new Refusal(400, 'The location of a workspace cannot be changed.')
      }
      const { sipAddress, devicePlatform } = before
      const after: Kept = {
        id,
        orgId: before.orgId,
        displayName: before.displayName,
        created: before.created,
        supportedDevices: before.supportedDevices,
        ...(sipAddress !== undefined && { sipAddress }),
        ...(devicePlatform !== undefined && { devicePlatform }),
        ...(locationId !== undefined && placeOf({ locationId })),
        calling: wanted.calling ? { type: wanted.calling.type } : before.calling,
        calendar: wanted.calendar ?? before.calendar,
        ...replaced(wanted),
      }
      kept.set(id, after)
      return viewOf(after, devicesByWorkspace().get(id) ?? [], [])
    },
    remove(id) {
      one(id)
      kept.delete(id)
    },
    capabilities: (id) =>
      capabilitiesOf(one(id).id, (devicesByWorkspace().get(id) ?? []).length > 0),
  }
}

/** The fleet's view of a workspace; nothing if it is in none of the initial locations. */
export function roomOf(
  workspaces: Workspaces,
  { locations }: Organisation,
  { rooms }: Fleet,
  workspaceId: string,
): Room | undefined {
  const workspace = workspaces.all([]).find(({ id }) => id === workspaceId)
  const location = locations.find(({ id }) => id === workspace?.locationId)
  if (!workspace || !location) return undefined
  const { id, displayName, capacity = 0 } = workspace
  // The real seats of a room do not depend on its capacity field.
  const built = rooms.find((room) => room.id === id)
  return { id, name: displayName, capacity: built?.capacity ?? capacity, location }
}
