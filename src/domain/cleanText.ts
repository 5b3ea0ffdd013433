// Text as a person meant it: without what cannot be seen, in the usual forms of characters.
import { DIRECTION_AND_INVISIBLE } from './displayText.ts'

/**
 * Zero width characters, direction marks, soft hyphens, variation selectors, controls other than white
 * space. They are copied from mail programs, spreadsheets and web pages, and break comparisons.
 */
const INVISIBLE = /(?![\t\n\r])[\p{Cf}\p{Cc}\ufe00-\ufe0f]/gu

/**
 * Digits of all scripts as 0-9: the blocks of a script's digits begin at its zero and come
 * in tens, which Unicode guarantees.
 */
export function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0
    let zero = code
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
    return String((code - zero) % 10)
  })
}

/** Without invisible characters and surrounding spaces; full-width forms and other digits as ASCII. */
export function cleanText(text: string): string {
  return asciiDigits(text.replace(INVISIBLE, '').normalize('NFKC')).trim()
}

/**
 * Words in one line, in their own letters: without what cannot be seen, and with plain spaces. Names
 * keep full-width letters and the joiners of Persian and Hindi.
 */
export const cleanLine = (text: string): string =>
  text
    .replace(DIRECTION_AND_INVISIBLE, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
