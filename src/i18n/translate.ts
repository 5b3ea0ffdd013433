// Words by key, checked by the compiler: a missing argument does not compile.
import type { LazyWords } from './lazyWords.ts'
import { en } from './en.ts'

type Messages = typeof en & LazyWords
export type MessageKey = keyof Messages

type ArgumentOf<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ArgumentOf<Rest>
  : never

/** The arguments that a message names, each a `Value`. */
export type ValuesOf<Key extends MessageKey, Value = string | number> = {
  readonly [Name in ArgumentOf<Messages[Key]>]: Value
}

/** No second parameter where the message names no argument. */
export type Arguments<Key extends MessageKey, Value = string | number> = [
  ArgumentOf<Messages[Key]>,
] extends [never]
  ? []
  : [values: ValuesOf<Key, Value>]

const words: Record<string, string> = { ...en }

/** Words that come with the chunk of their screen: called once, where that chunk begins. */
export function addWords(more: Partial<Readonly<Record<MessageKey, string>>>): void {
  Object.assign(words, more)
}

/** Text, and arguments where they belong. */
export type Piece = string | { readonly argument: unknown }

const plain = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

type Given = Readonly<Record<string, unknown>>

/** Another language's pieces of a message; nothing where it does not have the message. */
export type Translator = (key: MessageKey, given: Given) => readonly Piece[] | undefined

let translator: Translator | undefined
let locale = 'en'

/** Once, before anything is shown. @param tag BCP 47, for dates, times and numbers. */
export function setTranslator(tag: string, translated: Translator): void {
  locale = tag
  translator = translated
}

/** BCP 47; `undefined`: English in whatever way the browser has it. */
export const localeNow = (): string | undefined => (locale === 'en' ? undefined : locale)

/** The message in turn: `['Back from ', { argument: … }, '']`. */
export function piecesOf(key: MessageKey, given: Given = {}): readonly Piece[] {
  return (
    translator?.(key, given) ??
    (words[key] ?? key)
      .split(/\{(\w+)\}/)
      .map((piece, index) => (index % 2 === 0 ? piece : { argument: given[piece] }))
  )
}

/** The message with its arguments put in: for attributes, titles and plain text. */
export function t<Key extends MessageKey>(key: Key, ...[values]: Arguments<Key>): string {
  return piecesOf(key, values)
    .map((piece) => (typeof piece === 'string' ? piece : plain(piece.argument)))
    .join('')
}
