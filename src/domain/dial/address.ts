// What a person types or pastes, as a destination that Webex takes (docs/webex/facts.md 3.2).
import { isEmergency } from './emergency.ts'
import { asciiDigits, dialledText } from './phoneText.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import { parseSipAddress } from './sipAddress.ts'

export type Destination = {
  /**
   * `extension` and `national` differ by length only: use it to show a number, not to
   * decide. The dial plan of the location has the last word.
   */
  readonly kind: 'extension' | 'national' | 'e164' | 'featureCode' | 'sip' | 'emergency'
  /** Normalised: what is sent. Reading it again gives the same. */
  readonly dial: string
  /** As it was typed, without space around. Text from outside: see `displayText`. */
  readonly typed: string
}

export type BadDestination = 'empty' | 'nonsense' | 'tooLong'

/** More than any number with formatting around: not worth reading. */
const LONGEST_TYPED = 1000
const LONGEST_DIGITS = 64
/** E.164 allows fifteen; the shortest in use are a country code and four digits. */
const LONGEST_E164 = 15
const SHORTEST_E164 = 7
/** Webex allows extensions of up to ten digits; from seven on they read as numbers. */
const LONGEST_EXTENSION = 6

// Zero width, direction marks, soft hyphens, variation selectors, controls (but white space).
const INVISIBLE = /(?![\t\n\r])[\p{Cf}\p{Cc}\ufe00-\ufe0f]/gu
const SCHEME = /^([a-z][a-z0-9+.-]*):(?:\/\/)?/i
/** In these, what follows `;` or `?` is no part of the number. */
const PHONE_SCHEMES = ['tel', 'callto', 'sip', 'sips']
/** *67, *82, *31#, #31#: hide or show my number for this one call. */
const CALLER_ID_PREFIX = /^(?:\*67|\*82|[*#]31#)(?=\d)/

/** `homeRegion` (ISO 3166) decides about letters and emergency numbers. */
export function parseDestination(
  text: string,
  { homeRegion }: { homeRegion?: string | undefined } = {},
): Result<Destination, BadDestination> {
  if (text.length > LONGEST_TYPED) return fail('tooLong')
  const clean = asciiDigits(text.replace(INVISIBLE, '').normalize('NFKC')).trim()
  if (clean === '') return fail('empty')
  const address = withoutScheme(clean)
  if (address === undefined) return fail('nonsense')
  const typed = text.trim()
  if (address.includes('@')) {
    const sip = parseSipAddress(address)
    return sip.ok ? ok({ kind: 'sip', dial: sip.value, typed }) : sip
  }
  const dialled = dialledText(address, homeRegion)
  if (dialled === undefined) return fail('nonsense')
  const number = classify(dialled, homeRegion)
  return number.ok ? ok({ ...number.value, typed }) : number
}

/** `undefined` for a scheme that is not one of telephony, such as `javascript:`. */
function withoutScheme(text: string): string | undefined {
  // `Ann <sip:ann@example.com>`, as mail programs copy it.
  const inner = (/<([^<>]+)>$/.exec(text)?.[1] ?? text).trim()
  const scheme = SCHEME.exec(inner)
  if (!scheme) return inner
  if (!PHONE_SCHEMES.includes(scheme[1]?.toLowerCase() ?? '')) return undefined
  const address = inner.slice(scheme[0].length)
  return address.includes('@') ? address : percentDecoded(address.split(/[;?]/, 1)[0] ?? '')
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function classify(
  dialled: string,
  homeRegion: string | undefined,
): Result<Pick<Destination, 'kind' | 'dial'>, BadDestination> {
  const digits = dialled.replace(/^\+/, '')
  if (isEmergency(digits.replace(CALLER_ID_PREFIX, ''), homeRegion)) {
    // No country code is an emergency number: whoever typed +112 wants 112.
    return ok({ kind: 'emergency', dial: digits })
  }
  if (dialled !== digits) {
    if (digits.length > LONGEST_E164) return fail('tooLong')
    const isNumber = digits.length >= SHORTEST_E164 && !digits.startsWith('0')
    return isNumber ? ok({ kind: 'e164', dial: dialled }) : fail('nonsense')
  }
  if (digits.length > LONGEST_DIGITS) return fail('tooLong')
  if (/[*#]/.test(digits)) return ok({ kind: 'featureCode', dial: digits })
  return ok({
    kind: digits.length <= LONGEST_EXTENSION ? 'extension' : 'national',
    dial: digits,
  })
}
