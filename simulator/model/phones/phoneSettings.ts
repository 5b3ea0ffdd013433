// Phone settings of the organization and its locations. Phones without custom settings inherit
// them.
import type { WireCustomizations } from '../../../wire/phone.ts'
import { firstWrongPath, usualCustomizations } from './phoneDefaults.ts'
import type { Phone, PhoneSettings } from './phoneTypes.ts'
import { Refusal } from '../refusal.ts'
import type { Locations } from '../places/placeTypes.ts'
import type { SimTime } from '../types.ts'

type OfLocation = { readonly customizations: WireCustomizations; readonly at: number }

function merged(below: WireCustomizations, above: WireCustomizations): WireCustomizations {
  const families = Object.keys(below)
  return Object.fromEntries(
    families.map((family) => [family, { ...below[family], ...above[family] }]),
  )
}

function check(wanted: WireCustomizations): void {
  for (const [family, values] of Object.entries(wanted)) {
    const usual = usualCustomizations[family]
    if (!usual) throw new Refusal(400, `Unknown customizations: ${family}`)
    const bad = firstWrongPath(values, usual)
    if (bad !== undefined) throw new Refusal(400, `Invalid value for ${family}.${bad}.`)
  }
}

/** @param phonesAt the number of all phones, or of those at a location. */
export function createPhoneSettings(
  locations: Locations,
  time: SimTime,
  phonesAt: (locationId?: string) => number,
): PhoneSettings {
  let ofOrganisation: OfLocation = { customizations: usualCustomizations, at: time.now() }
  const ofLocations = new Map<string, OfLocation>()
  const updating = new Set<string | undefined>()

  const inherited = (locationId: string | undefined) =>
    (locationId === undefined ? undefined : ofLocations.get(locationId)?.customizations) ??
    ofOrganisation.customizations

  return {
    inherited,
    ofOrganisation: () => ({
      customizations: ofOrganisation.customizations,
      updateInProgress: updating.size > 0,
      deviceCount: phonesAt(),
      lastUpdateTime: ofOrganisation.at,
    }),
    ofLocation(locationId) {
      locations.one(locationId)
      const own = ofLocations.get(locationId)
      const { mpp = {}, ata = {} } = inherited(locationId)
      return {
        customizations: { mpp, ata },
        customEnabled: own !== undefined,
        updateInProgress: updating.has(locationId),
        deviceCount: phonesAt(locationId),
        lastUpdateTime: (own ?? ofOrganisation).at,
      }
    },
    change(wanted, locationId, isEnabled) {
      if (wanted) check(wanted)
      const at = time.now()
      if (locationId === undefined) {
        const customizations = merged(ofOrganisation.customizations, wanted ?? {})
        ofOrganisation = { customizations, at }
        return
      }
      locations.one(locationId)
      if (!isEnabled) return void ofLocations.delete(locationId)
      const customizations = merged(inherited(locationId), wanted ?? {})
      ofLocations.set(locationId, { customizations, at })
    },
    setUpdating(phones: readonly Phone[], isUpdating) {
      for (const { wire } of phones) {
        if (isUpdating) updating.add(wire.locationId)
        else updating.delete(wire.locationId)
      }
    },
  }
}
