// The emergency numbers by region, for a notice before dialing (docs/webex/facts.md 9.1). A notice too many
// is preferred, and nothing here guarantees that a number works.
import { emergencyNumbers } from './numberingTables.ts'

/** 112 and 911 lead to help, or are redirected to it, in most mobile and many fixed networks. */
const EVERYWHERE = ['112', '911']
/** For an unknown region: numbers that are emergencies in many, and codes in none. */
const REGION_UNKNOWN = ['999', '000']

/**
 * Emergency numbers besides libphonenumber's, by the regulators' plans: the coast guard of Japan, the
 * French text line and sea rescue, police and doctors elsewhere.
 */
const alsoEmergency: Readonly<Record<string, string>> = {
  AE: '996',
  AT: '140',
  CH: '1414',
  CN: '122',
  ES: '061 062 080 091 092',
  FR: '114 191 196',
  GR: '108',
  HR: '195',
  JP: '118',
  LK: '1990',
  PE: '106',
  RS: '192 193 194',
  SA: '998',
  TR: '156 177',
  UA: '104',
}

const listed = (table: Readonly<Record<string, string>>, region: string): readonly string[] =>
  Object.hasOwn(table, region) ? (table[region]?.split(' ') ?? []) : []

/**
 * The emergency number that the digits are, or may reach: many offices dial a 9 or 0 for an outside line,
 * so that 9999 in London is an extension, or 999 by habit. `region` is ISO 3166, like `GB`.
 */
export function emergencyIn(digits: string, region?: string): string | undefined {
  const own =
    region === undefined
      ? REGION_UNKNOWN
      : [...listed(emergencyNumbers, region), ...listed(alsoEmergency, region)]
  const numbers = [...EVERYWHERE, ...own]
  if (numbers.includes(digits)) return digits
  // Two digits after a prefix are far more often an extension, like 915.
  const outside = numbers.filter((number) => number.length > 2)
  return outside.find((number) => digits === `9${number}` || digits === `0${number}`)
}
