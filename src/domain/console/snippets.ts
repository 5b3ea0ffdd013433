// The request as code: curl, fetch, TypeScript. The token is never in it: each reads `WEBEX_TOKEN` from
// its environment.
import type { ApiMethod, ApiOperation, ApiSchema, ApiSchemas } from './description.ts'
import { resolved, typeOf } from './description.ts'

/** A request, ready to be sent; no token. */
export type RequestToCopy = {
  readonly method: ApiMethod
  /** The whole address. */
  readonly url: string
  readonly contentType?: string
  /** As it is sent; missing: none. */
  readonly body?: string
}

/** In single quotes, for POSIX shells. */
const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`

/** A text of JavaScript; line separators would end it in older engines. */
const literal = (text: string) =>
  `'${JSON.stringify(text)
    .slice(1, -1)
    .replaceAll('\\"', '"')
    .replaceAll("'", "\\'")
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')}'`

/** For a shell with `WEBEX_TOKEN` set. */
export function asCurl({ method, url, contentType, body }: RequestToCopy): string {
  const lines = [
    `curl --request ${method} ${quoted(url)}`,
    '--header "Authorization: Bearer $WEBEX_TOKEN"',
    ...(contentType !== undefined && body !== undefined
      ? [`--header ${quoted(`Content-Type: ${contentType}`)}`, `--data-raw ${quoted(body)}`]
      : []),
  ]
  return lines.join(' \\\n  ')
}

const indented = (text: string, spaces: number) => text.split('\n').join(`\n${' '.repeat(spaces)}`)

/** JSON is JavaScript, so a body can be written as an object. */
function fetchCall({ method, url, contentType, body }: RequestToCopy): string {
  const headers = [
    '    Authorization: `Bearer ${process.env.WEBEX_TOKEN}`,',
    ...(contentType !== undefined && body !== undefined
      ? [`    'Content-Type': ${literal(contentType)},`]
      : []),
  ]
  const sent =
    body === undefined
      ? []
      : [`  body: ${isJson(body) ? `JSON.stringify(${indented(body, 2)})` : literal(body)},`]
  return [
    `fetch(${literal(url)}, {`,
    `  method: '${method}',`,
    '  headers: {',
    ...headers,
    '  },',
    ...sent,
    '})',
  ].join('\n')
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** A module for Node 20 or a bundler. */
export function asFetch(request: RequestToCopy): string {
  return [
    `const response = await ${fetchCall(request)}`,
    'if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)',
    'const answer = response.status === 204 ? undefined : await response.json()',
    '',
  ].join('\n')
}

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/

function enumType(values: readonly unknown[]): string {
  return values
    .map((one) => (typeof one === 'string' ? literal(one) : JSON.stringify(one)))
    .join(' | ')
}

const DEEPEST = 8

/** The TypeScript type of a schema. `Names` that repeat themselves end as `unknown`. */
export function typeText(schema: ApiSchema, schemas: ApiSchemas, depth = 0): string {
  const found = resolved(schema, schemas)
  if (depth > DEEPEST) return 'unknown'
  const choices = found.anyOf ?? found.oneOf
  if (choices && !found.properties) {
    return [...new Set(choices.map((one) => typeText(one, schemas, depth)))].join(' | ')
  }
  const canBeNull = [found.type].flat().includes('null')
  const text = plainType(found, schemas, depth)
  return canBeNull ? `${text} | null` : text
}

function plainType(found: ApiSchema, schemas: ApiSchemas, depth: number): string {
  if (found.enum) return enumType(found.enum)
  switch (typeOf(found)) {
    case 'string':
      return 'string'
    case 'integer':
    case 'number':
      return 'number'
    case 'boolean':
      return 'boolean'
    case 'array': {
      const item = typeText(found.items ?? {}, schemas, depth + 1)
      return /[|]/.test(item) && !item.startsWith('{') ? `(${item})[]` : `${item}[]`
    }
    case 'object':
      return objectType(found, schemas, depth)
    default:
      return 'unknown'
  }
}

function objectType(found: ApiSchema, schemas: ApiSchemas, depth: number): string {
  const fields = Object.entries(found.properties ?? {})
  if (fields.length === 0) {
    const { additionalProperties: more } = found
    const value = typeof more === 'object' ? typeText(more, schemas, depth + 1) : 'unknown'
    return `Record<string, ${value}>`
  }
  const lines = fields.map(([name, one]) => {
    const key = IDENTIFIER.test(name) ? name : literal(name)
    const mark = found.required?.includes(name) ? '' : '?'
    return `  ${key}${mark}: ${indented(typeText(one, schemas, depth + 1), 2)}`
  })
  return `{\n${lines.join('\n')}\n}`
}

const capital = (name: string) => name.slice(0, 1).toUpperCase() + name.slice(1)

/** A function with the types of its answer and body. */
export function asTypeScript(
  request: RequestToCopy,
  { id, answers, body }: Pick<ApiOperation, 'id' | 'answers' | 'body'>,
  schemas: ApiSchemas,
): string {
  const name = id.replace(/\W+/g, '_')
  const answer = Object.values(answers).find((one) => one !== null)
  const answerType = answer ? `${capital(name)}Answer` : 'void'
  return [
    ...(answer ? [`type ${answerType} = ${typeText(answer, schemas)}`, ''] : []),
    ...(body && request.body !== undefined
      ? [`type ${capital(name)}Body = ${typeText(body.schema, schemas)}`, '']
      : []),
    `export async function ${name}(): Promise<${answerType}> {`,
    `  const response = await ${indented(fetchCall(request), 2)}`,
    '  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)',
    ...(answer ? [`  return (await response.json()) as ${answerType}`] : []),
    '}',
    '',
  ].join('\n')
}
