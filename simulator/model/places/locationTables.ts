// The organization's locations and their number ranges. Numbers that regulators reserve for fiction are
// used where they exist; the others only have the right format.

export type LocationRow = {
  name: string
  /** ISO 3166. */
  country: string
  timeZone: string
  /** The relative number of members. */
  weight: number
  callingCode: string
  /** The prefix of national numbers; empty if there is none. */
  trunkPrefix: string
  /** Without country code and trunk prefix; each is followed by `digits` counting digits. */
  numberBlocks: readonly string[]
  digits: number
  mobileBlock?: { prefix: string; digits: number }
  namePool: string
}

/** 555-0100 to 555-0199 are reserved for fiction in every area code (NANPA). */
const fictionalInArea = (codes: string) => codes.split(' ').map((code) => `${code}55501`)

export const locationTable: readonly LocationRow[] = [
  {
    name: 'San Jose',
    country: 'US',
    timeZone: 'America/Los_Angeles',
    weight: 6,
    callingCode: '1',
    trunkPrefix: '',
    numberBlocks: fictionalInArea('408 415 510 650 707 831 925 213 310 323 503 206 253'),
    digits: 2,
    namePool: 'american',
  },
  {
    name: 'London',
    country: 'GB',
    timeZone: 'Europe/London',
    weight: 4,
    callingCode: '44',
    trunkPrefix: '0',
    // Ofcom, numbers for drama.
    numberBlocks: ['2079460', '1134960', '1144960', '1614960'],
    digits: 3,
    mobileBlock: { prefix: '7700900', digits: 3 },
    namePool: 'british',
  },
  {
    name: 'Berlin',
    country: 'DE',
    timeZone: 'Europe/Berlin',
    weight: 3,
    callingCode: '49',
    trunkPrefix: '0',
    // Bundesnetzagentur, Drama Numbers.
    numberBlocks: ['3023125', '8999998'],
    digits: 3,
    namePool: 'german',
  },
  {
    name: 'Madrid',
    country: 'ES',
    timeZone: 'Europe/Madrid',
    weight: 3,
    callingCode: '34',
    trunkPrefix: '',
    numberBlocks: ['910000'],
    digits: 3,
    namePool: 'spanish',
  },
  {
    name: 'Tokyo',
    country: 'JP',
    timeZone: 'Asia/Tokyo',
    weight: 2,
    callingCode: '81',
    trunkPrefix: '0',
    numberBlocks: ['359990'],
    digits: 3,
    namePool: 'japanese',
  },
  {
    name: 'Cairo',
    country: 'EG',
    timeZone: 'Africa/Cairo',
    weight: 2,
    callingCode: '20',
    trunkPrefix: '0',
    numberBlocks: ['225790'],
    digits: 3,
    namePool: 'arabic',
  },
  {
    name: 'Athens',
    country: 'GR',
    timeZone: 'Europe/Athens',
    weight: 1,
    callingCode: '30',
    trunkPrefix: '',
    numberBlocks: ['2100000'],
    digits: 3,
    namePool: 'greek',
  },
  {
    name: 'Kyiv',
    country: 'UA',
    timeZone: 'Europe/Kyiv',
    weight: 1,
    callingCode: '380',
    trunkPrefix: '0',
    numberBlocks: ['445900'],
    digits: 3,
    namePool: 'ukrainian',
  },
]

/** In addition to 112 and 911. */
export const emergencyNumbers: Readonly<Record<string, readonly string[]>> = {
  GB: ['999'],
  DE: ['110'],
  ES: ['061', '091'],
  JP: ['110', '119'],
  EG: ['122', '123', '180'],
  GR: ['100', '166'],
  UA: ['101', '102', '103', '104'],
}
