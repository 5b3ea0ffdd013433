// libphonenumber behind our own names. Only phoneNumbers.ts imports it, as a chunk: with its
// smallest metadata, which is enough to format and to tell a possible number.
import {
  AsYouType,
  findPhoneNumbersInText,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min'
import type { CountryCode, PhoneNumber } from 'libphonenumber-js/min'

/** Fewer digits are an extension (domain/dial/address.ts). */
const SHORTEST_NUMBER = 7
/** E.164 has at most 15 digits; this leaves room for prefixes and formatting. */
const LONGEST_TEXT = 40

/** About an email with its signature; nobody dials from longer texts. */
const LONGEST_PASTE = 5_000
const MOST_FOUND = 8

const known = (region: string | undefined) =>
  region !== undefined && isSupportedCountry(region) ? region : undefined

const digitsOf = (text: string) => text.replace(/[^+\d]/g, '')

const isExtension = (digits: string) => digits.length < SHORTEST_NUMBER && !digits.startsWith('+')

function parse(text: string, region: string | undefined) {
  if (text.length > LONGEST_TEXT || !/^[+\d\s().\-/]+$/.test(text)) return undefined
  if (isExtension(digitsOf(text))) return undefined
  const number = parsePhoneNumberFromString(text, known(region))
  return number?.isPossible() ? number : undefined
}

/**
 * Whether the digits are what is dialled for the number: seven digits in Germany are possible,
 * but only with an area code and its zero before them.
 */
function isWhole(text: string, parsed: PhoneNumber): boolean {
  const digits = digitsOf(text)
  const national = digitsOf(parsed.formatNational())
  return digits.startsWith('+') || digits === national || digits === `1${national}`
}

/** Certainly a number even while incomplete: it has a country code or a national prefix. */
const isSureAsTyped = (text: string, home: CountryCode | undefined) =>
  text.startsWith('+') || (home !== undefined && text.startsWith('0'))

/** Whether `shown` groups the digits as a whole number: (555) 012-3 is not a number in Canada. */
function isWholeAsShown(text: string, shown: string, home: CountryCode | undefined): boolean {
  const parsed = home && parse(text, home)
  return parsed !== undefined && isWhole(text, parsed) && shown.endsWith(parsed.formatNational())
}

/** A `PhoneNumbers`, which phoneNumbers.ts checks: naming it here would be a cycle. */
export const phoneNumbers = {
  asYouType(text: string, region?: string): string {
    if (!/^\+?\d+$/.test(text) || text.length > LONGEST_TEXT || isExtension(text)) return text
    const home = known(region)
    const shown = new AsYouType(home).input(text)
    const isNumber = isSureAsTyped(text, home) || isWholeAsShown(text, shown, home)
    return isNumber && digitsOf(shown) === text ? shown : text
  },
  format(number: string, region?: string): string {
    const parsed = parse(number, region)
    if (!parsed || !isWhole(number, parsed)) return number
    const home = known(region)
    // Numbers shared by several countries, such as +1 800, have no country.
    const isHome = parsed.country
      ? parsed.country === home
      : home !== undefined && getCountryCallingCode(home) === parsed.countryCallingCode
    return isHome ? parsed.formatNational() : parsed.formatInternational()
  },
  findIn(text: string, region?: string): readonly string[] {
    const home = known(region)
    const found = findPhoneNumbersInText(
      text.slice(0, LONGEST_PASTE),
      home === undefined ? {} : { defaultCountry: home },
    )
    return [...new Set(found.map(({ number }) => number.number))].slice(0, MOST_FOUND)
  },
}
