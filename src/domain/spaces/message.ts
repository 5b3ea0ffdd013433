// A message in a space, and what may be sent.
import type { Instant, PersonId, SpaceId } from '../brand.ts'

/** One message; `from` is missing where Webex does not say who wrote it. */
export type Message = {
  readonly id: string
  readonly space?: SpaceId
  readonly from?: PersonId
  readonly email?: string
  /** Plain text. */
  readonly words: string
  /** As it was written, where it was written with Markdown. */
  readonly markdown?: string
  /** As Webex has formatted it: not safe to show as it is. */
  readonly html?: string
  readonly at: Instant
  /** The message that this one replies to. */
  readonly parent?: string
  readonly isEdited: boolean
  /** Addresses that need the token. */
  readonly files: readonly string[]
  /** Made of fields and buttons (an adaptive card); its words may say the same. */
  readonly hasCard: boolean
  /** Its content, where it is of a kind that can be shown. */
  readonly card?: Readonly<Record<string, unknown>>
}

/** Webex's limit, in bytes of UTF-8 before encryption. */
export const MOST_MESSAGE_BYTES = 7439

/** Webex's limit of one file (docs/webex/everyday.md 9). */
export const LARGEST_FILE_BYTES = 100 * 1024 * 1024

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
