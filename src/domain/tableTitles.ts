// Titles of columns as people and programs write them, for every import.

/** Letters and digits of all scripts in lower case, without accents. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

const pairs = (text: string): ReadonlySet<string> =>
  new Set(Array.from(text.slice(1), (letter, index) => `${text[index]}${letter}`))

/** Shared pairs of letters, from 0 to 1 (Dice). */
function similarity(one: string, other: string): number {
  const [own, others] = [pairs(one), pairs(other)]
  const shared = [...own].filter((pair) => others.has(pair)).length
  return (2 * shared) / Math.max(1, own.size + others.size)
}

const ALIKE = 0.5

/** How a column may be titled in a file. */
export type TitleNames = {
  readonly title: string
  /** As other programs call the column; `plain` already. */
  readonly others: readonly string[]
}

/** Those that `title` may have been meant to be: alike ones, else all. */
export function alikeTitles(title: string, free: readonly TitleNames[]): readonly string[] {
  const wanted = plain(title)
  const alike = free.filter((one) =>
    [plain(one.title), ...one.others].some((name) => similarity(wanted, name) >= ALIKE),
  )
  return (alike.length > 0 ? alike : free).map((one) => one.title)
}
