// One key for each number, however it is written: in full, national, formatted or not.
import { cleanText } from '../cleanText.ts'
import type { Destination } from './address.ts'
import { CALLER_ID_PREFIX, LONGEST_EXTENSION, parseDestination } from './address.ts'
import { isPossible, isPremium, planOf } from './numbering.ts'
import { dialledText } from './phoneText.ts'

/** `sip:+1…@host`, Webex's form of some outside parties: the number is what matters. */
const SIP_NUMBER = /^(\+\d{7,15})@/
const LINK = /^(?:tel|callto|sips?):/i

/**
 * The same for every notation of one number: E.164 if `region` (ISO 3166) determines the country, else the
 * dialed digits. If it is no number, the text itself.
 */
export function numberKey(text: string, region?: string): string {
  const parsed = parseDestination(text, { region })
  if (!parsed.ok) return cleanText(text)
  const { kind, dial } = parsed.value
  if (kind === 'sip') return SIP_NUMBER.exec(dial)?.[1] ?? dial.toLowerCase()
  if (kind === 'featureCode') {
    const bare = dial.replace(CALLER_ID_PREFIX, '')
    return bare === dial ? dial : numberKey(bare, region)
  }
  return kind === 'national' ? (e164Of(dial, region) ?? dial) : dial
}

/**
 * Whether two texts are the same number.
 *
 * @param region ISO 3166, for national forms.
 */
export const isSameNumber = (a: string, b: string, region?: string): boolean =>
  numberKey(a, region) === numberKey(b, region)

/** National digits with their country, if their length is valid for it. */
function e164Of(digits: string, region: string | undefined): string | undefined {
  const plan = planOf(region)
  if (!plan) return afterZeros(digits)
  const { callingCode, trunk, international, lengths } = plan
  const foreign = international.exec(digits)?.[0]
  if (foreign !== undefined) {
    const parsed = parseDestination(`+${digits.slice(foreign.length)}`)
    if (parsed.ok && parsed.value.kind === 'e164') return parsed.value.dial
  }
  if (trunk !== '' && digits.startsWith(trunk)) {
    const national = digits.slice(trunk.length)
    if (lengths.includes(national.length)) return `+${callingCode}${national}`
  }
  // If a prefix is needed, fewer digits are a local number or a long extension.
  const isPrefixOptional = trunk === '' || trunk === '1' || trunk === '8'
  const isWhole = digits.length > LONGEST_EXTENSION && lengths.includes(digits.length)
  if (isPrefixOptional && isWhole && !isLocal(callingCode, digits))
    return `+${callingCode}${digits}`
  return afterZeros(digits)
}

/** `0044 …`, the international prefix of most countries, unless it means something else. */
function afterZeros(digits: string): string | undefined {
  const number = digits.replace(/^00(?=[1-9])/, '+')
  return number !== digits && isPossible(number) ? number : undefined
}

/** Seven digits in North America have no area code: 310-1234 in Canada is a service. */
const isLocal = (callingCode: string, digits: string) => callingCode === '1' && digits.length < 10

/** The search text: for a pasted link, its number or address. */
function queryOf(typed: string): string {
  const clean = cleanText(typed)
  return LINK.test(clean) ? numberKey(clean) : clean
}

/** Whether the text is a number: two digits or more, and no letters. */
export function isNumberQuery(typed: string): boolean {
  const clean = queryOf(typed)
  return /^[+*#\d\s().\-/]+$/.test(clean) && (clean.match(/\d/g)?.length ?? 0) >= 2
}

/**
 * Whether a number contains the typed text: at its beginning, at its end or in between, with or without
 * country, prefix and formatting.
 */
export function isFoundInNumber(number: string, typed: string, region?: string): boolean {
  if (!isNumberQuery(typed)) return false
  const clean = queryOf(typed)
  const stored = [number, numberKey(number, region)].map(bare)
  const wanted = bare(dialledText(clean, region) ?? clean)
  if (clean.startsWith('+')) return stored.some((digits) => digits.startsWith(wanted))
  return [wanted, ...withoutPrefixes(wanted, region)].some((digits) =>
    stored.some((one) => one.includes(digits)),
  )
}

const bare = (text: string) => cleanText(text).replace(/[^\d*#]/g, '')

/** `020 7946` at home, and `00 44 20` anywhere, match `+44 20 7946 …`. */
function withoutPrefixes(digits: string, region: string | undefined): readonly string[] {
  const plan = planOf(region)
  if (!plan) return []
  const foreign = plan.international.exec(digits)?.[0] ?? ''
  return [foreign, digits.startsWith(plan.trunk) ? plan.trunk : '']
    .map((prefix) => digits.slice(prefix.length))
    .filter((rest) => rest !== digits && rest.length >= 2)
}

/** For the phone system itself. With a prefix that shows or hides my number it is a call. */
export const isFeatureCode = ({ kind, dial }: Destination): boolean =>
  kind === 'featureCode' && !CALLER_ID_PREFIX.test(dial)

/** Whether a call to this number costs extra by its kind, like 1-900. */
export function isPremiumDestination(dial: string, region?: string): boolean {
  const key = numberKey(dial, region)
  return key.startsWith('+') && isPremium(key)
}
