// Parses the notation of a device's terminal (`xCommand Audio Volume Set Level: 40`) into requests for
// the cloud, and formats it.
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { ValueSpace } from './deviceConfiguration.ts'
import type { BadExpression, Expression } from './xapiExpression.ts'
import { expressionText, isAbsolute, parseExpression } from './xapiExpression.ts'
import type { XapiCommand, XapiSchema } from './xapiSchema.ts'
import { commandNamed } from './xapiSchema.ts'
import type { Word } from './xcommandWords.ts'
import { quoted, wordsOf } from './xcommandWords.ts'

/** A single value, as JSON carries it to the device. */
export type XapiScalar = string | number | boolean
/** Arguments by name; an argument that repeats has a list. */
export type XapiArguments = Readonly<Record<string, XapiScalar | readonly XapiScalar[]>>

/** A parsed line of the terminal: a command, a status or a configuration. */
export type TerminalLine =
  | {
      readonly is: 'command'
      /** `Audio.Volume.Set` */
      readonly commandKey: string
      readonly arguments: XapiArguments
      /** The lines after the first one, for commands that take some. */
      readonly body?: string
    }
  | { readonly is: 'status'; readonly name: string }
  /** With a value it is set. The value is a text here: the setting knows its type. */
  | { readonly is: 'configuration'; readonly key: string; readonly value?: string }

/** Why a line cannot be sent. */
export type BadLine = {
  readonly why:
    | 'empty'
    /** It starts with another word than xCommand, xStatus or xConfiguration. */
    | 'noVerb'
    | 'noPath'
    | 'badName'
    /** A word between or after arguments: a text with spaces needs quotes. */
    | 'unexpectedWord'
    | 'noValue'
    | 'unclosedQuote'
    /** Arguments where none are allowed: after xStatus, or a second value. */
    | 'unexpectedValue'
    /** A wildcard in a setting that is being set. */
    | 'notAbsolute'
    | BadExpression['why']
  /** Index of the character in the typed text. */
  readonly at: number
}

type Line<Is extends TerminalLine['is']> = Extract<TerminalLine, { is: Is }>

/**
 * Without a schema: arguments that are texts even if they look like a number (docs/webex/facts.md 5.4):
 * `Number: 2001` is a destination. A value in quotes is always a text.
 */
const TEXTS = new Set(
  [
    ...['Number', 'DisplayName', 'BookingId', 'TrackingData', 'Pin', 'DTMFString'],
    ...['SearchString', 'Text', 'Title', 'FeedbackId', 'Option.1', 'Option.2', 'Option.3'],
    ...['Option.4', 'Option.5', 'MeetingNumber', 'Passcode', 'ContactId', 'PanelId', 'Name'],
  ].map((name) => name.toLowerCase()),
)

const VERBS: ReadonlyMap<string, TerminalLine['is']> = new Map([
  ['xcommand', 'command'],
  ['xstatus', 'status'],
  ['xconfiguration', 'configuration'],
  ['xconfig', 'configuration'],
])

const NAME = /^[A-Za-z][\w-]*$/
const ARGUMENT = /^[A-Za-z][\w.-]*$/

/**
 * @param schema of the device: names get its spelling, and values its types. Without it types are guessed
 * from the values (docs/webex/facts.md 12.4: often wrong).
 */
export function parseTerminal(typed: string, schema?: XapiSchema): Result<TerminalLine, BadLine> {
  const end = typed.search(/\S[^\n]*(\n|$)/)
  if (end < 0) return fail({ why: 'empty', at: 0 })
  const line = typed.slice(0, end) + (typed.slice(end).split(/\r?\n/, 1)[0] ?? '')
  const words = wordsOf(line)
  if (!words.ok) return fail({ why: 'unclosedQuote', at: words.error })
  const [verb, ...rest] = words.value
  const is = verb && verb.is === 'word' ? VERBS.get(verb.text.toLowerCase()) : undefined
  if (!verb || !is) return fail({ why: 'noVerb', at: verb?.at ?? 0 })
  const body = bodyOf(typed.slice(line.length))
  switch (is) {
    case 'command':
      return commandOf(rest, line.length, body, schema)
    case 'status':
      return statusOf(rest, line.length)
    case 'configuration':
      return configurationOf(rest, line.length)
  }
}

/** Until a line with only a dot, as on the device; without one, all lines. */
function bodyOf(text: string): string | undefined {
  const lines = text.replace(/^\r?\n/, '').split(/\r?\n/)
  const last = lines.indexOf('.')
  const body = lines.slice(0, last < 0 ? undefined : last).join('\n')
  return body.trim() === '' ? undefined : body
}

function commandOf(
  words: readonly Word[],
  end: number,
  body: string | undefined,
  schema: XapiSchema | undefined,
): Result<TerminalLine, BadLine> {
  const first = words.findIndex(({ is }) => is !== 'word')
  const path = first < 0 ? words : words.slice(0, first)
  const names = path.flatMap(({ text, at }) =>
    text.split('.').map((name) => ({ name, at, isGood: NAME.test(name) })),
  )
  const bad = names.find(({ isGood }) => !isGood)
  if (bad) return fail({ why: 'badName', at: bad.at })
  if (names.length === 0) return fail({ why: 'noPath', at: words[0]?.at ?? end })
  const typedKey = names.map(({ name }) => name).join('.')
  const known = schema && commandNamed(schema, typedKey)
  const read = argumentsOf(first < 0 ? [] : words.slice(first), end, known)
  if (!read.ok) return read
  return ok({
    is: 'command',
    commandKey: known?.name ?? typedKey,
    arguments: read.value,
    ...(body !== undefined && { body }),
  })
}

type Found = { readonly name: string; readonly space?: ValueSpace; readonly values: XapiScalar[] }

function argumentsOf(
  words: readonly Word[],
  end: number,
  command: XapiCommand | undefined,
): Result<XapiArguments, BadLine> {
  // By lower case, as devices ignore case: a repeated argument is a list.
  const found = new Map<string, Found>()
  for (let at = 0; at < words.length; at += 2) {
    const [name, value] = [words[at], words[at + 1]]
    if (name?.is !== 'name') return fail({ why: 'unexpectedWord', at: name?.at ?? end })
    if (!ARGUMENT.test(name.text)) return fail({ why: 'badName', at: name.at })
    if (!value || value.is === 'name') return fail({ why: 'noValue', at: value?.at ?? end })
    const key = name.text.toLowerCase()
    const known = command?.arguments.find((one) => one.name.toLowerCase() === key)
    const space = known?.space.is === 'list' ? known.space.items : known?.space
    const entry: Found = found.get(key) ?? {
      name: known?.name ?? name.text,
      ...(known && { space: known.space }),
      values: [],
    }
    entry.values.push(space ? valueOf(value, space) : scalarOf(key, value))
    found.set(key, entry)
  }
  const entries = [...found.values()].map(({ name, space, values }) => {
    const [first] = values
    const isOne = values.length === 1 && first !== undefined && space?.is !== 'list'
    return [name, isOne ? first : values] as const
  })
  return ok(Object.fromEntries(entries))
}

/** By the schema. A value that does not match is sent unchanged: the device decides. */
function valueOf(word: Word, space: ValueSpace): XapiScalar {
  const { text } = word
  switch (space.is) {
    case 'string':
      return text
    case 'enum': {
      const wanted = text.toLowerCase()
      return space.values.find((one) => String(one).toLowerCase() === wanted) ?? text
    }
    case 'integer':
    case 'number':
      return numberOf(text) ?? text
    case 'boolean': {
      const isTrue = text.toLowerCase() === 'true'
      return isTrue || text.toLowerCase() === 'false' ? isTrue : text
    }
    default:
      return scalarOf('', word)
  }
}

/**
 * By its looks: numbers are bare (docs/webex/facts.md 5.2); `007` and `1e9` are texts, as they would
 * change. RoomOS has no booleans: its True and False are literals (docs/webex/facts.md 12.4).
 */
function scalarOf(name: string, { is, text }: Word): XapiScalar {
  return is === 'quoted' || TEXTS.has(name) ? text : (numberOf(text) ?? text)
}

function numberOf(text: string): number | undefined {
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(text) && String(Number(text)) === text
    ? Number(text)
    : undefined
}

/** `Call 1 Status` and `Call[1].Status` are the same. */
function keyOf(words: readonly Word[], end: number): Result<Expression, BadLine> {
  const [first] = words
  if (!first) return fail({ why: 'noPath', at: end })
  let text = ''
  const places: number[] = []
  for (const [place, word] of words.entries()) {
    const isIndex = place > 0 && /^\d{1,9}$/.test(word.text)
    const part = isIndex ? `[${word.text}]` : `${place > 0 ? '.' : ''}${word.text}`
    const shift = part.length - word.text.length > 1 || part.startsWith('.') ? 1 : 0
    for (let at = 0; at < part.length; at += 1) places.push(word.at + Math.max(0, at - shift))
    text += part
  }
  const read = parseExpression(text)
  return read.ok ? read : fail({ why: read.error.why, at: places[read.error.at] ?? end })
}

function statusOf(words: readonly Word[], end: number): Result<TerminalLine, BadLine> {
  const other = words.find(({ is }) => is !== 'word')
  if (other) return fail({ why: 'unexpectedValue', at: other.at })
  const key = keyOf(words, end)
  return key.ok ? ok({ is: 'status', name: expressionText(key.value) }) : key
}

function configurationOf(words: readonly Word[], end: number): Result<TerminalLine, BadLine> {
  const last = words.findIndex(({ is }) => is === 'name')
  const path = last < 0 ? words : words.slice(0, last + 1)
  const stray = path.find(({ is }) => is === 'quoted')
  if (stray) return fail({ why: 'unexpectedValue', at: stray.at })
  const key = keyOf(path, end)
  if (!key.ok) return key
  const text = expressionText(key.value)
  if (last < 0) return ok({ is: 'configuration', key: text })
  const [value, another] = words.slice(last + 1)
  if (!value) return fail({ why: 'noValue', at: end })
  if (value.is === 'name') return fail({ why: 'unexpectedValue', at: value.at })
  if (another) return fail({ why: 'unexpectedValue', at: another.at })
  if (!isAbsolute(key.value)) return fail({ why: 'notAbsolute', at: path[0]?.at ?? 0 })
  return ok({ is: 'configuration', key: text, value: value.text })
}

/** Parsing it gives the same line. */
export function terminalText(line: TerminalLine): string {
  switch (line.is) {
    case 'command':
      return commandText(line)
    case 'status':
      return `xStatus ${spaced(line.name)}`
    case 'configuration': {
      const start = `xConfiguration ${spaced(line.key)}`
      return line.value === undefined ? start : `${start}: ${quoted(line.value)}`
    }
  }
}

function commandText({ commandKey, arguments: given, body }: Line<'command'>): string {
  const words = Object.entries(given).flatMap(([name, value]) =>
    [value].flat().map((one: XapiScalar) => `${name}: ${scalarText(one)}`),
  )
  const line = ['xCommand', ...commandKey.split('.'), ...words].join(' ')
  return body === undefined ? line : `${line}\n${body}\n.`
}

function scalarText(value: XapiScalar): string {
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  return String(value)
}

/** In the terminal's notation: `Call 1 Status`. Ranges keep their brackets. */
function spaced(key: string): string {
  return key.replace(/\[(\d+)\]/g, ' $1').replace(/(?<!\.)\.(?!\.)/g, ' ')
}
