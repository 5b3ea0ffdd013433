// Example values made from schemas: the descriptions have hardly any examples of their own.
import type { ApiSchema, ApiSchemas } from './description.ts'
import { alternatives, resolved, typeOf } from './description.ts'

/** Deeper objects of a recursive description are left out. */
const DEEPEST = 6
/** Below this depth only required fields are filled in, as some descriptions contain themselves. */
const DEEP = 3

/** By the end of a field's name; the first that fits. */
const byName: readonly (readonly [RegExp, string])[] = [
  [/email/i, 'person@example.com'],
  [/(url|uri)$/i, 'https://example.com/path'],
  [/(number|destination|phone|address)$/i, '+12025550123'],
  [/extension/i, '4021'],
  [/mac$/i, '00:11:22:33:44:55'],
  [/timezone/i, 'America/New_York'],
  [/language/i, 'en_US'],
  [
    /(from|to|start|end|since|before|after|date|time|created|updated)$/i,
    '2026-01-31T09:30:00.000Z',
  ],
]

/**
 * A value that fits the schema, as far as it can be told.
 *
 * @param name of the field, which often says what its text is.
 * @param isWhole with the optional fields of objects, too.
 */
export function exampleOf(
  schema: ApiSchema,
  schemas: ApiSchemas,
  { name = '', isWhole = true, depth = 0 } = {},
): unknown {
  const found = resolved(schema, schemas)
  const given = [found.const, found.default, found.examples?.[0], found.enum?.[0]]
  const stated = given.find((one) => one !== undefined)
  if (stated !== undefined) return stated
  const [choice = found] = alternatives(found, schemas)
  if (choice !== found) return exampleOf(choice, schemas, { name, isWhole, depth })
  switch (typeOf(found)) {
    case 'string':
      return exampleText(found, name)
    case 'integer':
    case 'number':
      return found.minimum ?? 1
    case 'boolean':
      return false
    case 'array':
      return depth >= DEEPEST
        ? []
        : [exampleOf(found.items ?? {}, schemas, { name, isWhole, depth: depth + 1 })]
    case 'object':
      return depth >= DEEPEST ? {} : exampleFields(found, schemas, isWhole, depth)
    default:
      return name
  }
}

function exampleFields(found: ApiSchema, schemas: ApiSchemas, isWhole: boolean, depth: number) {
  const fields = Object.entries(found.properties ?? {}).filter(
    ([name]) => (isWhole && depth < DEEP) || found.required?.includes(name),
  )
  return Object.fromEntries(
    fields.map(([name, schema]) => [
      name,
      exampleOf(schema, schemas, { name, isWhole, depth: depth + 1 }),
    ]),
  )
}

function exampleText({ format, minLength = 0 }: ApiSchema, name: string): string {
  if (format === 'date-time') return '2026-01-31T09:30:00.000Z'
  if (format === 'date') return '2026-01-31'
  if (format === 'email') return 'person@example.com'
  if (format === 'uri') return 'https://example.com/path'
  const text = byName.find(([pattern]) => pattern.test(name))?.[1] ?? (name || 'text')
  return text.padEnd(minLength, '0')
}
