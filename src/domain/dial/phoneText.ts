// Digits out of formatted text: what people write around a number, taken off.
import { callingCodeOf, isLeftOut, planOf, withoutTrunk } from './numbering.ts'

// Brackets, dashes of all scripts, the minus sign, dots, apostrophes, slashes, spaces.
const FORMATTING = /[\s()[\]{}\p{Pd}\u2212.·•⋅'’/\\_]/gu
/** `+44 (0)20`: what stands in the first brackets behind the first digits. */
const BRACKETED = /^(\D*\d[^(]*)\(\s*(\d{1,2})\s*\)(.*)$/s
/** Punctuation that ends a sentence and is no part of a number. */
export const SENTENCE_END = /[\s.,;:]+$/
const KEYS: readonly string[] = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz']
/** The calling code of the North American Numbering Plan, where letters are dialled. */
const LETTERS_CODE = '1'

/**
 * The digits, `+`, `*` and `#` of a formatted number, in their order; `undefined` where
 * there is anything else. Letters count as keys (1-800-FLOWERS) where they are dialled. What is
 * left out behind a calling code, as the zero of `+44 (0)20`, is taken out.
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
  if (!isCode || !isLeftOut(after, trunk, rest.replace(/\D/g, ''))) return text
  return `${before}${rest}`
}

function isVanity(text: string, region: string | undefined): boolean {
  const isPlausible = /^\+?\d{3}[\da-z]{7,12}$/i.test(text)
  return isPlausible && (text.startsWith('+1') || planOf(region)?.callingCode === LETTERS_CODE)
}

function keyOf(letter: string): string {
  return String(2 + KEYS.findIndex((letters) => letters.includes(letter.toLowerCase())))
}
