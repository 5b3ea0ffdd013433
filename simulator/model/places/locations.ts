// Locations and their floors: the organization's own, and those that an administrator adds. Older
// organizations see the same ones as workspace locations, with other ids.
import type {
  WireFloor,
  WireFloorRequest,
  WireLocation,
  WireLocationRequest,
} from '../../../wire/place.ts'
import { sparkId } from '../ids.ts'
import { elsewhere, floorNames, sites } from './placeTables.ts'
import { randomUuid } from '../random.ts'
import { Refusal } from '../refusal.ts'
import type { Locations } from './placeTypes.ts'
import type { Organisation, Random } from '../types.ts'

const notFound = () => new Refusal(404, 'The requested resource could not be found.')

function seeded(organisation: Organisation): WireLocation[] {
  return organisation.locations.map(({ id, name, timeZone }) => {
    const { address, latitude, longitude, language } = sites[name] ?? elsewhere
    return {
      id,
      name,
      orgId: organisation.id,
      timeZone,
      preferredLanguage: language,
      announcementLanguage: language,
      address,
      latitude: String(latitude),
      longitude: String(longitude),
    }
  })
}

export function createLocations(organisation: Organisation, random: Random): Locations {
  const locations = new Map(seeded(organisation).map((location) => [location.id, location]))
  const floors = new Map<string, WireFloor>()
  const legacyIds = new Map<string, string>()

  function addFloor(locationId: string, wanted: WireFloorRequest): WireFloor {
    const floor = { id: sparkId('FLOOR', randomUuid(random)), locationId, ...wanted }
    floors.set(floor.id, floor)
    return floor
  }
  function addLocation(location: WireLocation) {
    locations.set(location.id, location)
    legacyIds.set(sparkId('WORKSPACE_LOCATION', randomUuid(random)), location.id)
  }
  for (const location of [...locations.values()]) {
    addLocation(location)
    for (const [n, floorNumber] of (sites[location.name] ?? elsewhere).floors.entries()) {
      addFloor(location.id, { floorNumber, displayName: floorNames[n % floorNames.length] ?? '' })
    }
  }

  function one(id: string): WireLocation {
    const location = locations.get(id)
    if (!location) throw notFound()
    return location
  }
  function requireFreeName(name: string | undefined, id?: string) {
    const isTaken = [...locations.values()].some(
      (location) => location.id !== id && location.name.toLowerCase() === name?.toLowerCase(),
    )
    if (isTaken) throw new Refusal(409, 'A location with this name exists already.')
  }
  function requireFreeNumber(locationId: string, { floorNumber }: WireFloorRequest, id?: string) {
    const isTaken = floorsOf(locationId).some(
      (floor) => floor.id !== id && floor.floorNumber === floorNumber,
    )
    if (isTaken) throw new Refusal(409, 'The location has a floor of this number already.')
  }
  function floorsOf(locationId: string): WireFloor[] {
    one(locationId)
    return [...floors.values()]
      .filter((floor) => floor.locationId === locationId)
      .sort((a, b) => a.floorNumber - b.floorNumber)
  }
  function floorOf(locationId: string, id: string): WireFloor {
    const floor = floors.get(id)
    if (floor?.locationId !== locationId) throw notFound()
    return floor
  }

  return {
    all: () => [...locations.values()],
    one,
    legacyIdOf: (id) => [...legacyIds].find(([, current]) => current === id)?.[0] ?? '',
    idOfLegacy(legacyId) {
      const id = legacyIds.get(legacyId)
      if (id === undefined || !locations.has(id)) throw notFound()
      return id
    },
    add(wanted) {
      requireFreeName(wanted.name)
      const id = sparkId('LOCATION', randomUuid(random))
      addLocation({ orgId: organisation.id, ...wanted, id })
      return id
    },
    change(id, wanted: WireLocationRequest) {
      const before = one(id)
      if (wanted.name !== undefined) requireFreeName(wanted.name, id)
      locations.set(id, { ...before, ...wanted })
    },
    remove(id) {
      one(id)
      if (organisation.members.some(({ location }) => location.id === id)) {
        throw new Refusal(409, 'The location is in use and cannot be deleted.')
      }
      locations.delete(id)
      for (const floor of [...floors.values()]) {
        if (floor.locationId === id) floors.delete(floor.id)
      }
    },
    floors: floorsOf,
    floor: floorOf,
    addFloor(locationId, wanted) {
      one(locationId)
      requireFreeNumber(locationId, wanted)
      return addFloor(locationId, wanted)
    },
    changeFloor(locationId, id, wanted) {
      const { id: sameId } = floorOf(locationId, id)
      requireFreeNumber(locationId, wanted, id)
      const floor = { id: sameId, locationId, ...wanted }
      floors.set(id, floor)
      return floor
    },
    removeFloor(locationId, id) {
      floorOf(locationId, id)
      floors.delete(id)
    },
  }
}
