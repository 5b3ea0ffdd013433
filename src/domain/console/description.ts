// What the API descriptions say about operations, reduced to what the console needs. Made from the files
// in contracts/ when the app is built (scripts/apiDescriptions.ts).

/** The part of JSON Schema that the descriptions use. `$ref` is the name of one of `schemas`. */
export type ApiSchema = {
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly properties?: Readonly<Record<string, ApiSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | ApiSchema
  readonly items?: ApiSchema
  readonly $ref?: string
  readonly anyOf?: readonly ApiSchema[]
  readonly oneOf?: readonly ApiSchema[]
  readonly allOf?: readonly ApiSchema[]
  readonly format?: string
  readonly default?: unknown
  readonly examples?: readonly unknown[]
  readonly description?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
}

/** The named schemas of one description. */
export type ApiSchemas = Readonly<Record<string, ApiSchema>>

/** One parameter of a path or a query. */
export type ApiParameter = {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly isRequired: boolean
  readonly schema: ApiSchema
  readonly description?: string
}

/** The methods that the API uses. */
export type ApiMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** How a body is sent. */
export type ApiContentType =
  'application/json' | 'application/json-patch+json' | 'multipart/form-data'

/** The body that an operation takes. */
export type ApiBody = {
  readonly contentType: ApiContentType
  readonly isRequired: boolean
  readonly schema: ApiSchema
}

/** An operation as its description has it. */
export type ApiOperation = {
  readonly id: string
  readonly method: ApiMethod
  /** Below the base URL, with `{name}` for each parameter. */
  readonly path: string
  readonly summary?: string
  readonly description?: string
  readonly isDeprecated?: true
  /** As the description names them: any one of them suffices. Missing: it names none. */
  readonly scopes?: readonly string[]
  readonly parameters: readonly ApiParameter[]
  readonly body?: ApiBody
  /** The described successes by status; `null`: without a JSON body. */
  readonly answers: Readonly<Record<string, ApiSchema | null>>
}

/** One file of contracts/. */
export type ApiDescription = {
  readonly operations: readonly ApiOperation[]
  readonly schemas: ApiSchemas
  /** The statuses of refusals, which all operations of a file share. */
  readonly refusals: readonly number[]
}

/** An operation in the list of all. */
export type ListedOperation = Pick<
  ApiOperation,
  'id' | 'method' | 'path' | 'isDeprecated' | 'scopes'
> & {
  /** The description that has it. */
  readonly file: string
  /** The names of its query parameters that take ids. */
  readonly idQueries?: readonly string[]
}

/** Follows `$ref` and merges `allOf`. Unknown names and endless loops give an empty schema. */
export function resolved(schema: ApiSchema, schemas: ApiSchemas): ApiSchema {
  let found = schema
  for (let step = 0; found.$ref !== undefined && step < 20; step += 1) {
    const { $ref, ...beside } = found
    found = { ...(Object.hasOwn(schemas, $ref) ? schemas[$ref] : {}), ...beside }
  }
  if (found.$ref !== undefined) return {}
  if (!found.allOf) return found
  const { allOf, ...rest } = found
  return allOf.map((one) => resolved(one, schemas)).reduce(combined, rest)
}

/** What must fit both. */
function combined(one: ApiSchema, other: ApiSchema): ApiSchema {
  const properties = { ...one.properties, ...other.properties }
  const required = [...(one.required ?? []), ...(other.required ?? [])]
  return {
    ...one,
    ...other,
    ...(Object.keys(properties).length > 0 && { properties }),
    ...(required.length > 0 && { required }),
  }
}

/**
 * The alternatives of a schema, each with what holds for all of them; the schema itself if it has none.
 *
 * @param found resolved.
 */
export function alternatives(found: ApiSchema, schemas: ApiSchemas): readonly ApiSchema[] {
  const { anyOf, oneOf, ...rest } = found
  const choices = anyOf ?? oneOf ?? []
  if (choices.length === 0) return [found]
  return choices.map((one) => combined(rest, resolved(one, schemas)))
}

/** The type of a schema without `null`; `undefined` if it may be anything. */
export function typeOf({ type, properties, enum: values, items }: ApiSchema): string | undefined {
  const named = typeof type === 'string' ? type : type?.find((one) => one !== 'null')
  if (named !== undefined) return named
  if (properties) return 'object'
  if (items) return 'array'
  if (values && values.every((one) => typeof one === 'string')) return 'string'
  return undefined
}
