// Reduces the API descriptions in contracts/ to what the console needs, when the app is built: one lazy
// module for each file, and one with the list of all operations (`*.json?description` and
// `scope.json?operations`, see vite.config.ts).
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import type {
  ApiBody,
  ApiContentType,
  ApiDescription,
  ApiMethod,
  ApiOperation,
  ApiParameter,
  ApiSchema,
  ListedOperation,
} from '../src/domain/console/description.ts'

type Raw = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const record = (value: unknown): Raw => (isRecord(value) ? value : {})
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const text = (value: unknown) => (typeof value === 'string' ? value : undefined)

const methods = ['get', 'put', 'post', 'patch', 'delete'] as const
const contentTypes: readonly ApiContentType[] = [
  'application/json',
  'application/json-patch+json',
  'multipart/form-data',
]

/** Keywords that are kept as they are. */
const plainKeywords = [
  'type',
  'enum',
  'const',
  'format',
  'default',
  'examples',
  'description',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
] as const

function schemaOf(raw: unknown): ApiSchema {
  const given = record(raw)
  const kept: Record<string, unknown> = {}
  for (const keyword of plainKeywords) {
    if (given[keyword] !== undefined) kept[keyword] = given[keyword]
  }
  const ref = text(given['$ref'])
  if (ref !== undefined) kept['$ref'] = ref.slice(ref.lastIndexOf('/') + 1)
  if (isRecord(given['properties'])) {
    const fields = Object.entries(given['properties'])
    kept['properties'] = Object.fromEntries(fields.map(([name, one]) => [name, schemaOf(one)]))
  }
  if (list(given['required']).length > 0) kept['required'] = given['required']
  if (given['items'] !== undefined) kept['items'] = schemaOf(given['items'])
  const more = given['additionalProperties']
  if (more !== undefined) kept['additionalProperties'] = isRecord(more) ? schemaOf(more) : more
  for (const keyword of ['anyOf', 'oneOf', 'allOf'] as const) {
    if (Array.isArray(given[keyword])) kept[keyword] = list(given[keyword]).map(schemaOf)
  }
  return kept
}

/** Follows a reference to a shared parameter or answer. */
function resolvedIn(document: Raw, value: unknown): Raw {
  const ref = text(record(value)['$ref'])
  if (ref === undefined) return record(value)
  const parts = ref.split('/').slice(1)
  return record(parts.reduce<unknown>((inner, part) => record(inner)[part], document))
}

function parametersOf(document: Raw, operation: Raw): ApiParameter[] {
  return list(operation['parameters']).flatMap((one) => {
    const { name, in: place, required, schema, description } = resolvedIn(document, one)
    if (typeof name !== 'string' || (place !== 'path' && place !== 'query')) return []
    return {
      name,
      in: place,
      isRequired: place === 'path' || required === true,
      schema: schemaOf(schema),
      ...(typeof description === 'string' && { description }),
    }
  })
}

function bodyOf(document: Raw, operation: Raw): ApiBody | undefined {
  if (operation['requestBody'] === undefined) return undefined
  const { content, required } = resolvedIn(document, operation['requestBody'])
  const contentType = contentTypes.find((one) => isRecord(record(content)[one]))
  if (contentType === undefined) return undefined
  const schema = schemaOf(record(record(content)[contentType])['schema'])
  // A patch is a list of changes (RFC 6902), of which the descriptions have one.
  const isPatch = contentType === 'application/json-patch+json'
  return {
    contentType,
    isRequired: required === true,
    schema: isPatch ? { type: 'array', items: schema } : schema,
  }
}

/** Scopes of other kinds of tokens are of use, too: any one suffices. */
function scopesOf(operation: Raw): readonly string[] | undefined {
  const named = [
    ...list(operation['x-scopes']),
    ...list(operation['security']).flatMap((one) => list(record(one)['oauth2'])),
  ].filter((one) => typeof one === 'string')
  return named.length > 0 ? [...new Set(named)] : undefined
}

function operationOf(document: Raw, path: string, method: string, raw: Raw): ApiOperation {
  const id = text(raw['operationId'])
  if (id === undefined) throw new Error(`${method} ${path} has no operationId`)
  const answers = Object.entries(record(raw['responses']))
    .filter(([status]) => status.startsWith('2'))
    .map(([status, answer]) => {
      const content = record(resolvedIn(document, answer)['content'])
      const { schema } = record(content['application/json'])
      return [status, schema === undefined ? null : schemaOf(schema)] as const
    })
  const summary = text(raw['summary'])
  const description = text(raw['description'])
  const scopes = scopesOf(raw)
  const body = bodyOf(document, raw)
  return {
    id,
    method: method.toUpperCase() as ApiMethod,
    path,
    ...(summary !== undefined && { summary }),
    ...(description !== undefined && { description }),
    ...(raw['deprecated'] === true && { isDeprecated: true }),
    ...(scopes && { scopes }),
    parameters: parametersOf(document, raw),
    ...(body && { body }),
    answers: Object.fromEntries(answers),
  }
}

/** @throws where an operation has no `operationId`. */
export function compactDescription(document: unknown): ApiDescription {
  const { paths, components } = record(document)
  const operations = Object.entries(record(paths)).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const raw = record(item)[method]
      return isRecord(raw) ? [operationOf(record(document), path, method, raw)] : []
    }),
  )
  const refusals = new Set(
    Object.values(record(paths)).flatMap((item) =>
      Object.values(record(item)).flatMap((raw) =>
        Object.keys(record(record(raw)['responses'])).filter((status) => /^[45]/.test(status)),
      ),
    ),
  )
  const schemas = Object.entries(record(record(components)['schemas']))
  return {
    operations,
    schemas: Object.fromEntries(schemas.map(([name, one]) => [name, schemaOf(one)])),
    refusals: [...refusals].map(Number),
  }
}

const contracts = new URL('../contracts/', import.meta.url)

/** A file of contracts/. */
export const readContract = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(file, contracts), 'utf8'))

/** The operations of scope.json, in its order, with what the list shows of them. */
export function listOperations(): readonly ListedOperation[] {
  const scope = readContract('scope.json') as Readonly<
    Record<string, readonly { readonly operationId: string }[]>
  >
  return Object.entries(scope).flatMap(([file, rows]) => {
    const known = new Map(compactDescription(readContract(file)).operations.map((o) => [o.id, o]))
    return rows.map(({ operationId }) => {
      const operation = known.get(operationId)
      if (!operation) throw new Error(`${file} has no ${operationId}: run npm run scope`)
      const { id, method, path, isDeprecated, scopes, parameters } = operation
      const idQueries = parameters
        .filter((one) => one.in === 'query' && /Id$/.test(one.name))
        .map((one) => one.name)
      return {
        id,
        method,
        path,
        file,
        ...(isDeprecated && { isDeprecated }),
        ...(scopes && { scopes }),
        ...(idQueries.length > 0 && { idQueries }),
      }
    })
  })
}

const PREFIX = '\0api-description:'

/** Answers imports of `contracts/NAME.json?description` and `contracts/scope.json?operations`. */
export const apiDescriptions: Plugin = {
  name: 'api-descriptions',
  enforce: 'pre',
  resolveId: {
    filter: { id: /\.json\?(description|operations)$/ },
    handler(source) {
      const [file = ''] = basename(source).split('?')
      return `${PREFIX}${file.replace(/\.json$/, '')}`
    },
  },
  load: {
    filter: { id: /^\0api-description:/ },
    handler(id) {
      const file = `${id.slice(PREFIX.length)}.json`
      this.addWatchFile(fileURLToPath(new URL(file, contracts)))
      const content =
        file === 'scope.json' ? listOperations() : compactDescription(readContract(file))
      // Parsed as JSON, which is faster than as JavaScript.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(content))})`
    },
  },
}
