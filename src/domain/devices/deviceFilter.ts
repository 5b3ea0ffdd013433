// The filters of Webex's device list, applied here, because the whole list is loaded: at once and in any
// combination.
import type { Device, DeviceLink } from './device.ts'
import { isDeviceFound, searchWordsOf } from './device.ts'

/** By the name of the parameter in the page's address. */
export type DeviceFacet =
  | 'state'
  | 'type'
  | 'product'
  | 'tag'
  | 'software'
  | 'channel'
  | 'error'
  | 'right'
  | 'owner'
  | 'location'
  | 'platform'
  | 'maintenance'

/** All facets, in the order in which the filters are shown. */
export const deviceFacets: readonly DeviceFacet[] = [
  ...(['state', 'type', 'product', 'tag', 'location', 'software', 'channel'] as const),
  ...(['error', 'right', 'owner', 'platform', 'maintenance'] as const),
]

/** The wanted values of each facet; for tags all of them, for others one of them. */
export type DeviceFilter = {
  readonly words: string
  readonly wanted: ReadonlyMap<DeviceFacet, readonly string[]>
}

/** The values of a device; none if it has none. */
export const facetValues: Readonly<Record<DeviceFacet, (device: Device) => readonly string[]>> = {
  state: ({ link }): readonly DeviceLink['is'][] => [link.is],
  type: ({ productType }) => [productType],
  product: ({ product }) => (product === '' ? [] : [product]),
  tag: ({ tags }) => tags,
  software: ({ software }) => present(software),
  channel: ({ upgradeChannel }) => present(upgradeChannel),
  error: ({ errorCodes }) => errorCodes,
  right: ({ right }) => [right],
  owner: ({ place }) => [place.is],
  location: ({ location }) => present(location),
  platform: ({ platform }) => present(platform),
  maintenance: ({ maintenance }) => present(maintenance),
}

const present = (value: string | undefined): readonly string[] =>
  value === undefined ? [] : [value]

/** @param all the values of a parameter, from `URLSearchParams.getAll`. */
export function deviceFilterOf(all: (name: string) => readonly string[]): DeviceFilter {
  return {
    words: all('q')[0] ?? '',
    wanted: new Map(
      deviceFacets.flatMap((facet) => {
        const values = all(facet).filter((value) => value !== '')
        return values.length > 0 ? [[facet, values] as const] : []
      }),
    ),
  }
}

/** The devices that match, in the given order. */
export function wantedDevices(
  devices: readonly Device[],
  { words, wanted }: DeviceFilter,
): readonly Device[] {
  const typed = searchWordsOf(words)
  return devices.filter((device) => isOfFacets(device, wanted) && isDeviceFound(device, typed))
}

function isOfFacets(device: Device, wanted: DeviceFilter['wanted']): boolean {
  for (const [facet, values] of wanted) {
    const own = facetValues[facet](device)
    const isFitting =
      facet === 'tag'
        ? values.every((value) => own.includes(value))
        : values.some((value) => own.includes(value))
    if (!isFitting) return false
  }
  return true
}

/** A value of a facet, and the number of devices that have it. */
export type FacetCount = { readonly value: string; readonly count: number }

const names = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** The values of a facet, by name; with the number of all devices that have each. */
export function facetCounts(devices: readonly Device[], facet: DeviceFacet): readonly FacetCount[] {
  const counts = new Map<string, number>()
  for (const device of devices) {
    for (const value of facetValues[facet](device)) {
      counts.set(value, (counts.get(value) ?? 0) + 1)
    }
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => names.compare(a.value, b.value))
}
