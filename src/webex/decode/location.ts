// Locations and floors as Webex sends them; the description of today's shows the fields of the
// legacy one (docs/webex/facts.md 5.6), so that both are read of both.
import type { FloorId, LocationId } from '../../domain/brand.ts'
import type { Rejection } from '../../domain/calls/call.ts'
import type { Address, Floor, Location, LocationKind } from '../../domain/places/location.ts'
import type { Result } from '../../domain/result.ts'
import { fail, ok } from '../../domain/result.ts'
import type { Items } from './list.ts'
import { decodeItems } from './list.ts'
import type { Fields } from './read.ts'
import { isRecord, present, record, text } from './read.ts'

/** A number, or a text that is one. */
function degrees(wire: Fields, name: string): number | undefined {
  const value = wire[name]
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

/** Of a location; `undefined` where the answer has none. */
export function addressOf(wire: Fields): Address | undefined {
  const address = record(wire, 'address')
  if (address) {
    return {
      street: text(address, 'address1') ?? '',
      city: text(address, 'city') ?? '',
      state: text(address, 'state') ?? '',
      postalCode: text(address, 'postalCode') ?? '',
      country: text(address, 'country') ?? '',
      ...present({ street2: text(address, 'address2') }),
    }
  }
  const street = text(wire, 'address')
  const country = text(wire, 'countryCode')
  if (street === undefined && country === undefined) return undefined
  return {
    street: street ?? '',
    city: text(wire, 'cityName') ?? '',
    state: '',
    postalCode: '',
    country: country ?? '',
  }
}

/** Only an id is required. */
export function decodeLocation(kind: LocationKind) {
  return (wire: unknown): Result<Location, Rejection> => {
    if (!isRecord(wire)) return fail({ field: 'body' })
    const id = text(wire, 'id')
    if (id === undefined) return fail({ field: 'id' })
    return ok({
      kind,
      id: id as LocationId,
      name: text(wire, 'name', 'displayName') ?? id,
      ...present({
        timeZone: text(wire, 'timeZone'),
        language: text(wire, 'preferredLanguage'),
        announcementLanguage: text(wire, 'announcementLanguage'),
        address: addressOf(wire),
        latitude: degrees(wire, 'latitude'),
        longitude: degrees(wire, 'longitude'),
        notes: text(wire, 'notes'),
      }),
    })
  }
}

/** The decoder for lists of one of the two APIs. */
export function decodeLocations(kind: LocationKind) {
  return (body: unknown): Result<Items<Location>, Rejection> =>
    decodeItems(body, decodeLocation(kind))
}

/** Id and number are required: without its number a floor cannot be written back. */
export function decodeFloor(wire: unknown): Result<Floor, Rejection> {
  if (!isRecord(wire)) return fail({ field: 'body' })
  const id = text(wire, 'id')
  const { floorNumber } = wire
  if (id === undefined) return fail({ field: 'id' })
  if (typeof floorNumber !== 'number') return fail({ field: 'floorNumber' })
  return ok({
    id: id as FloorId,
    location: (text(wire, 'locationId') ?? '') as LocationId,
    number: floorNumber,
    ...present({ name: text(wire, 'displayName') }),
  })
}

/** The floors of one location. */
export function decodeFloors(body: unknown): Result<Items<Floor>, Rejection> {
  return decodeItems(body, decodeFloor)
}
