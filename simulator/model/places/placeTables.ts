// The addresses of locations and the types of rooms, for seeding.
import type { WireAddress } from '../../../wire/place.ts'

export type SiteRow = {
  readonly address: WireAddress
  readonly latitude: number
  readonly longitude: number
  readonly language: string
  readonly floors: readonly number[]
}

const row = (
  [address1, city, state, postalCode, country]: readonly [string, string, string, string, string],
  [latitude, longitude]: readonly [number, number],
  language: string,
  floors: readonly number[],
): SiteRow => ({
  address: { address1, city, state, postalCode, country },
  latitude,
  longitude,
  language,
  floors,
})

/** By the location's name (locationTables.ts). The streets are invented, the cities are real. */
export const sites: Readonly<Record<string, SiteRow>> = {
  'San Jose': row(
    ['1 Switchboard Way', 'San Jose', 'CA', '95134', 'US'],
    [37.34, -121.89],
    'en_us',
    [1, 2, 3],
  ),
  London: row(
    ['12 Exchange Court', 'London', 'England', 'EC2A 4XX', 'GB'],
    [51.51, -0.13],
    'en_gb',
    [0, 1, 2],
  ),
  Berlin: row(
    ['Fernsprechstraße 4', 'Berlin', 'Berlin', '10115', 'DE'],
    [52.52, 13.4],
    'de_de',
    [0, 1],
  ),
  Madrid: row(
    ['Calle de la Central 7', 'Madrid', 'Madrid', '28013', 'ES'],
    [40.42, -3.7],
    'es_es',
    [0, 1],
  ),
  Tokyo: row(['1-2-3 Koukan', 'Tokyo', 'Tokyo', '100-0001', 'JP'], [35.68, 139.76], 'ja_jp', [8]),
  Cairo: row(['5 Telephone Street', 'Cairo', 'Cairo', '11511', 'EG'], [30.04, 31.24], 'ar_sa', [2]),
  Athens: row(
    ['Odos Tilefonou 9', 'Athens', 'Attica', '105 57', 'GR'],
    [37.98, 23.73],
    'el_gr',
    [1],
  ),
  Kyiv: row(['3 Zvyazku Street', 'Kyiv', 'Kyiv', '01001', 'UA'], [50.45, 30.52], 'uk_ua', [4]),
}

export const elsewhere: SiteRow = row(
  ['1 Main Street', 'Elsewhere', 'CA', '95134', 'US'],
  [37.34, -121.89],
  'en_us',
  [1],
)

/** The use of a location's floors, from the lowest up. */
export const floorNames = ['Reception', 'Engineering', 'Support'] as const

/** The type of a room by its seats; the larger ones are meeting rooms. */
export function typeFor(capacity: number): string {
  if (capacity <= 2) return 'focus'
  return capacity <= 4 ? 'huddle' : 'meetingRoom'
}

export const sensors = [
  'occupancyDetection',
  'presenceDetection',
  'ambientNoise',
  'soundLevel',
  'temperature',
  'airQuality',
  'relativeHumidity',
] as const

/** Only a room navigator has these. */
export const climateSensors: readonly string[] = ['temperature', 'airQuality', 'relativeHumidity']
