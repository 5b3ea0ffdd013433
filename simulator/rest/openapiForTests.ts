// Checks requests and answers against the OpenAPI descriptions in contracts/. Test code only.
import addFormats from 'ajv-formats'
import { Ajv2020 } from 'ajv/dist/2020.js'
import {
  descriptionFiles,
  readDescription,
  type DescriptionName,
} from '../../contracts/descriptions.ts'

/** An operation that is in two of them is checked against the first; the everyday ones come last. */
const names = [...(Object.keys(descriptionFiles) as DescriptionName[]), 'everyday'] as const

type Json = Record<string, unknown>
type Found = { document: string; template: string; method: string; operation: Json }

export type OpenApi = {
  /** `post /telephony/calls/hold`, or nothing if no description has the operation. */
  operationOf(method: string, path: string): string | undefined
  /** The problems of a request body; empty: none. @throws for an unknown operation. */
  requestProblems(method: string, path: string, body: unknown): string[]
  /** The problems of an answer; `body` is `undefined` if there was none. */
  answerProblems(method: string, path: string, status: number, body: unknown): string[]
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null
const pointer = (...parts: string[]) =>
  parts.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

function at(value: unknown, ...keys: string[]): unknown {
  return keys.reduce<unknown>((inner, key) => (isObject(inner) ? inner[key] : undefined), value)
}

const isParameter = (segment: string) => segment.startsWith('{')

/** Literal segments are preferred, as the descriptions state. */
function templateFor(templates: readonly string[], path: string): string | undefined {
  const wanted = path.split('/')
  const literals = (template: string) => template.split('/').filter((s) => !isParameter(s)).length
  return templates
    .filter((template) => {
      const segments = template.split('/')
      const fits = segments.every((s, i) => isParameter(s) || s === wanted[i])
      return segments.length === wanted.length && fits
    })
    .sort((a, b) => literals(b) - literals(a))[0]
}

class Descriptions implements OpenApi {
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false })
  readonly #documents = new Map<string, Json>()

  constructor() {
    addFormats(this.#ajv)
    for (const name of names) {
      const document: Json = readDescription(name)
      this.#documents.set(name, document)
      this.#ajv.addSchema(document, name)
    }
  }

  operationOf(method: string, path: string): string | undefined {
    const found = this.#find(method, path)
    return found && `${found.method} ${found.template}`
  }

  requestProblems(method: string, path: string, body: unknown): string[] {
    const found = this.#required(method, path)
    const place = (type: string) => ['requestBody', 'content', type, 'schema']
    const [plain, jsonPatch] = [place('application/json'), place('application/json-patch+json')]
    const root = ['paths', found.template, found.method]
    if (at(found.operation, ...plain) !== undefined) {
      return this.#problems(found, [...root, ...plain], body)
    }
    if (at(found.operation, ...jsonPatch) === undefined) {
      return body === undefined ? [] : ['the operation takes no body']
    }
    // The description has one operation; clients send a list of them (RFC 6902,
    // docs/webex/facts.md 5.5).
    if (!Array.isArray(body)) return ['a JSON Patch is a list']
    return body.flatMap((one) => this.#problems(found, [...root, ...jsonPatch], one))
  }

  answerProblems(method: string, path: string, status: number, body: unknown): string[] {
    const found = this.#required(method, path)
    const place = ['paths', found.template, found.method, 'responses', String(status)]
    const resolved = this.#dereferenced(found, place)
    const schema = [...resolved, 'content', 'application/json', 'schema']
    const document = this.#documents.get(found.document)
    if (at(document, ...resolved) === undefined) return [`status ${status} is not described`]
    if (at(document, ...schema) !== undefined) return this.#problems(found, schema, body)
    if (status >= 400) return this.#errorProblems(body)
    return body === undefined ? [] : ['a body where none is described']
  }

  /** The admin description omits the body of refusals: Webex has one format for all. */
  #errorProblems(body: unknown): string[] {
    return this.#check('calls', ['components', 'schemas', 'ErrorResponse'], body)
  }

  #dereferenced(found: Found, place: string[]): string[] {
    const reference = at(this.#documents.get(found.document), ...place, '$ref')
    return typeof reference === 'string' ? reference.split('/').slice(1) : place
  }

  #problems(found: Found, place: string[], body: unknown): string[] {
    return this.#check(found.document, place, body)
  }

  #check(document: string, place: string[], body: unknown): string[] {
    const validate = this.#ajv.compile({ $ref: `${document}#${encodeURI(pointer(...place))}` })
    if (validate(body)) return []
    return (validate.errors ?? []).map((error) => `${error.instancePath || '/'} ${error.message}`)
  }

  #required(method: string, path: string): Found {
    const found = this.#find(method, path)
    if (!found) throw new Error(`no description has ${method} ${path}`)
    return found
  }

  #find(method: string, path: string): Found | undefined {
    const verb = method.toLowerCase()
    for (const [document, content] of this.#documents) {
      const paths = isObject(content['paths']) ? content['paths'] : {}
      const template = templateFor(Object.keys(paths), path)
      const operation = template === undefined ? undefined : at(paths, template, verb)
      if (template !== undefined && isObject(operation)) {
        return { document, template, method: verb, operation }
      }
    }
    return undefined
  }
}

/** All descriptions together. */
export const openApi: OpenApi = new Descriptions()
