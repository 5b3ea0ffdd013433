// A direct message, and what may be sent.
import type { Instant, PersonId } from '../brand.ts'

/** One message between two people; `from` is missing where Webex does not say who wrote it. */
export type Message = {
  readonly id: string
  readonly from?: PersonId
  readonly words: string
  readonly at: Instant
  /** How many files are with it. */
  readonly files: number
  /** Made of fields and buttons (an adaptive card); its words may say the same. */
  readonly hasCard: boolean
}

/** Webex's limit, in bytes of UTF-8 before encryption. */
export const MOST_MESSAGE_BYTES = 7439

/** UTF-8 bytes, counted without an encoder: at most four a code point. */
export function utf8Bytes(words: string): number {
  let bytes = 0
  for (const character of words) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}

/** What keeps the words from being sent. */
export function messageProblem(words: string): 'empty' | 'tooLong' | undefined {
  if (words.trim() === '') return 'empty'
  return utf8Bytes(words) > MOST_MESSAGE_BYTES ? 'tooLong' : undefined
}
