// Where calls are placed from: the location of the device that places them, else the person's calling
// location, else the country of the person's own number. Read step by step, as far as Webex answers.
import type { EndpointId, LocationId } from '../../domain/brand.ts'
import type { CallingPlace, PlaceFacts } from '../../domain/dial/callingPlace.ts'
import { callingPlaceOf } from '../../domain/dial/callingPlace.ts'
import { regionOfNumber } from '../../domain/dial/numbering.ts'
import type { CallingProfileResource } from '../../webex/resources/callingProfile.ts'

/** What is known about the caller before their location is read. */
export type CallerFacts = {
  /** The device chosen to place calls; missing: an app, or any device. */
  readonly device?: EndpointId | undefined
  /** As the directory has them. */
  readonly location?: LocationId | undefined
  readonly numbers: readonly string[]
  /** Only administrators may read locations. */
  readonly mayReadLocations: boolean
}

/** Never rejects: unreadable parts are left out. */
export async function findCallingPlace(
  profile: CallingProfileResource,
  { device, location, numbers, mayReadLocations }: CallerFacts,
  signal?: AbortSignal,
): Promise<CallingPlace> {
  async function placeAt(id: LocationId | undefined, known: PlaceFacts): Promise<CallingPlace> {
    const isWhole = known.address !== undefined || id === undefined || !mayReadLocations
    const read = isWhole ? undefined : await profile.location(id, signal)
    return callingPlaceOf(read?.ok ? read.value : known)
  }
  const [mine, ofDevice] = await Promise.all([
    profile.mine(signal),
    device === undefined ? undefined : profile.locationOfDevice(device, signal),
  ])
  const own = mine.ok ? mine.value : { location: {}, numbers: [] }
  const home = own.location.id ?? location
  const there = ofDevice?.ok ? ofDevice.value : undefined
  const isElsewhere = there !== undefined && home !== undefined && there !== home
  const elsewhere = isElsewhere ? await placeAt(there, {}) : undefined
  if (elsewhere?.region !== undefined) return elsewhere
  const place = await placeAt(home, own.location)
  const region = place.region ?? [...own.numbers, ...numbers].map(regionOfNumber).find((one) => one)
  // A device elsewhere would send help elsewhere: then no place is returned.
  return { ...(isElsewhere ? {} : place), ...(region !== undefined && { region }) }
}
