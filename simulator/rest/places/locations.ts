// Locations and floors, by the current paths and by those of older organizations
// (docs/webex/facts.md 5.6).
import type {
  WireFloor,
  WireLocation,
  WireWorkspaceLocation,
  WireWorkspaceLocationRequest,
} from '../../../wire/place.ts'
import type { World } from '../../model/types.ts'
import { adminOnly, parameter } from '../session/adminOnly.ts'
import { body } from '../bodies.ts'
import { placeBodies } from './placeBodies.ts'
import type { RestRequest, Route } from '../types.ts'

const current = {
  path: '/locations',
  /** Any of them (docs/webex/facts.md 1.10): supervisors have the second. */
  read: ['spark-admin:locations_read', 'spark-admin:people_read'],
  write: ['spark-admin:locations_write'],
  /** The location that the path names. */
  idOf: (request: RestRequest) => parameter(request, 'locationId'),
  floorView: (floor: WireFloor) => floor,
}
const legacy = {
  path: '/workspaceLocations',
  read: ['spark-admin:workspace_locations_read'],
  write: ['spark-admin:workspace_locations_write'],
  idOf: (request: RestRequest, world: World) =>
    world.locations.idOfLegacy(parameter(request, 'locationId')),
  floorView: (floor: WireFloor, world: World) => ({
    ...floor,
    locationId: world.locations.legacyIdOf(floor.locationId),
  }),
}

function listed({ query }: RestRequest, world: World): readonly WireLocation[] {
  const [name, id] = [query.get('name')?.toLowerCase(), query.get('id')]
  return world.locations
    .all()
    .filter((location) => name === undefined || location.name.toLowerCase().includes(name))
    .filter((location) => id === null || location.id === id)
}

const currentRoutes: Route[] = [
  {
    method: 'GET',
    path: current.path,
    scopes: current.read,
    handle: (request, world) => ({ status: 200, body: { items: listed(request, world) } }),
  },
  {
    method: 'POST',
    path: current.path,
    scopes: current.write,
    handle(request, world) {
      const id = world.locations.add(body(placeBodies.newLocation, request.body))
      return { status: 201, body: { id } }
    },
  },
  {
    method: 'GET',
    path: `${current.path}/{locationId}`,
    scopes: current.read,
    handle: (request, world) => ({
      status: 200,
      body: world.locations.one(parameter(request, 'locationId')),
    }),
  },
  {
    method: 'PUT',
    path: `${current.path}/{locationId}`,
    scopes: current.write,
    handle(request, world) {
      const wanted = body(placeBodies.location, request.body)
      world.locations.change(parameter(request, 'locationId'), wanted)
      return { status: 204 }
    },
  },
]

function legacyView(location: WireLocation, world: World): WireWorkspaceLocation {
  const { id, name, address, latitude, longitude, notes } = location
  return {
    id: world.locations.legacyIdOf(id),
    locationId: id,
    displayName: name,
    address: [address.address1, address.city, address.state, address.postalCode].join(', '),
    countryCode: address.country,
    cityName: address.city,
    latitude: Number(latitude ?? 0),
    longitude: Number(longitude ?? 0),
    ...(notes !== undefined && { notes }),
  }
}

/** An older organization's request in today's fields; missing ones get defaults. */
function currentOf(wanted: WireWorkspaceLocationRequest) {
  const { displayName, address, countryCode, cityName = '', latitude, longitude, notes } = wanted
  return {
    name: displayName,
    address: {
      address1: address,
      city: cityName,
      state: '',
      postalCode: '',
      country: countryCode,
    },
    latitude: String(latitude),
    longitude: String(longitude),
    ...(notes !== undefined && { notes }),
  }
}

const legacyFilters: Readonly<Record<string, (one: WireWorkspaceLocation) => string>> = {
  displayName: ({ displayName }) => displayName,
  address: ({ address }) => address,
  countryCode: ({ countryCode }) => countryCode,
  cityName: ({ cityName = '' }) => cityName,
}

const legacyRoutes: Route[] = [
  {
    method: 'GET',
    path: legacy.path,
    scopes: legacy.read,
    handle(request, world) {
      const items = world.locations
        .all()
        .map((location) => legacyView(location, world))
        .filter((one) =>
          [...request.query].every(([name, wanted]) =>
            (legacyFilters[name]?.(one) ?? wanted).toLowerCase().includes(wanted.toLowerCase()),
          ),
        )
      return { status: 200, body: { items } }
    },
  },
  {
    method: 'POST',
    path: legacy.path,
    scopes: legacy.write,
    handle(request, world) {
      const wanted = currentOf(body(placeBodies.workspaceLocation, request.body))
      const id = world.locations.add({ timeZone: 'Etc/UTC', ...wanted })
      return { status: 201, body: legacyView(world.locations.one(id), world) }
    },
  },
  {
    method: 'GET',
    path: `${legacy.path}/{locationId}`,
    scopes: legacy.read,
    handle: (request, world) => ({
      status: 200,
      body: legacyView(world.locations.one(legacy.idOf(request, world)), world),
    }),
  },
  {
    method: 'PUT',
    path: `${legacy.path}/{locationId}`,
    scopes: legacy.write,
    handle(request, world) {
      const id = legacy.idOf(request, world)
      world.locations.change(id, currentOf(body(placeBodies.workspaceLocation, request.body)))
      return { status: 200, body: legacyView(world.locations.one(id), world) }
    },
  },
]

/** The routes that both paths share. */
function shared({ path, read, write, idOf, floorView }: typeof legacy): Route[] {
  const floors = `${path}/{locationId}/floors`
  const floor = `${floors}/{floorId}`
  const wanted = (request: RestRequest) => body(placeBodies.floor, request.body)
  return [
    {
      method: 'DELETE',
      path: `${path}/{locationId}`,
      scopes: write,
      handle(request, world) {
        world.locations.remove(idOf(request, world))
        return { status: 204 }
      },
    },
    {
      method: 'GET',
      path: floors,
      scopes: read,
      handle(request, world) {
        const items = world.locations.floors(idOf(request, world))
        return { status: 200, body: { items: items.map((one) => floorView(one, world)) } }
      },
    },
    {
      method: 'POST',
      path: floors,
      scopes: write,
      handle(request, world) {
        const added = world.locations.addFloor(idOf(request, world), wanted(request))
        return { status: 201, body: floorView(added, world) }
      },
    },
    {
      method: 'GET',
      path: floor,
      scopes: read,
      handle(request, world) {
        const one = world.locations.floor(idOf(request, world), parameter(request, 'floorId'))
        return { status: 200, body: floorView(one, world) }
      },
    },
    {
      method: 'PUT',
      path: floor,
      scopes: write,
      handle(request, world) {
        const [id, floorId] = [idOf(request, world), parameter(request, 'floorId')]
        const changed = world.locations.changeFloor(id, floorId, wanted(request))
        return { status: 200, body: floorView(changed, world) }
      },
    },
    {
      method: 'DELETE',
      path: floor,
      scopes: write,
      handle(request, world) {
        world.locations.removeFloor(idOf(request, world), parameter(request, 'floorId'))
        return { status: 204 }
      },
    },
  ]
}

export const locationRoutes: Route[] = [
  ...currentRoutes,
  ...legacyRoutes,
  ...shared(current),
  ...shared(legacy),
].map(adminOnly)
