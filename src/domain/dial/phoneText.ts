// Extracts the digits from formatted text.
import { callingCodeOf, isLeftOut, isPossible, planOf, withoutTrunk } from './numbering.ts'

// Brackets, dashes of all scripts, the minus sign, dots, apostrophes, slashes, spaces.
const FORMATTING = /[\s()[\]{}\p{Pd}\u2212.·•⋅'’/\\_]/gu
/** `+44 (0)20`: the content of the first brackets after the first digits. */
const BRACKETED = /^(\D*\d[^(]*)\(\s*(\d{1,2})\s*\)(.*)$/s
/** Punctuation that ends a sentence and is not part of a number. */
export const SENTENCE_END = /[\s.,;:]+$/
const KEYS: readonly string[] = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz']
/** The calling code of the North American Numbering Plan, where letters are dialed. */
const LETTERS_CODE = '1'

/**
 * The digits, `+`, `*` and `#` of a formatted number, in order; `undefined` if it contains anything else.
 * Letters count as keys (1-800-FLOWERS) where they are dialed. Digits that are omitted after a calling
 * code, like the zero of `+44 (0)20`, are removed.
 */
export function dialledText(text: string, region: string | undefined): string | undefined {
  const bare = withoutBracketed(text.replace(SENTENCE_END, ''), region).replace(FORMATTING, '')
  const dialled = isVanity(bare, region) ? bare.replace(/[a-z]/gi, keyOf) : bare
  if (!/^(\+?\d+|[*#]+\d[\d*#]*)$/.test(dialled)) return undefined
  const code = dialled.startsWith('+') ? callingCodeOf(dialled.slice(1)) : undefined
  if (code === undefined) return dialled
  return `+${code}${withoutTrunk(code, dialled.slice(1 + code.length))}`
}

function withoutBracketed(text: string, region: string | undefined): string {
  const found = BRACKETED.exec(text)
  if (!found) return text
  const [, before = '', trunk = '', rest = ''] = found
  const digits = before.replace(FORMATTING, '')
  const foreign = digits.startsWith('+') ? /^\+/ : (planOf(region)?.international ?? /^00/)
  const after = digits.replace(foreign, '')
  const isCode = after !== digits && callingCodeOf(after) === after
  const national = rest.replace(/\D/g, '')
  if (!isCode || !(isLeftOut(after, trunk, national) || isOfOldPlan(after, trunk, national))) {
    return text
  }
  return `${before}${rest}`
}

/** `+370 (8) 5…`, `+52 (01) 55…`: abolished prefixes are still written, and no number has them. */
function isOfOldPlan(code: string, trunk: string, national: string): boolean {
  if (!/^(?:0\d?|8)$/.test(trunk)) return false
  return !isPossible(`+${code}${trunk}${national}`) && isPossible(`+${code}${national}`)
}

/**
 * As advertised: seven keys after the area code, or a few superfluous ones, at least three of them
 * letters. Fewer letters are the `x12` of an extension, or words of a text.
 */
function isVanity(text: string, region: string | undefined): boolean {
  const [, keys = ''] = /^(?:\+?1)?[2-9]\d\d([\da-z]{7,9})$/i.exec(text) ?? []
  const isOfRegion = text.startsWith('+') || planOf(region)?.callingCode === LETTERS_CODE
  return isOfRegion && (keys.match(/[a-z]/gi)?.length ?? 0) >= 3
}

function keyOf(letter: string): string {
  return String(2 + KEYS.findIndex((letters) => letters.includes(letter.toLowerCase())))
}
