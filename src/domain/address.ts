// What a person types or pastes, as a destination that Webex takes (facts 3.2).
import { isEmergency } from './emergency.ts'
import type { Result } from './result.ts'
import { fail, ok } from './result.ts'
import { parseSip } from './sipAddress.ts'

export type Destination = {
  /**
   * `extension` and `national` differ by length only, so use it to show a number, not to
   * decide: the dial plan of the location has the last word.
   */
  readonly kind: 'extension' | 'national' | 'e164' | 'featureCode' | 'sip' | 'emergency'
  /** Normalised: what is sent. Reading it again gives itself. */
  readonly dial: string
  /** As it was typed, without space around. */
  readonly typed: string
}

export type BadDestination = 'empty' | 'nonsense' | 'tooLong'

const LONGEST_DIGITS = 64
const LONGEST_E164 = 15
/** Shortest international number in use: country code and a subscriber of four digits. */
const SHORTEST_E164 = 7
/** Longer than any number with formatting around: not worth reading. */
const LONGEST_TYPED = 1000
/** Webex allows extensions of up to ten digits; from seven on they read as numbers. */
const LONGEST_EXTENSION = 6

/** Countries and territories of the North American Numbering Plan, where letters are dialled. */
const LETTER_REGIONS =
  /^(US|CA|PR|AG|AI|AS|BB|BM|BS|DM|DO|GD|GU|JM|KN|KY|LC|MP|MS|SX|TC|TT|VC|VG|VI)$/
const KEYS: readonly string[] = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz']

// Brackets, dashes of all scripts, the minus sign, dots (of lists too), slashes, spaces.
const FORMATTING = /[\s()[\]{}\p{Pd}\u2212._·•⋅/\\'’|~]/gu
// Invisible: zero width, direction, soft hyphens, variation selectors; controls but spaces.
const INVISIBLE = /(?![\t\n\r])[\p{Cf}\p{Cc}\ufe00-\ufe0f]/gu
const SCHEME = /^\s*([a-z][a-z0-9+.-]*):(?:\/\/)?/i
/** `;ext=5`, `ext. 5`, `x5` behind a full number: nobody can dial on before the answer. */
const INNER_EXTENSION = /(?<=\d[^;]{6,}?)\s*(?:;|,|\bext\b|\bextension\b|x\s*(?=\d+$)).*$/i

/** `homeRegion` (ISO 3166) decides about letters and emergency numbers. */
export function parseDestination(
  text: string,
  { homeRegion }: { homeRegion?: string | undefined } = {},
): Result<Destination, BadDestination> {
  if (text.length > LONGEST_TYPED) return fail('tooLong')
  const clean = asciiDigits(text.normalize('NFKC').replace(INVISIBLE, '')).trim()
  if (clean === '') return fail('empty')
  const { scheme, rest } = splitScheme(clean)
  if (scheme === 'other') return fail('nonsense')
  const typed = text.trim()
  if (rest.includes('@')) {
    const sip = parseSip(rest)
    return sip.ok ? ok({ kind: 'sip', dial: sip.value, typed }) : sip
  }
  const digits = parseDigits(rest, homeRegion)
  return digits.ok ? ok({ ...digits.value, typed }) : digits
}

function splitScheme(text: string): { scheme: 'none' | 'phone' | 'other'; rest: string } {
  // `Ann <sip:ann@example.com>`, as mail programs copy it.
  const inner = /<([^<>]+)>\s*$/.exec(text)?.[1] ?? text
  const scheme = SCHEME.exec(inner)
  if (!scheme?.[1]) return { scheme: 'none', rest: inner }
  const isPhone = ['tel', 'sip', 'sips', 'callto'].includes(scheme[1].toLowerCase())
  const rest = inner.slice(scheme[0].length)
  return isPhone
    ? { scheme: 'phone', rest: percentDecoded(withContext(rest)) }
    : { scheme: 'other', rest }
}
