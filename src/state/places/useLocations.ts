// Locations and floors, through the API that the organization has.
import { queryOptions, useQueries, useQuery } from '@tanstack/react-query'
import type { FloorId, LocationId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import type {
  Floor,
  FloorEdits,
  FloorForm,
  Location,
  LocationEdits,
  LocationKind,
} from '../../domain/places/location.ts'
import { byFloorNumber, byLocationName } from '../../domain/places/location.ts'
import type { LocationsResource } from '../../webex/resources/locations.ts'
import { createLocationsResource } from '../../webex/resources/locations.ts'
import type { SavingEdits } from '../useEdits.ts'
import { useSavingEdits } from '../useEdits.ts'
import type { Sending } from '../useSending.ts'
import { useSending } from '../useSending.ts'
import { useSendingDraft } from '../useSendingDraft.ts'
import { failureOf, unwrap } from '../unwrap.ts'
import { useCordboard } from '../useCordboard.ts'
import { useAskAgain } from '../useAskAgain.ts'
import {
  editedFloor,
  editedLocation,
  newFloor,
  newLocation,
  saveFloor,
  saveLocation,
} from './editPlaces.ts'

/** All locations of one API, by name. */
export type Locations = {
  readonly locations: readonly Location[]
  readonly isWaiting: boolean
  readonly failure?: Failure
  readonly retry: () => void
}

/** The floors of one location. */
export type Floors = {
  /** From the lowest to the highest. */
  readonly floors: readonly Floor[]
  readonly isWaiting: boolean
  readonly failure?: Failure
  readonly retry: () => void
}

type Place = Pick<Location, 'kind' | 'id'>

const FRESH_FOR_MS = 5 * 60_000

const locationsQuery = (resource: LocationsResource, kind: LocationKind) =>
  queryOptions({
    queryKey: ['locations', kind],
    queryFn: async ({ signal }) =>
      [...unwrap(await resource.list(kind, signal))].sort(byLocationName),
    staleTime: FRESH_FOR_MS,
  })

const oneLocationKey = ['location'] as const

const locationQuery = (resource: LocationsResource, place: Place) =>
  queryOptions({
    queryKey: [...oneLocationKey, place.kind, place.id],
    queryFn: async ({ signal }) => unwrap(await resource.find(place, signal)),
    staleTime: 0,
  })

const floorsQuery = (resource: LocationsResource, place: Place) =>
  queryOptions({
    queryKey: ['floors', place.kind, place.id],
    queryFn: async ({ signal }) =>
      [...unwrap(await resource.floors(place, signal))].sort(byFloorNumber),
    staleTime: FRESH_FOR_MS,
  })

const floorQuery = (resource: LocationsResource, place: Place, floor: FloorId) =>
  queryOptions({
    queryKey: [...floorsQuery(resource, place).queryKey, floor],
    queryFn: async ({ signal }) => unwrap(await resource.findFloor(place, floor, signal)),
    staleTime: 0,
  })

function useLocationsResource(): LocationsResource {
  return createLocationsResource(useCordboard().client)
}

/** @param isEnabled false without the permission: no request is sent. */
export function useLocations(kind: LocationKind, isEnabled = true): Locations {
  const resource = useLocationsResource()
  const askAgain = useAskAgain()
  const query = useQuery({
    ...locationsQuery(resource, kind),
    enabled: isEnabled,
  })
  const failure = failureOf(query.error)
  return {
    locations: query.data ?? [],
    isWaiting: query.isPending && isEnabled,
    ...(failure && { failure }),
    retry: () => askAgain(query),
  }
}

/** @param place `undefined`: no request is sent. */
export function useFloors(place: Place | undefined): Floors {
  const resource = useLocationsResource()
  const askAgain = useAskAgain()
  const query = useQuery({
    ...floorsQuery(resource, place ?? { kind: 'location', id: '' as LocationId }),
    enabled: place !== undefined,
  })
  const failure = failureOf(query.error)
  return {
    floors: query.data ?? [],
    isWaiting: query.isPending && place !== undefined,
    ...(failure && { failure }),
    retry: () => askAgain(query),
  }
}

/** The floors of several locations, for a map; those that have not loaded yet are missing. */
export function useAllFloors(places: readonly Place[]): ReadonlyMap<FloorId, Floor> {
  const resource = useLocationsResource()
  return useQueries({
    queries: places.map((place) => floorsQuery(resource, place)),
    combine: (answers) =>
      new Map(answers.flatMap(({ data = [] }) => data.map((floor) => [floor.id, floor] as const))),
  })
}

/** One location, read for a form. */
export type OneLocation = {
  /** Missing until it has been read again: a form must not start with old values. */
  readonly location?: Location
  readonly failure?: Failure
}

/** A single location, including fields that the list may omit. */
export function useLocation(place: Place): OneLocation {
  const resource = useLocationsResource()
  const { data, error, isFetchedAfterMount } = useQuery(locationQuery(resource, place))
  const failure = failureOf(error)
  return {
    ...(data && isFetchedAfterMount && { location: data }),
    ...(failure && { failure }),
  }
}

/** A single floor, read when its form opens: somebody else may have changed it. */
export function useFloor(place: Place, floor: FloorId | undefined): Floor | undefined {
  const resource = useLocationsResource()
  const { data } = useQuery({
    ...floorQuery(resource, place, floor ?? ('' as FloorId)),
    enabled: floor !== undefined,
  })
  return data
}

/** Adds and removes locations. */
export type LocationWrites = {
  readonly add: Sending<LocationEdits, LocationId>
  readonly remove: Sending<Place>
}

const changedByWrites = (resource: LocationsResource, kind: LocationKind) =>
  [locationsQuery(resource, kind).queryKey, oneLocationKey] as const

/** The lists are read again after each. */
export function useLocationWrites(kind: LocationKind): LocationWrites {
  const resource = useLocationsResource()
  const changed = changedByWrites(resource, kind)
  return {
    add: useSendingDraft(
      newLocation,
      kind,
      (edits: LocationEdits) => resource.add(kind, edits),
      changed,
    ),
    remove: useSending((place: Place) => resource.remove(place), changed),
  }
}

/** Saves a location, merged with others' changes. */
export function useChangeLocation(place: Place): SavingEdits<LocationEdits> {
  const resource = useLocationsResource()
  return useSavingEdits(editedLocation, place.id, (input) => saveLocation(resource, place, input), {
    changed: changedByWrites(resource, place.kind),
  })
}

/** Adds and removes floors. */
export type FloorWrites = {
  readonly add: Sending<FloorEdits, Floor>
  readonly remove: Sending<FloorId>
}

/** The list is read again after each. */
export function useFloorWrites(place: Place): FloorWrites {
  const resource = useLocationsResource()
  const changed = [floorsQuery(resource, place).queryKey]
  return {
    add: useSendingDraft(
      newFloor,
      place.id,
      (edits: FloorEdits) => resource.addFloor(place, edits),
      changed,
    ),
    remove: useSending((floor: FloorId) => resource.removeFloor(place, floor), changed),
  }
}

/** Saves a floor, merged with others' changes. */
export function useChangeFloor(place: Place, floor: FloorId): SavingEdits<FloorForm> {
  const resource = useLocationsResource()
  return useSavingEdits(editedFloor, floor, (input) => saveFloor(resource, place, floor, input), {
    changed: [floorsQuery(resource, place).queryKey],
  })
}
