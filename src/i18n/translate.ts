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

/** The message as text and names of arguments in turn: `['Back from ', 'party', '']`. */
export function piecesOf(key: MessageKey): readonly string[] {
  return (words[key] ?? key).split(/\{(\w+)\}/)
}

/** The message with its arguments put in: for attributes, titles and plain text. */
export function t<Key extends MessageKey>(key: Key, ...[values]: Arguments<Key>): string {
  const given: Readonly<Record<string, string | number>> = values ?? {}
  return piecesOf(key)
    .map((piece, index) => (index % 2 === 0 ? piece : String(given[piece] ?? '')))
    .join('')
}
