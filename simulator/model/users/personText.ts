// Normalizes names for comparison: case, accents, and letters such as ß that have no accent to
// strip.

const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ς: 'σ',
}

/** Only for comparing, never for display. */
export function comparable(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßøđłæœıς]/g, (letter) => letters[letter] ?? letter)
}

/** The comparable words of a name or of a search text. */
export function words(text: string): string[] {
  return comparable(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}
