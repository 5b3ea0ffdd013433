// Parses text typed into the command palette: a verb with a person, or words that match a command.
import { folded, foldedWords } from '../search.ts'

/** The parsed text. */
export type PaletteText =
  /** `call ana`, `dial 2001`. */
  | { readonly verb: 'call'; readonly whom: string }
  /** `transfer to 2001`, `transfer ana`. */
  | { readonly verb: 'transfer'; readonly whom: string }
  | { readonly verb: 'find'; readonly words: string }

/** Parses text typed into the palette. Anything without a verb is a search. */
export function readPalette(typed: string): PaletteText {
  const text = typed.trim().replace(/\s+/g, ' ')
  const call = /^(?:call|dial)\s+(.+)$/i.exec(text)?.[1]
  if (call !== undefined) return { verb: 'call', whom: call }
  const transfer = /^transfer\s+(?:to\s+)?(.+)$/i.exec(text)?.[1]
  if (transfer !== undefined) return { verb: 'transfer', whom: transfer }
  return { verb: 'find', words: text }
}

/** Every typed word begins a word of the label: `ho gr` finds *Hold: Grace*. */
export function isFoundBy(label: string, words: string): boolean {
  const inLabel = folded(label).split(/[^\p{L}\p{N}+]+/u)
  return foldedWords(words).every((word) => inLabel.some((one) => one.startsWith(word)))
}
