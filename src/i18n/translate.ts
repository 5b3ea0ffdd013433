// Words by key, checked by the compiler: a missing argument does not compile.
import { en } from './en.ts'

type Messages = typeof en
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

/** The message as text and names of arguments in turn: `['Back from ', 'party', '']`. */
export function piecesOf(key: MessageKey): readonly string[] {
  return en[key].split(/\{(\w+)\}/)
}

/** The message with its arguments put in: for attributes, titles and plain text. */
export function t<Key extends MessageKey>(key: Key, ...[values]: Arguments<Key>): string {
  const given: Readonly<Record<string, string | number>> = values ?? {}
  return piecesOf(key)
    .map((piece, index) => (index % 2 === 0 ? piece : String(given[piece] ?? '')))
    .join('')
}
