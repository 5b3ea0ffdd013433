// Where an answer differs from its description, field by field. A validator of our own: the usual ones
// compile schemas with `eval`, which the page's policy forbids, and stop at what is merely not described.
import type { ApiDescription, ApiOperation, ApiSchema, ApiSchemas } from './description.ts'
import { alternatives, resolved, typeOf } from './description.ts'

/** One difference; `count`: in how many places, as items of lists count as one field. */
export type Difference = {
  /** `items[].owner.type`; empty: the whole answer. */
  readonly at: string
  /**
   * `missing`: required, but not there. `undescribed`: there, but not described. `type`, `value`,
   * `format`: another one than described.
   */
  readonly is: 'missing' | 'undescribed' | 'type' | 'value' | 'format' | 'status' | 'noBody'
  /** What the description says, in its own words. */
  readonly wanted?: string
  /** What the answer has. */
  readonly found?: string
  readonly count: number
}

type Found = Omit<Difference, 'count'>

const MOST = 200
const DEEPEST = 40

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The JSON type of a value. */
export function jsonType(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return typeof value
}

const short = (value: unknown): string => {
  const text = JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}

function fitsType(value: unknown, type: string): boolean {
  if (type === 'integer') return Number.isInteger(value)
  return jsonType(value) === type
}

type Walk = { readonly schemas: ApiSchemas; readonly tell: (found: Found) => void }

function walk(value: unknown, schema: ApiSchema, at: string, depth: number, to: Walk): void {
  if (depth > DEEPEST) return
  const choices = alternatives(resolved(schema, to.schemas), to.schemas)
  if (choices.length > 1) return walkChoices(value, choices, at, depth, to)
  const [found = {}] = choices
  const types = [found.type ?? typeOf(found) ?? []].flat()
  if (types.length > 0 && !types.some((type) => fitsType(value, type))) {
    return to.tell({ at, is: 'type', wanted: types.join(' | '), found: jsonType(value) })
  }
  const values = found.enum ?? (found.const === undefined ? undefined : [found.const])
  if (values && value !== null && !values.includes(value)) {
    to.tell({ at, is: 'value', wanted: values.map(short).join(' | '), found: short(value) })
  }
  if (
    found.format === 'date-time' &&
    typeof value === 'string' &&
    Number.isNaN(Date.parse(value))
  ) {
    to.tell({ at, is: 'format', wanted: 'date-time', found: short(value) })
  }
  if (Array.isArray(value)) {
    const { items } = found
    if (items) for (const one of value) walk(one, items, `${at}[]`, depth + 1, to)
  } else if (isRecord(value)) walkFields(value, found, at, depth, to)
}

function walkChoices(
  value: unknown,
  choices: readonly ApiSchema[],
  at: string,
  depth: number,
  to: Walk,
) {
  const each = choices.map((choice) => {
    const told: Found[] = []
    walk(value, choice, at, depth + 1, { ...to, tell: (one) => told.push(one) })
    return told
  })
  const [best = []] = each.sort((one, other) => one.length - other.length)
  for (const one of best) to.tell(one)
}

function walkFields(
  value: Readonly<Record<string, unknown>>,
  { properties, required, additionalProperties }: ApiSchema,
  at: string,
  depth: number,
  to: Walk,
) {
  const below = (name: string) => (at === '' ? name : `${at}.${name}`)
  for (const name of required ?? []) {
    if (!Object.hasOwn(value, name)) to.tell({ at: below(name), is: 'missing' })
  }
  if (!properties && additionalProperties === undefined) return
  for (const [name, one] of Object.entries(value)) {
    const described = properties && Object.hasOwn(properties, name) ? properties[name] : undefined
    if (described) walk(one, described, below(name), depth + 1, to)
    else if (typeof additionalProperties === 'object') {
      walk(one, additionalProperties, below('*'), depth + 1, to)
    } else if (additionalProperties !== true) {
      to.tell({ at: below(name), is: 'undescribed', found: jsonType(one) })
    }
  }
}

/** Differences between a value and its schema; equal ones of list items are counted together. */
export function differencesOf(
  value: unknown,
  schema: ApiSchema,
  schemas: ApiSchemas,
): readonly Difference[] {
  const counts = new Map<string, Difference>()
  walk(value, schema, '', 0, {
    schemas,
    tell(one) {
      const key = `${one.is} ${one.at} ${one.is === 'undescribed' ? '' : (one.found ?? '')}`
      const known = counts.get(key)
      if (known) counts.set(key, { ...known, count: known.count + 1 })
      else if (counts.size < MOST) counts.set(key, { ...one, count: 1 })
    },
  })
  return [...counts.values()]
}

/** An answer as it came. */
export type AnswerToCheck = {
  readonly status: number
  /** Parsed JSON; `undefined`: no body, or one that is no JSON. */
  readonly body: unknown
}

/** Of a success, its status and body; of a refusal, only whether its status is described. */
export function differencesOfAnswer(
  { status, body }: AnswerToCheck,
  { answers }: Pick<ApiOperation, 'answers'>,
  { schemas, refusals }: Pick<ApiDescription, 'schemas' | 'refusals'>,
): readonly Difference[] {
  const described = Object.keys(answers)
  const wanted = described.join(' | ')
  const isKnown = described.includes(String(status))
  const found = String(status)
  if (status >= 400) {
    return refusals.includes(status) ? [] : [{ at: '', is: 'status', wanted, found, count: 1 }]
  }
  const ofStatus: readonly Difference[] = isKnown
    ? []
    : [{ at: '', is: 'status', wanted, found, count: 1 }]
  // An unexpected 200 or 201 has the body of the one that is described.
  const schema = isKnown ? answers[found] : Object.values(answers).find((one) => one !== null)
  if (!schema) return ofStatus
  if (body === undefined) return [...ofStatus, { at: '', is: 'noBody', count: 1 }]
  return [...ofStatus, ...differencesOf(body, schema, schemas)]
}
