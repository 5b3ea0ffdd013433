// Parses typed, pasted or imported text into a destination for Webex (docs/webex/facts.md 3.2). All
// numbers are parsed here: every field, link, table and search uses it.
import { cleanText } from '../cleanText.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { AfterAnswer } from './afterAnswer.ts'
import { splitAfterAnswer } from './afterAnswer.ts'
import { emergencyIn } from './emergency.ts'
import { readPhoneLink } from './phoneLink.ts'
import { dialledText, SENTENCE_END } from './phoneText.ts'

/** What was recognized, and what is sent to Webex as `destination`. */
export type Destination = {
  /**
   * `extension` and `national` differ only by length: use it for display, not for decisions. The location's
   * dial plan decides. A `person` is looked up first: Webex does not dial ids.
   */
  readonly kind: 'extension' | 'national' | 'e164' | 'featureCode' | 'sip' | 'emergency' | 'person'
  /** Normalized: the value to send. Parsing it again gives the same. */
  readonly dial: string
  /** As typed, without surrounding spaces. Text from outside: see `displayText`. */
  readonly typed: string
  /**
   * The emergency number that is called if the first digit of `dial` selects an outside line: the person is
   * told, and asked before the call.
   */
  readonly mayReach?: string
  /** Digits to send once the far end has answered. */
  readonly after?: AfterAnswer
}

/**
 * `badContext`: a link has a local number and its context (`phone-context`), which do not form a number.
 */
export type BadDestination = 'empty' | 'nonsense' | 'tooLong' | 'badContext'

/** Longer than any number with formatting: not worth parsing. */
const LONGEST_TYPED = 1000
const LONGEST_DIGITS = 64
/** E.164 allows fifteen; the shortest in use are a country code and four digits. */
const LONGEST_E164 = 15
const SHORTEST_E164 = 7
/** Webex allows extensions of up to ten digits; from seven digits on they look like numbers. */
export const LONGEST_EXTENSION = 6

/** *67, *82, *31#, #31#: hide or show my number for this one call. */
export const CALLER_ID_PREFIX = /^(?:\*67|\*82|[*#]31#)(?=\d)/
/** A person's id of the REST API: base64 of `ciscospark://…` (docs/webex/facts.md 2.6). */
const PERSON_ID = /^Y2lzY29zcGFyazovL[\w+/-]{20,200}={0,2}$/

/** `region` (ISO 3166) determines letters, emergency numbers and prefixes. */
export function parseDestination(
  text: string,
  { region }: { region?: string | undefined } = {},
): Result<Destination, BadDestination> {
  if (text.length > LONGEST_TYPED) return fail('tooLong')
  const clean = cleanText(text).replace(/\s+/g, ' ')
  if (clean === '') return fail('empty')
  const typed = text.trim()
  if (PERSON_ID.test(clean)) return ok({ kind: 'person', dial: clean, typed })
  const link = readPhoneLink(clean)
  if (!link.ok) return link
  if (link.value.is === 'sip') {
    const sip = parseSipAddress(link.value.address)
    return sip.ok ? ok({ kind: 'sip', dial: sip.value, typed }) : sip
  }
  const { text: written, after: ofLink = '' } = link.value
  const { number, after: ofText = '' } = splitAfterAnswer(written.replace(SENTENCE_END, ''))
  const dialled = dialledText(number, region)
  if (dialled === undefined) return fail('nonsense')
  const read = classify(dialled, region)
  if (!read.ok) return read
  // Emergency services have no menu.
  const after = read.value.kind === 'emergency' ? '' : `${ofText}${ofLink}`
  return ok({ ...read.value, typed, ...(after !== '' && { after }) })
}

function classify(
  dialled: string,
  region: string | undefined,
): Result<Pick<Destination, 'kind' | 'dial' | 'mayReach'>, BadDestination> {
  const digits = dialled.replace(/^\+/, '')
  const own = digits.replace(CALLER_ID_PREFIX, '')
  const emergency = emergencyIn(own, region)
  if (emergency === own) {
    // No country code is an emergency number: +112 means 112.
    return ok({ kind: 'emergency', dial: digits })
  }
  if (dialled !== digits) {
    if (digits.length > LONGEST_E164) return fail('tooLong')
    const isNumber = digits.length >= SHORTEST_E164 && !digits.startsWith('0')
    return isNumber ? ok({ kind: 'e164', dial: dialled }) : fail('nonsense')
  }
  if (digits.length > LONGEST_DIGITS) return fail('tooLong')
  const read = { dial: digits, ...(emergency !== undefined && { mayReach: emergency }) }
  if (/[*#]/.test(digits)) return ok({ kind: 'featureCode', ...read })
  return ok({ kind: digits.length <= LONGEST_EXTENSION ? 'extension' : 'national', ...read })
}

// SIP addresses as they are typed and pasted, reduced to `user@domain`.

const LONGEST_SIP = 255
// RFC 3261 `user`, with letters of all scripts; no `:`, which would start a password.
const USER = /^[\p{L}\p{N}\p{M}\-_.!~*'&=+$%,;?/]+$/u
const LABEL = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?`
/** At least two labels, as no company's domain is a single word; a port may follow. */
const HOST = new RegExp(String.raw`^${LABEL}(?:\.${LABEL})+(?::\d{1,5})?$`, 'u')

/**
 * Parses the part after `sip:`, or a bare address. Parameters (`;transport=tls`) and headers
 * (`?subject=…`) are dropped: the cloud chooses the route.
 */
export function parseSipAddress(text: string): Result<string, 'nonsense' | 'tooLong'> {
  const at = text.indexOf('@')
  const user = text.slice(0, at)
  const host = (text.slice(at + 1).split(/[;?]/, 1)[0] ?? '').toLowerCase().normalize('NFKC')
  if (!USER.test(user) || !HOST.test(host)) return fail('nonsense')
  const address = `${user}@${host}`
  return address.length > LONGEST_SIP ? fail('tooLong') : ok(address)
}
