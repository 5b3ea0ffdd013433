// Finding by what is typed: text folded once and alike for every list, in any order of words;
// numbers in any written form.
import { cleanText } from './cleanText.ts'
import { isFoundInNumber, isNumberQuery } from './dial/numberKey.ts'

/** Accents of Latin, Greek and Cyrillic letters; Hebrew and Arabic vowel points. */
const MARKS = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u064b-\u065f\u0670]/g
/** Letters that decompose into nothing, as people type them without them. */
const ALIKE: Readonly<Record<string, string>> = {
  ı: 'i',
  ß: 'ss',
  ς: 'σ',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
}
const ALIKE_LETTER = /[ıßςøłđðþæœ]/g
/** Phones and documents write `O’Brien`, people type `O'Brien` or `OBrien`. */
const APOSTROPHES = /['’‘ʼʻʹ′`]/g
const DASHES = /[\p{Pd}\u2212]/gu
/** `Müller` is typed as `Mueller` where the keyboard has no umlaut. */
const SPELLED_OUT: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ø: 'oe',
  å: 'aa',
}

/** As many texts as a large directory has; more begin anew. */
const MOST_KEPT = 60_000
const kept = new Map<string, string>()

/**
 * The same for texts that differ in case, accents, width or invisible characters: `İ`, `ı` and `I`
 * are `i`, `ß` is `ss`, a final sigma is a sigma.
 */
export function folded(text: string): string {
  const before = kept.get(text)
  if (before !== undefined) return before
  const plain = cleanText(text)
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(APOSTROPHES, '')
    .replace(DASHES, '-')
    .normalize('NFC')
    .replace(ALIKE_LETTER, (letter) => ALIKE[letter] ?? letter)
  // A mark by itself stands on a space, which is left at the end when the mark is gone.
  const now = cleanText(plain)
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(text, now)
  return now
}

/** The words that a search looks for, without case and accents. */
export const foldedWords = (typed: string): readonly string[] => wordsIn(folded(typed))

/** `Anne-Marie` finds `Anne Marie`; numbers keep their dashes. */
const wordsIn = (text: string) => text.split(/\s+|(?<=\p{L})-(?=\p{L})/u).filter(Boolean)

const HAS_SPELLED_OUT = /[äöüøå\u0308\u030a]/i

/** As it is folded, and with letters in place of its marks, where it has such marks. */
function spellings(text: string): readonly string[] {
  if (!HAS_SPELLED_OUT.test(text)) return [folded(text)]
  const plain = text.normalize('NFC').toLowerCase()
  return [
    folded(text),
    folded(plain.replace(/[äöüøå]/g, (letter) => SPELLED_OUT[letter] ?? letter)),
  ]
}

type Value = string | undefined

/** What of a thing is searched; digits in `numbers` match wherever they stand. */
export type Searchable = {
  readonly texts: readonly Value[]
  readonly numbers?: readonly Value[]
}

/**
 * Whether each typed word is in one of the texts or numbers. `(408) 555-0188` is one number.
 * Everything is found by nothing.
 *
 * @param region whose national numbers are typed and kept.
 */
export function isFoundIn(
  { texts, numbers = [] }: Searchable,
  typed: string,
  region?: string,
): boolean {
  const isInNumbers = (text: string) =>
    numbers.some((number) => number !== undefined && isFoundInNumber(number, text, region))
  if (isNumberQuery(typed) && isInNumbers(typed)) return true
  const [words = [], others = words] = spellings(typed).map(wordsIn)
  return words.every((word, index) => {
    const isIn = (text: string) => text.includes(word) || text.includes(others[index] ?? word)
    const isInText = (text: Value) => text !== undefined && spellings(text).some(isIn)
    return texts.some(isInText) || isInNumbers(word)
  })
}
