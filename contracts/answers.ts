// Answers made from a description: a full one, and every change of it that the cloud might make. Test
// code only.
import { readDescription, type DescribedSchema, type DescriptionName } from './descriptions.ts'
import type { Body, Json } from './json.ts'

const isObject = (value: Json | undefined): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value)

export type Schemas = {
  /** Every described field, each with a value of its own. */
  full(name: string): Body
  /** Fields of the top whose words are listed, with the words. */
  words(name: string): ReadonlyMap<string, readonly string[]>
}

export function schemasOf(name: DescriptionName | 'everyday'): Schemas {
  const { components } = readDescription(name)
  const named = (ref: string) => components['schemas']?.[ref.split('/').at(-1) ?? ''] ?? {}
  const resolved = (schema: DescribedSchema): DescribedSchema => {
    if (typeof schema['$ref'] === 'string') return resolved(named(schema['$ref']))
    const choices = (schema['oneOf'] ?? schema['anyOf'] ?? schema['allOf']) as
      readonly DescribedSchema[] | undefined
    return choices?.[0] ? resolved(choices[0]) : schema
  }
  let serial = 0
  function value(schema: DescribedSchema, depth: number): Json {
    const { type, format, enum: words, properties, items } = resolved(schema)
    if (isList(words as Json)) return (words as readonly string[])[0] ?? null
    const kind = [type].flat()[0]
    serial += 1
    if (kind === 'boolean') return true
    if (kind === 'integer' || kind === 'number') return serial
    if (kind === 'array') return depth > 6 ? [] : [value(items as DescribedSchema, depth + 1)]
    if (kind === 'object' || properties !== undefined) {
      if (depth > 6) return {}
      const fields = Object.entries((properties ?? {}) as Record<string, DescribedSchema>)
      return Object.fromEntries(fields.map(([name, inner]) => [name, value(inner, depth + 1)]))
    }
    // A moment in every text: what is read as one has one, whatever the description calls it.
    return format === undefined || format === 'date-time'
      ? new Date(Date.UTC(2026, 0, 1, 0, serial)).toISOString()
      : `text ${serial}`
  }
  return {
    full(name) {
      serial = 0
      return value(named(name), 0) as Body
    },
    words(name) {
      const fields = Object.entries(
        (named(name)['properties'] ?? {}) as Record<string, DescribedSchema>,
      )
      return new Map(
        fields.flatMap(([field, schema]) => {
          const { enum: words } = resolved(schema)
          return Array.isArray(words) ? [[field, words as string[]] as const] : []
        }),
      )
    },
  }
}

/** Where a value is: names of fields, and numbers of places. */
export type Path = readonly (string | number)[]

/** Every field at any depth, by where it is. */
export function fieldsOf(value: Json, path: Path = []): Path[] {
  if (isList(value)) return value.flatMap((one, index) => fieldsOf(one, [...path, index]))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([name, inner]) => [
    [...path, name],
    ...fieldsOf(inner, [...path, name]),
  ])
}

export function valueAt(value: Json | undefined, path: Path): Json | undefined {
  return path.reduce<Json | undefined>(
    (inner, step) =>
      isList(inner) ? inner[Number(step)] : isObject(inner) ? inner[step] : undefined,
    value,
  )
}

/** The same with another value there; without the field for `undefined`. */
export function withValue(value: Json, [step, ...rest]: Path, other: Json | undefined): Json {
  if (step === undefined) return other ?? null
  if (isList(value)) {
    return value.map((one, index) => (index === step ? withValue(one, rest, other) : one))
  }
  if (!isObject(value)) return value
  if (rest.length > 0) return { ...value, [step]: withValue(value[step] ?? null, rest, other) }
  const { [step]: _, ...without } = value
  return other === undefined ? without : { ...value, [step]: other }
}

/** Another value of the same kind. */
export function otherValue(value: Json): Json {
  if (typeof value === 'boolean') return !value
  if (typeof value === 'number') return value + 1000
  if (typeof value === 'string') {
    return Number.isNaN(Date.parse(value))
      ? `${value} other`
      : new Date(Date.parse(value) + 3_600_000).toISOString()
  }
  return isList(value) ? [] : {}
}

/** What no description allows there, and some answer once had. */
export function oddValues(value: Json): readonly Json[] {
  const odd: readonly Json[] = [
    '',
    '   ',
    'novel word',
    17,
    -1,
    true,
    {},
    [],
    [null],
    [[]],
    { x: 1 },
  ]
  return odd.filter((one) => typeof one !== typeof value || typeof value === 'string')
}
