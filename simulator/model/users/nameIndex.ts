// Finds members by the beginnings of the words of their names.
import { words } from './personText.ts'
import type { Member } from '../types.ts'

type Entry = { readonly word: string; readonly at: number }

/** The index of the first word that is not before `prefix`. */
function lowerBound(entries: readonly Entry[], prefix: string): number {
  let [low, high] = [0, entries.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((entries[middle]?.word ?? '') < prefix) low = middle + 1
    else high = middle
  }
  return low
}

/** Positions of the members with a word that begins with `prefix`. */
function matches(entries: readonly Entry[], prefix: string): Set<number> {
  const found = new Set<number>()
  for (let n = lowerBound(entries, prefix); n < entries.length; n++) {
    const entry = entries[n]
    if (!entry?.word.startsWith(prefix)) break
    found.add(entry.at)
  }
  return found
}

/** Includes the name in Latin letters if the displayed one uses another script. */
const wordsOf = ({ displayName, firstName, lastName }: Member): string[] => [
  ...new Set(words(`${displayName} ${firstName} ${lastName}`)),
]

/** A search for names: each search word must begin a word of the name, in any order. */
export function nameIndex(members: readonly Member[]): (query: string) => readonly Member[] {
  const entries = members
    .flatMap((member, at) => wordsOf(member).map((word) => ({ word, at })))
    .sort((a, b) => (a.word < b.word ? -1 : a.word > b.word ? 1 : a.at - b.at))
  return (query) => {
    const [first, ...others] = words(query).map((word) => matches(entries, word))
    if (!first) return []
    return [...first]
      .filter((at) => others.every((other) => other.has(at)))
      .sort((a, b) => a - b)
      .flatMap((at) => members[at] ?? [])
  }
}
