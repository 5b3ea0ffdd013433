// Locations and floors, of today's API and of that of older organisations
// (docs/webex/facts.md 5.6).
import type { WireLocationRequest, WireWorkspaceLocationRequest } from '../../../wire/place.ts'
import type { FloorId, LocationId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import type {
  Floor,
  FloorEdits,
  Location,
  LocationEdits,
  LocationKind,
} from '../../domain/places/location.ts'
import type { Result } from '../../domain/result.ts'
import { fail, ok } from '../../domain/result.ts'
import type { WebexClient } from '../client.ts'
import { decodeFloor, decodeFloors, decodeLocation, decodeLocations } from '../decode/location.ts'
import { onlyItems } from '../decode/list.ts'
import { isRecord, text } from '../decode/read.ts'
import { placeOperations as operations } from '../placeOperations.ts'

type Answer<T> = Promise<Result<T, Failure>>
type Place = Pick<Location, 'kind' | 'id'>

/** Reads and changes locations and floors. */
export type LocationsResource = {
  list(kind: LocationKind, signal?: AbortSignal): Answer<readonly Location[]>
  find(place: Place, signal?: AbortSignal): Answer<Location>
  /** @returns the new one's id. */
  add(kind: LocationKind, edits: LocationEdits): Answer<LocationId>
  change(place: Place, edits: LocationEdits): Answer<void>
  remove(place: Place): Answer<void>
  floors(place: Place, signal?: AbortSignal): Answer<readonly Floor[]>
  findFloor(place: Place, floor: FloorId, signal?: AbortSignal): Answer<Floor>
  addFloor(place: Place, edits: FloorEdits): Answer<Floor>
  changeFloor(place: Place, floor: FloorId, edits: FloorEdits): Answer<Floor>
  removeFloor(place: Place, floor: FloorId): Answer<void>
}

const byKind = {
  location: {
    list: operations.getLocations,
    find: operations.getLocationsLocationId,
    add: operations.postLocations,
    change: operations.putLocationsLocationId,
    remove: operations.deleteLocationsLocationId,
    floors: operations.getLocationsLocationIdFloors,
    floor: operations.getLocationsLocationIdFloorsFloorId,
    addFloor: operations.postLocationsLocationIdFloors,
    changeFloor: operations.putLocationsLocationIdFloorsFloorId,
    removeFloor: operations.deleteLocationsLocationIdFloorsFloorId,
  },
  workspaceLocation: {
    list: operations.getWorkspaceLocations,
    find: operations.getWorkspaceLocationsLocationId,
    add: operations.postWorkspaceLocations,
    change: operations.putWorkspaceLocationsLocationId,
    remove: operations.deleteWorkspaceLocationsLocationId,
    floors: operations.getWorkspaceLocationsLocationIdFloors,
    floor: operations.getWorkspaceLocationsLocationIdFloorsFloorId,
    addFloor: operations.postWorkspaceLocationsLocationIdFloors,
    changeFloor: operations.putWorkspaceLocationsLocationIdFloorsFloorId,
    removeFloor: operations.deleteWorkspaceLocationsLocationIdFloorsFloorId,
  },
} as const

const done = () => ok(undefined)
const said = (typed: string) => (typed.trim() === '' ? undefined : typed.trim())
const MOST = 1_000

function addressBody({ address }: LocationEdits): NonNullable<WireLocationRequest['address']> {
  const { street, street2, city, state, postalCode, country } = address
  const second = said(street2)
  return {
    address1: street.trim(),
    ...(second !== undefined && { address2: second }),
    city: city.trim(),
    state: state.trim(),
    postalCode: postalCode.trim(),
    country: country.trim().toUpperCase(),
  }
}

/** What a `PUT` takes: less than a `POST`. */
function changeBody(edits: LocationEdits): WireLocationRequest {
  return {
    name: edits.name.trim(),
    timeZone: edits.timeZone.trim(),
    preferredLanguage: edits.language.trim(),
    address: addressBody(edits),
  }
}

function addBody(edits: LocationEdits): WireLocationRequest {
  const [latitude, longitude, notes] = [
    said(edits.latitude),
    said(edits.longitude),
    said(edits.notes),
  ]
  return {
    ...changeBody(edits),
    announcementLanguage: said(edits.announcementLanguage) ?? edits.language.trim(),
    ...(latitude !== undefined && { latitude }),
    ...(longitude !== undefined && { longitude }),
    ...(notes !== undefined && { notes }),
  }
}

function legacyBody(edits: LocationEdits): WireWorkspaceLocationRequest {
  const [cityName, notes] = [said(edits.address.city), said(edits.notes)]
  return {
    displayName: edits.name.trim(),
    address: edits.address.street.trim(),
    countryCode: edits.address.country.trim().toUpperCase(),
    ...(cityName !== undefined && { cityName }),
    latitude: Number(edits.latitude),
    longitude: Number(edits.longitude),
    ...(notes !== undefined && { notes }),
  }
}

const floorBody = ({ number, name }: FloorEdits) => ({
  floorNumber: number,
  ...(name !== undefined && { displayName: name }),
})

function idOf(body: unknown): Result<LocationId, { field: string }> {
  const id = isRecord(body) ? text(body, 'id') : undefined
  return id === undefined ? fail({ field: 'id' }) : ok(id as LocationId)
}

export function createLocationsResource(client: WebexClient): LocationsResource {
  const of = ({ id }: Place) => ({ params: { locationId: id } })
  const ofFloor = ({ id }: Place, floorId: FloorId) => ({ params: { locationId: id, floorId } })
  return {
    list: (kind, signal) =>
      client.request({
        operation: byKind[kind].list,
        ...(kind === 'location' && { query: { max: MOST } }),
        signal,
        decode: ({ body }) => onlyItems(decodeLocations(kind)(body)),
      }),
    find: (place, signal) =>
      client.request({
        operation: byKind[place.kind].find,
        ...of(place),
        signal,
        decode: ({ body }) => decodeLocation(place.kind)(body),
      }),
    add: (kind, edits) =>
      client.request({
        operation: byKind[kind].add,
        body: kind === 'location' ? addBody(edits) : legacyBody(edits),
        decode: ({ body }) => idOf(body),
      }),
    change: (place, edits) =>
      client.request({
        operation: byKind[place.kind].change,
        ...of(place),
        body:
          place.kind === 'location' ? changeBody(edits) : { id: place.id, ...legacyBody(edits) },
        decode: done,
      }),
    remove: (place) =>
      client.request({ operation: byKind[place.kind].remove, ...of(place), decode: done }),
    floors: (place, signal) =>
      client.request({
        operation: byKind[place.kind].floors,
        ...of(place),
        signal,
        decode: ({ body }) => onlyItems(decodeFloors(body)),
      }),
    findFloor: (place, floor, signal) =>
      client.request({
        operation: byKind[place.kind].floor,
        ...ofFloor(place, floor),
        signal,
        decode: ({ body }) => decodeFloor(body),
      }),
    addFloor: (place, edits) =>
      client.request({
        operation: byKind[place.kind].addFloor,
        ...of(place),
        body: floorBody(edits),
        decode: ({ body }) => decodeFloor(body),
      }),
    changeFloor: (place, floor, edits) =>
      client.request({
        operation: byKind[place.kind].changeFloor,
        ...ofFloor(place, floor),
        body: floorBody(edits),
        decode: ({ body }) => decodeFloor(body),
      }),
    removeFloor: (place, floor) =>
      client.request({
        operation: byKind[place.kind].removeFloor,
        ...ofFloor(place, floor),
        decode: done,
      }),
  }
}
