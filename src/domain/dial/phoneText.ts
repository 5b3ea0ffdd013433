// Digits out of formatted text: what people write around a number, taken off.

// Brackets, dashes of all scripts, the minus sign, dots, apostrophes, slashes, spaces.
const FORMATTING = /[\s()[\]{}\p{Pd}\u2212.·•⋅'’/\\_]/gu
/** `ext. 5`, `x5` behind a full number: it can be keyed in only after the answer. */
const INNER_EXTENSION = /^((?:[^\d]*\d){7,}[^\d]*?)\s*(?:extension|extn?|x)[\s.:]*\d{1,7}$/i
/** `+44 (0)20`: the trunk zero that is left out when dialled with the country code. */
const TRUNK_ZERO = /^(\D*\+[^(]*)\(\s*0\s*\)/
const SENTENCE_END = /[\s.,;:]+$/
const KEYS: readonly string[] = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz']

/** Where letters are dialled: the North American Numbering Plan. */
const LETTER_REGIONS = new Set(
  'US CA PR AG AI AS BB BM BS DM DO GD GU JM KN KY LC MP MS SX TC TT VC VG VI'.split(' '),
)

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

/**
 * The digits, `+`, `*` and `#` of a formatted number, in their order; `undefined` where
 * there is anything else. Letters count as keys (1-800-FLOWERS) where they are dialled.
 */
export function dialledText(text: string, homeRegion: string | undefined): string | undefined {
  const bare = text
    .replace(SENTENCE_END, '')
    .replace(INNER_EXTENSION, '$1')
    .replace(TRUNK_ZERO, '$1')
    .replace(FORMATTING, '')
  const dialled = isVanity(bare, homeRegion) ? bare.replace(/[a-z]/gi, keyOf) : bare
  return /^(\+?\d+|[*#]+\d[\d*#]*)$/.test(dialled) ? dialled : undefined
}

function isVanity(text: string, homeRegion: string | undefined): boolean {
  const isPlausible = /^\+?\d{3}[\da-z]{7,12}$/i.test(text)
  return isPlausible && (text.startsWith('+1') || LETTER_REGIONS.has(homeRegion ?? ''))
}

function keyOf(letter: string): string {
  return String(2 + KEYS.findIndex((letters) => letters.includes(letter.toLowerCase())))
}
