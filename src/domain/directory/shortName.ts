// Shortens a name where the full one does not fit: a complete family name says more than a
// truncated name.

/** The width of a semibold letter, in multiples of the type size: most are narrower. */
const LETTER = 0.6
/** Scripts whose given names come first and have initials. */
const initialed = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\s'’.-]+$/u

/**
 * `Martín Hernández` as `M. Hernández` where it would be wider. Names that are not written this way
 * stay as they are.
 *
 * @param room width, in sizes of the type.
 */
export function shortName(name: string, room: number): string {
  const words = name.trim().split(/\s+/)
  const last = words.at(-1)
  const isTooWide = [...name].length * LETTER > room
  if (!isTooWide || last === undefined || words.length < 2 || !initialed.test(name)) return name
  const initials = words.slice(0, -1).map((word) => `${[...word][0] ?? ''}.`)
  return `${initials.join(' ')} ${last}`
}
