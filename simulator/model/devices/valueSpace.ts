// What a value may be, in a short notation for tables: `Off|On`, `0..100`, `text 0..255`,
// `integer`. Configurations, commands and status are described in it, and held to it.

/** As the cloud writes it: JSON Schema. */
export type ValueSpace =
  | { readonly type: 'string'; readonly enum: readonly string[] }
  | { readonly type: 'string'; readonly minLength?: number; readonly maxLength?: number }
  | { readonly type: 'integer'; readonly minimum?: number; readonly maximum?: number }

const known = new Map<string, ValueSpace>()

function parsed(notation: string): ValueSpace {
  const [, kind, least, most] = /^(text )?(-?\d+)\.\.(-?\d+)$/.exec(notation) ?? []
  if (least !== undefined && most !== undefined) {
    return kind === undefined
      ? { type: 'integer', minimum: Number(least), maximum: Number(most) }
      : { type: 'string', minLength: Number(least), maxLength: Number(most) }
  }
  if (notation === 'integer') return { type: 'integer' }
  if (notation === 'text') return { type: 'string' }
  return { type: 'string', enum: notation.split('|') }
}

/** One object for each notation, however many devices there are. */
export function spaceOf(notation: string): ValueSpace {
  const space = known.get(notation) ?? parsed(notation)
  known.set(notation, space)
  return space
}

function isWithin(value: number, least = -Infinity, most = Infinity): boolean {
  return value >= least && value <= most
}

/** Numbers are numbers and words are words, as the cloud has it; the case of words counts. */
export function fits(space: ValueSpace, value: unknown): value is string | number {
  if (space.type === 'integer') {
    return Number.isInteger(value) && isWithin(Number(value), space.minimum, space.maximum)
  }
  if (typeof value !== 'string') return false
  if ('enum' in space) return space.enum.includes(value)
  return isWithin(value.length, space.minLength, space.maxLength)
}

/** As arguments of commands are checked: the case of a literal does not count. */
export function fitsInAnyCase(space: ValueSpace, value: unknown): boolean {
  if (!('enum' in space)) return fits(space, value)
  const word = typeof value === 'string' ? value.toLowerCase() : undefined
  return space.enum.some((one) => one.toLowerCase() === word)
}
