// Locations and floors, from the current API and from the one that older organizations still use
// (docs/webex/facts.md 5.6).
import type { FloorId, LocationId } from '../brand.ts'
import type { Choices, Merged } from '../merge.ts'
import { mergeFields } from '../merge.ts'

/** The API that has the location: their ids differ. */
export type LocationKind = 'location' | 'workspaceLocation'

/** A postal address, in Webex's fields. */
export type Address = {
  readonly street: string
  readonly street2?: string
  readonly city: string
  readonly state: string
  readonly postalCode: string
  /** ISO 3166, two letters. */
  readonly country: string
}

/** A location of either API; fields that only one of them has are optional. */
export type Location = {
  readonly kind: LocationKind
  readonly id: LocationId
  readonly name: string
  /** IANA name. */
  readonly timeZone?: string
  /** `en_us`. */
  readonly language?: string
  readonly announcementLanguage?: string
  readonly address?: Address
  /** Degrees. */
  readonly latitude?: number
  readonly longitude?: number
  readonly notes?: string
}

/** `number` may be negative, for basements. */
export type Floor = {
  readonly id: FloorId
  readonly location: LocationId
  readonly number: number
  readonly name?: string
}

/** The editable fields of a floor. */
export type FloorEdits = { readonly number: number; readonly name?: string }

/** As typed. */
export type FloorForm = { readonly number: string; readonly name: string }

/** The form of a floor; an empty form for a new one. */
export const floorForm = (floor?: Floor): FloorForm => ({
  number: floor ? String(floor.number) : '',
  name: floor?.name ?? '',
})

/** Whether the text is a floor number: up to three digits, below zero too. */
export const isFloorNumber = (typed: string): boolean => /^-?\d{1,3}$/.test(typed.trim())

/** The edits of a checked form. */
export const floorEdits = ({ number, name }: FloorForm): FloorEdits => ({
  number: Number(number),
  ...(name.trim() !== '' && { name: name.trim() }),
})

/** The form's texts; empty: not set. */
export type LocationEdits = {
  readonly name: string
  readonly timeZone: string
  readonly language: string
  readonly announcementLanguage: string
  readonly address: Required<Address>
  readonly latitude: string
  readonly longitude: string
  readonly notes: string
}

/** Why a location cannot be saved. */
export type BadLocation =
  | 'noName'
  | 'noTimeZone'
  | 'noLanguage'
  | 'noStreet'
  | 'noCity'
  | 'noState'
  | 'noPostalCode'
  | 'badCountry'
  | 'badCoordinates'

/** The form filled in with the known values. */
export function locationEdits(location?: Location): LocationEdits {
  const { address, latitude, longitude } = location ?? {}
  return {
    name: location?.name ?? '',
    timeZone: location?.timeZone ?? '',
    language: location?.language ?? '',
    announcementLanguage: location?.announcementLanguage ?? location?.language ?? '',
    address: {
      street: address?.street ?? '',
      street2: address?.street2 ?? '',
      city: address?.city ?? '',
      state: address?.state ?? '',
      postalCode: address?.postalCode ?? '',
      country: address?.country ?? '',
    },
    latitude: latitude === undefined ? '' : String(latitude),
    longitude: longitude === undefined ? '' : String(longitude),
    notes: location?.notes ?? '',
  }
}

/** The form's fields, including those of the address. */
export type LocationField = Exclude<keyof LocationEdits, 'address'> | keyof LocationEdits['address']

/** A field of the edits as text, for inputs and differences. */
export function locationField({ address, ...edits }: LocationEdits, field: LocationField): string {
  return { ...edits, ...address }[field]
}

/** Merges my edits with those that others saved since; conflicts are named by `LocationField`. */
export function mergeLocationEdits(
  base: LocationEdits,
  mine: LocationEdits,
  theirs: LocationEdits,
  choices?: Choices,
): Merged<LocationEdits> {
  const flat = ({ address, ...edits }: LocationEdits) => ({ ...edits, ...address })
  const { value, ...rest } = mergeFields(flat(base), flat(mine), flat(theirs), choices)
  const { street, street2, city, state, postalCode, country, ...edits } = value
  const address = { street, street2, city, state, postalCode, country }
  return { ...rest, value: { ...edits, address } }
}

const isDegrees = (text: string, most: number) =>
  /^[+-]?\d{1,3}(\.\d{1,12})?$/.test(text.trim()) && Math.abs(Number(text)) <= most

function badCoordinates({ latitude, longitude }: LocationEdits, areRequired: boolean): boolean {
  if (!areRequired && latitude.trim() === '' && longitude.trim() === '') return false
  return !isDegrees(latitude, 90) || !isDegrees(longitude, 180)
}

/** The first problem that Webex would refuse; the requirements differ by kind. */
export function badLocation(kind: LocationKind, edits: LocationEdits): BadLocation | undefined {
  const { address } = edits
  const isCurrent = kind === 'location'
  const missing: readonly (readonly [BadLocation, string])[] = [
    ['noName', edits.name],
    ['noStreet', address.street],
    ...(isCurrent
      ? ([
          ['noCity', address.city],
          ['noState', address.state],
          ['noPostalCode', address.postalCode],
          ['noTimeZone', edits.timeZone],
          ['noLanguage', edits.language],
        ] as const)
      : []),
  ]
  const found = missing.find(([, text]) => text.trim() === '')?.[0]
  if (found) return found
  if (!/^[A-Za-z]{2}$/.test(address.country.trim())) return 'badCountry'
  return badCoordinates(edits, !isCurrent) ? 'badCoordinates' : undefined
}

/** `4 · Canteen`, or the number alone if the floor has no name. */
export function floorLabel({ number, name }: Pick<Floor, 'number' | 'name'>): string {
  return name === undefined || name === String(number) ? String(number) : `${number} · ${name}`
}

const names = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** Sorts by name. */
export function byLocationName(a: Location, b: Location): number {
  return names.compare(a.name, b.name) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** Sorts from the lowest floor to the highest. */
export function byFloorNumber(a: Floor, b: Floor): number {
  return a.number - b.number
}
