// A short notation for value spaces in tables: `Off|On`, `0..100`, `text 0..255`, `integer`;
// `1..30 minutes` has a unit, `4x 1..6` is a list of up to four. It describes and checks configurations,
// commands and statuses.

/** The cloud's notation: JSON Schema. */
export type ValueSpace =
  | { readonly type: 'string'; readonly enum: readonly string[] }
  | { readonly type: 'string'; readonly minLength?: number; readonly maxLength?: number }
  | {
      readonly type: 'integer'
      readonly minimum?: number
      readonly maximum?: number
      readonly unit?: string
    }
  | { readonly type: 'array'; readonly items: ItemSpace; readonly maxItems?: number }

/** The space of a list's items: a value, or an object that only its own commands write. */
export type ItemSpace = ValueSpace | { readonly type: 'object'; readonly properties: object }

/** The space of a setting: only lists that are set as a whole. */
export type Value = string | number | readonly unknown[]

const known = new Map<string, ValueSpace>()

function parsed(notation: string): ValueSpace {
  const [, count, item] = /^(\d+)x (.+)$/.exec(notation) ?? []
  if (item !== undefined) return { type: 'array', items: parsed(item), maxItems: Number(count) }
  const [, kind, least, most, unit] =
    /^(text )?(-?\d+)\.\.(-?\d+)(?: ([a-zA-Z]+))?$/.exec(notation) ?? []
  if (least !== undefined && most !== undefined) {
    const [minimum, maximum] = [Number(least), Number(most)]
    return kind === undefined
      ? { type: 'integer', minimum, maximum, ...(unit !== undefined && { unit }) }
      : { type: 'string', minLength: minimum, maxLength: maximum }
  }
  if (notation === 'integer') return { type: 'integer' }
  if (notation === 'text') return { type: 'string' }
  return { type: 'string', enum: notation.split('|') }
}

/** One object for each notation, however many devices use it. */
export function spaceOf(notation: string): ValueSpace {
  const space = known.get(notation) ?? parsed(notation)
  known.set(notation, space)
  return space
}

function isWithin(value: number, least = -Infinity, most = Infinity): boolean {
  return value >= least && value <= most
}

/** Numbers are numbers and texts are texts, as in the cloud; case matters. */
export function fits(space: ItemSpace, value: unknown): value is Value {
  if (space.type === 'object') return typeof value === 'object' && value !== null
  if (space.type === 'array') return Array.isArray(value) && isList(space, value, fits)
  if (space.type === 'integer') {
    return Number.isInteger(value) && isWithin(Number(value), space.minimum, space.maximum)
  }
  if (typeof value !== 'string') return false
  if ('enum' in space) return space.enum.includes(value)
  return isWithin(value.length, space.minLength, space.maxLength)
}

const isList = (
  { items, maxItems }: Extract<ValueSpace, { type: 'array' }>,
  value: readonly unknown[],
  test: (space: ItemSpace, one: unknown) => boolean,
) => value.length <= (maxItems ?? Infinity) && value.every((one) => test(items, one))

/** For arguments of commands: case does not matter, nor a single value instead of a list. */
export function fitsInAnyCase(space: ItemSpace, value: unknown): boolean {
  if (space.type === 'array') return isList(space, [value].flat(), fitsInAnyCase)
  if (!('enum' in space)) return fits(space, value)
  const word = typeof value === 'string' ? value.toLowerCase() : undefined
  return space.enum.some((one) => one.toLowerCase() === word)
}
