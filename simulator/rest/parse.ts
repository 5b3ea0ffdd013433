// Step 6: parses the body strictly, so that client mistakes become visible here.
import { badRequest, unsupportedMediaType } from './refusals.ts'

/** Required by some operations (docs/webex/facts.md 9.4). */
export const json = 'application/json'
export const jsonPatch = 'application/json-patch+json'
/** Files. */
export const multipart = 'multipart/form-data'

const withBody = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

const contentType = ({ headers }: Request): readonly string[] =>
  (headers.get('content-type') ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim())

/** Without parameters; empty if there is none. */
export const mediaTypeOf = (request: Request): string => contentType(request)[0] ?? ''

/**
 * The parsed JSON body; `undefined` if there is none, or for methods without one.
 *
 * @param takes the route's content types.
 * @throws Refusal 415 for another content type, 400 for broken JSON.
 */
export async function parseBody(
  request: Request,
  takes: string | readonly string[] = json,
): Promise<unknown> {
  if (!withBody.has(request.method)) return undefined
  const accepted: readonly string[] = typeof takes === 'string' ? [takes] : takes
  const [type = '', parameter] = contentType(request)
  if (accepted.includes(multipart) && (type === multipart || accepted.length === 1)) {
    return parseForm(request)
  }
  const text = await request.text()
  if (text === '') return undefined
  const isUtf8 = parameter === undefined || /^charset\s*=\s*"?utf-8"?$/.test(parameter)
  if (!accepted.includes(type) || !isUtf8) throw unsupportedMediaType()
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw badRequest('The request body is not valid JSON.')
  }
}

/** The fields by name, with files; a list where a name comes twice. @throws Refusal 415, 400 */
async function parseForm(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type')?.toLowerCase() ?? ''
  if (!type.startsWith(`${multipart};`)) throw unsupportedMediaType()
  try {
    const form = await request.formData()
    return Object.fromEntries(
      [...new Set(form.keys())].map((name) => {
        const values = form.getAll(name)
        return [name, values.length === 1 ? values[0] : values]
      }),
    )
  } catch {
    throw badRequest('The request body is not a valid form.')
  }
}
