// A number while it is typed: stored without formatting, shown formatted once it is complete, and as
// typed before, with the caret in the right place.

export type Typed = {
  /** Unformatted if it is a number (digits, `+`, `*`, `#`), otherwise as typed. */
  readonly text: string
  /** Characters of `text` before the caret. */
  readonly caret: number
  /** As it was typed; missing if it equals `text`. */
  readonly raw?: { readonly text: string; readonly caret: number }
}

const FORMATTING = /[\s().\-/]/g
/** `+44 (0)20`, also incomplete: without the brackets their meaning is lost. */
const TRUNK = /\d[^(]*\(\s*\d{0,2}\s*(?:\)|$)/
const NUMBER = /^[+\d\s().\-/*#]*\d[+\d\s().\-/*#]*$/

/** Probably a signature: several lines, or more words than a name has. Its numbers are extracted. */
export function isMoreThanANumber(pasted: string): boolean {
  const text = pasted.trim()
  return /\d/.test(text) && /\p{L}/u.test(text) && (/[\n\r]/.test(text) || text.length > 60)
}

/** The state of a field whose caret is after `caret` characters. */
export function readTyped(value: string, caret: number): Typed {
  if (!NUMBER.test(value) || TRUNK.test(value)) return { text: value, caret }
  const bare = (part: string) => part.replace(FORMATTING, '')
  const text = bare(value)
  const typed = { text, caret: bare(value.slice(0, caret)).length }
  return text === value ? typed : { ...typed, raw: { text: value, caret } }
}

/** Without the typed formatting. */
export const asBare = ({ text, caret }: Typed): Typed => ({ text, caret })

/** @param formatted `typed.text` with our formatting, or the same text if there is none. */
export function shownTyped(typed: Typed, formatted: string): string {
  return formatted === typed.text ? (typed.raw?.text ?? typed.text) : formatted
}

/** The position of `typed`'s caret in `shown`, the same text formatted. */
export function caretIn(shown: string, { text, caret, raw }: Typed): number {
  if (shown === raw?.text) return raw.caret
  if (shown === text) return caret
  let seen = 0
  for (const [index, character] of [...shown].entries()) {
    if (seen === caret) return index
    if (!/[\s().\-/]/.test(character)) seen++
  }
  return shown.length
}

/** With `inserted` replacing the selection in `shown`. */
export function withInserted(
  shown: string,
  [from, to]: readonly [number, number],
  inserted: string,
): Typed {
  const value = shown.slice(0, from) + inserted + shown.slice(to)
  return readTyped(value, from + inserted.length)
}

/** Without the selection, or without the character (of the number) before the caret. */
export function withDeleted(shown: string, [from, to]: readonly [number, number]): Typed {
  if (from !== to) return withInserted(shown, [from, to], '')
  const { text, caret } = readTyped(shown, from)
  const isLong = /[\uDC00-\uDFFF]/.test(text.charAt(caret - 1))
  const start = Math.max(0, caret - (isLong ? 2 : 1))
  return { text: text.slice(0, start) + text.slice(caret), caret: start }
}
