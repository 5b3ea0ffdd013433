// A request as it is being written: parameters and a body, edited as a form or as text. Both edit the
// same draft, so that neither can be out of date.
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { ApiOperation } from './description.ts'

/** All as typed: also what is not right yet. */
export type RequestDraft = {
  /** By the name of the parameter. */
  readonly path: Readonly<Record<string, string>>
  /** Several values: the parameter is repeated. */
  readonly query: Readonly<Record<string, readonly string[]>>
  /** JSON; empty: no body. */
  readonly body: string
}

/** A request without any value. */
export const emptyRequest: RequestDraft = { path: {}, query: {}, body: '' }

/** Names of fields, and numbers of places in lists. */
export type JsonPath = readonly (string | number)[]

/** Where text stops being JSON, counted from 1. */
export type JsonProblem = { readonly line: number; readonly column: number }

/** @returns `undefined` inside `ok` for an empty text. */
export function parseJson(text: string): Result<unknown, JsonProblem> {
  if (text.trim() === '') return ok(undefined)
  try {
    return ok(JSON.parse(text))
  } catch {
    const before = text.slice(0, endOfJson(text))
    return fail({
      line: before.split('\n').length,
      column: before.length - before.lastIndexOf('\n'),
    })
  }
}

const SPACE = /[ \t\n\r]*/y
const SCALAR =
  /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const MOST_NESTED = 500

/** How far the text is JSON. The browsers' own messages often do not say. */
function endOfJson(text: string): number {
  let at = 0
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found) at = pattern.lastIndex
    return found?.[0]
  }
  const sign = (wanted: string) => {
    take(SPACE)
    if (text[at] !== wanted) return false
    at += 1
    return true
  }
  function value(depth: number): boolean {
    take(SPACE)
    if (depth > MOST_NESTED) return false
    if (sign('[')) return sign(']') || members(']', () => value(depth + 1))
    if (sign('{')) {
      const field = () => {
        take(SPACE)
        return text[at] === '"' && take(SCALAR) !== undefined && sign(':') && value(depth + 1)
      }
      return sign('}') || members('}', field)
    }
    return take(SCALAR) !== undefined
  }
  function members(end: string, one: () => boolean): boolean {
    do {
      if (!one()) return false
    } while (sign(','))
    return sign(end)
  }
  value(0)
  take(SPACE)
  return at
}

/** As the raw body shows it. */
export const jsonText = (value: unknown): string =>
  value === undefined ? '' : JSON.stringify(value, undefined, 2)

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** `undefined` if there is nothing. */
export function valueAt(value: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>((inner, step) => {
    if (Array.isArray(inner)) return (inner as readonly unknown[])[Number(step)]
    return isRecord(inner) && Object.hasOwn(inner, step) ? inner[step] : undefined
  }, value)
}

/**
 * The same with another value there; objects and lists on the way are made. `undefined` removes the field
 * or the item. Objects keep the order of their fields.
 */
export function withValueAt(value: unknown, [step, ...rest]: JsonPath, next: unknown): unknown {
  if (step === undefined) return next
  if (typeof step === 'number') {
    const items: readonly unknown[] = Array.isArray(value) ? value : []
    if (rest.length === 0 && next === undefined) return items.filter((_, index) => index !== step)
    const changed = withValueAt(items[step], rest, next)
    return step < items.length
      ? items.map((one, index) => (index === step ? changed : one))
      : [...items, changed]
  }
  const fields = isRecord(value) ? value : {}
  const inner = Object.hasOwn(fields, step) ? fields[step] : undefined
  const changed = rest.length === 0 ? next : withValueAt(inner, rest, next)
  if (changed === undefined) {
    return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== step))
  }
  return { ...fields, [step]: changed }
}

/** The draft with one value of the body changed; unchanged while the text is no JSON. */
export function withBodyValue(draft: RequestDraft, path: JsonPath, next: unknown): RequestDraft {
  const parsed = parseJson(draft.body)
  if (!parsed.ok) return draft
  return { ...draft, body: jsonText(withValueAt(parsed.value, path, next)) }
}

/** The draft with one parameter of the path changed. */
export const withPathValue = (draft: RequestDraft, name: string, value: string): RequestDraft => ({
  ...draft,
  path: { ...draft.path, [name]: value },
})

/** The draft with one parameter of the query changed; no values: it is left out. */
export function withQueryValues(
  draft: RequestDraft,
  name: string,
  values: readonly string[],
): RequestDraft {
  const others = Object.entries(draft.query).filter(([other]) => other !== name)
  return {
    ...draft,
    query: Object.fromEntries(values.length === 0 ? others : [...others, [name, values]]),
  }
}

const queryOf = ({ query }: RequestDraft): string =>
  Object.entries(query)
    .flatMap(([name, values]) =>
      values.map((value) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`),
    )
    .join('&')

/**
 * Path and query as one line. A parameter without a value keeps its braces: `/people/{personId}`.
 */
export function addressOf({ path }: Pick<ApiOperation, 'path'>, draft: RequestDraft): string {
  const filled = path.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(draft.path, name) ? draft.path[name] : undefined
    return value ? encodeURIComponent(value) : whole
  })
  const query = queryOf(draft)
  return query === '' ? filled : `${filled}?${query}`
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * Reads path and query of the operation from a line, with or without the base URL.
 *
 * @returns `undefined` if the line is not an address of this operation.
 */
export function readAddress(
  { path }: Pick<ApiOperation, 'path'>,
  line: string,
): Pick<RequestDraft, 'path' | 'query'> | undefined {
  const [before = '', query = ''] = line
    .trim()
    .replace(/^https?:\/\/[^/]+\/v1(?=\/)/i, '')
    .split('?', 2)
  const [wanted, given] = [path.split('/'), before.split('/')]
  if (wanted.length !== given.length) return undefined
  const values: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const name = /^\{(\w+)\}$/.exec(part)?.[1]
    const text = given[index] ?? ''
    if (name === undefined) {
      if (text !== part) return undefined
    } else if (text !== part) values[name] = decoded(text)
  }
  return { path: values, query: readQuery(query) }
}

function readQuery(text: string): RequestDraft['query'] {
  const pairs = new Map<string, readonly string[]>()
  for (const pair of text.split('&').filter((one) => one !== '')) {
    const [name = '', ...rest] = pair.replaceAll('+', ' ').split('=').map(decoded)
    pairs.set(name, [...(pairs.get(name) ?? []), rest.join('=')])
  }
  return Object.fromEntries(pairs)
}

/** The parameters that are required and have no value. */
export function missingParameters(
  { parameters }: Pick<ApiOperation, 'parameters'>,
  draft: RequestDraft,
): readonly string[] {
  return parameters
    .filter(({ isRequired, name, in: place }) => {
      if (!isRequired) return false
      return place === 'path'
        ? !Object.hasOwn(draft.path, name) || draft.path[name] === ''
        : !Object.hasOwn(draft.query, name)
    })
    .map(({ name }) => name)
}

const VARIABLE = /\{\{\s*([\w-]{1,40})\s*\}\}/g

const textsOf = ({ path, query, body }: RequestDraft): readonly string[] => [
  ...Object.values(path),
  ...Object.values(query).flat(),
  body,
]

/** The names in `{{name}}`, each once, in the order in which they appear. */
export function variablesOf(draft: RequestDraft): readonly string[] {
  const names = textsOf(draft).flatMap((text) =>
    [...text.matchAll(VARIABLE)].map(([, name = '']) => name),
  )
  return [...new Set(names)]
}

/** With the values in place of `{{name}}`; those without a value stay. In the body they are JSON text. */
export function withVariables(
  draft: RequestDraft,
  values: Readonly<Record<string, string>>,
): RequestDraft {
  const put = (text: string, escaped: (value: string) => string) =>
    text.replace(VARIABLE, (whole, name: string) => {
      const value = Object.hasOwn(values, name) ? values[name] : undefined
      return value ? escaped(value) : whole
    })
  const plain = (text: string) => put(text, (value) => value)
  return {
    path: mapValues(draft.path, plain),
    query: mapValues(draft.query, (all) => all.map(plain)),
    body: put(draft.body, (value) => JSON.stringify(value).slice(1, -1)),
  }
}

function mapValues<In, Out>(record: Readonly<Record<string, In>>, change: (value: In) => Out) {
  return Object.fromEntries(Object.entries(record).map(([name, one]) => [name, change(one)]))
}

const SECRET = /secret|passw|pass_?code|^pin$|token|authorization/i

/** Whether the value of a field with this name is never kept. */
export const isSecretName = (name: string): boolean => SECRET.test(name)

/**
 * The draft without values of fields whose names say that they are secret: only such a draft is kept.
 */
export function withoutSecrets(draft: RequestDraft): RequestDraft {
  const parsed = parseJson(draft.body)
  const query = Object.entries(draft.query).filter(([name]) => !isSecretName(name))
  if (!parsed.ok) {
    return { ...draft, query: Object.fromEntries(query), body: withoutSecretText(draft.body) }
  }
  const body = cleaned(parsed.value)
  const isSame = JSON.stringify(body) === JSON.stringify(parsed.value)
  return {
    ...draft,
    query: Object.fromEntries(query),
    body: isSame ? draft.body : jsonText(body),
  }
}

const FIELD = /("(?:[^"\\]|\\.)*"\s*:\s*)("(?:[^"\\]|\\.)*"?|[^\s,}\]]+)/g

/** The same for text that is not JSON yet. */
const withoutSecretText = (text: string): string =>
  text.replace(FIELD, (whole, name: string) =>
    isSecretName(name.slice(1, name.lastIndexOf('"'))) ? `${name}""` : whole,
  )

function cleaned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cleaned)
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !isSecretName(name))
      .map(([name, one]) => [name, cleaned(one)]),
  )
}
