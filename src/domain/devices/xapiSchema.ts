// The schema of a device from `/xapi/schema` (docs/webex/facts.md 5.2), and completions for typed text.
import type { ValueSpace } from './deviceConfiguration.ts'
import { readValueSpace } from './deviceConfiguration.ts'
import { flagAt, nodeAt, present, textAt } from './statusNode.ts'

/** One argument of a command, with its values. */
export type XapiArgument = {
  readonly name: string
  readonly isRequired: boolean
  readonly space: ValueSpace
  readonly unit?: string
}

/** A command that the device supports. */
export type XapiCommand = {
  /** `Audio.Volume.Set` */
  readonly name: string
  /** Required ones first. */
  readonly arguments: readonly XapiArgument[]
  /** Its body besides the arguments: lines of text, or an object, which is typed as JSON. */
  readonly body?: 'text' | 'json'
}

/** The commands, statuses and configurations of one product and software version. */
export type XapiSchema = {
  /** `Call[n].Status`, in the device's notation of indexes; sorted. */
  readonly statuses: readonly string[]
  readonly commands: readonly XapiCommand[]
}

const entriesOf = (node: unknown): readonly (readonly [string, unknown])[] =>
  typeof node === 'object' && node !== null && !Array.isArray(node) ? Object.entries(node) : []

function argumentsOf(command: unknown): readonly XapiArgument[] {
  return entriesOf(nodeAt(command, 'arguments'))
    .map(([name, wire]) => ({
      name,
      isRequired: flagAt(wire, 'required') === true,
      space: readValueSpace(nodeAt(wire, 'schema')),
      unit: textAt(wire, 'schema.unit'),
    }))
    .map((one) => present<XapiArgument>(one))
    .sort((a, b) => Number(b.isRequired) - Number(a.isRequired))
}

function bodyOf(wire: unknown): XapiCommand['body'] {
  if (wire === undefined || wire === null) return undefined
  const type = textAt(nodeAt(wire, 'schema') ?? wire, 'type')
  return type === 'object' || type === 'array' ? 'json' : 'text'
}

/** @returns the body for the typed text; `undefined` if it had to be JSON and is not. */
export function bodyToSend(command: XapiCommand | undefined, typed: string): unknown {
  if (command?.body !== 'json') return typed
  try {
    const body: unknown = JSON.parse(typed)
    return typeof body === 'object' && body !== null ? body : undefined
  } catch {
    return undefined
  }
}

/** @param wire the answer's part for one device. */
export function readXapiSchema(wire: unknown): XapiSchema {
  return {
    statuses: entriesOf(nodeAt(wire, 'status'))
      .map(([path]) => path)
      .sort(),
    commands: entriesOf(nodeAt(wire, 'commands'))
      .map(([name, command]) =>
        present<XapiCommand>({
          name,
          arguments: argumentsOf(command),
          body: bodyOf(nodeAt(command, 'bodySchema')),
        }),
      )
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  }
}

/** @param key `audio.volume.set`, in any case. */
export function commandNamed({ commands }: XapiSchema, key: string): XapiCommand | undefined {
  const wanted = key.toLowerCase()
  return commands.find(({ name }) => name.toLowerCase() === wanted)
}

const MOST_COMPLETIONS = 12
const VERBS = ['xCommand', 'xConfiguration', 'xStatus'] as const

const folded = (path: string) => path.replace(/[\s.]+/g, '.').toLowerCase()

/** Completions of the typed text as whole lines, in the terminal's notation. */
export function completionsOf(schema: XapiSchema, typed: string): readonly string[] {
  const [verb = '', ...rest] = typed.trimStart().split(/\s+/)
  const known = VERBS.find((one) => one.toLowerCase() === verb.toLowerCase())
  if (!known || !/\s/.test(typed.trimStart())) {
    return VERBS.filter((one) => one.toLowerCase().startsWith(verb.toLowerCase())).map(
      (one) => `${one} `,
    )
  }
  const path = rest.join(' ')
  if (known === 'xConfiguration') return []
  return known === 'xStatus' ? statusLines(schema, path) : commandLines(schema, path)
}

function statusLines({ statuses }: XapiSchema, typed: string): readonly string[] {
  const start = folded(typed)
  return statuses
    .filter((path) => path.toLowerCase().startsWith(start) && path.toLowerCase() !== start)
    .slice(0, MOST_COMPLETIONS)
    .map((path) => `xStatus ${path.replaceAll('.', ' ')}`)
}

function commandLines({ commands }: XapiSchema, typed: string): readonly string[] {
  const command = commands.find(
    ({ name }) => folded(typed) === name.toLowerCase() || beginsWith(typed, name),
  )
  const spaced = (name: string) => `xCommand ${name.replaceAll('.', ' ')}`
  const argumentLines = command ? lineOfArguments(command, spaced(command.name), typed) : []
  const start = folded(typed)
  const paths = commands
    .filter(({ name }) => name.toLowerCase().startsWith(start) && name.toLowerCase() !== start)
    .map(({ name }) => spaced(name))
  return [...argumentLines, ...paths].slice(0, MOST_COMPLETIONS)
}

/** Whether the command's path has been typed completely, followed by something. */
function beginsWith(typed: string, name: string): boolean {
  const words = name.split('.').length
  const first = typed.trim().split(/[\s.]+/, words)
  return first.join('.').toLowerCase() === name.toLowerCase() && /[\s.]/.test(typed.trim())
}

function lineOfArguments(command: XapiCommand, start: string, typed: string): readonly string[] {
  const words = command.name.split('.').length
  const behind = typed
    .trimStart()
    .split(/[\s.]+/)
    .slice(words)
    .join(' ')
    .trim()
  const last = /(?:^|\s)([\w-]+):\s*(\S*)$/.exec(behind)
  const open = command.arguments.find(({ name }) => name.toLowerCase() === last?.[1]?.toLowerCase())
  if (last && open?.space.is === 'enum' && !hasValue(open, last[2] ?? '')) {
    const before = behind.slice(0, last.index).trim()
    return open.space.values
      .map(String)
      .filter((value) => value.toLowerCase().startsWith((last[2] ?? '').toLowerCase()))
      .map((value) => [start, before, `${open.name}: ${value}`].filter(Boolean).join(' '))
  }
  if (last && last[2] === '') return []
  const given = new Set(
    [...behind.matchAll(/([\w-]+):/g)].map(([, name = '']) => name.toLowerCase()),
  )
  return command.arguments
    .filter(({ name }) => !given.has(name.toLowerCase()))
    .map(({ name }) => [start, behind, `${name}: `].filter((word) => word !== '').join(' '))
}

function hasValue({ space }: XapiArgument, typed: string): boolean {
  return space.is === 'enum' && space.values.some((value) => String(value) === typed)
}
