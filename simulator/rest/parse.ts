// Step 6: parses the body strictly, so that client mistakes become visible here.
import { badRequest, unsupportedMediaType } from './refusals.ts'

/** Required by some operations (docs/webex/facts.md 9.4). */
export const jsonPatch = 'application/json-patch+json'
/** Files. */
export const multipart = 'multipart/form-data'

const withBody = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/**
 * The parsed JSON body; `undefined` if there is none, or for methods without one.
 *
 * @param takes the route's content type.
 * @throws Refusal 415 for another content type, 400 for broken JSON.
 */
export async function parseBody(
  request: Request,
  takes: string = 'application/json',
): Promise<unknown> {
  if (!withBody.has(request.method)) return undefined
  if (takes === multipart) return parseForm(request)
  const text = await request.text()
  if (text === '') return undefined
  const [type = '', parameter] = (request.headers.get('content-type') ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim())
  const isUtf8 = parameter === undefined || /^charset\s*=\s*"?utf-8"?$/.test(parameter)
  if (type !== takes || !isUtf8) throw unsupportedMediaType()
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw badRequest('The request body is not valid JSON.')
  }
}

/** The fields by name, with files. @throws Refusal 415, 400 */
async function parseForm(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type')?.toLowerCase() ?? ''
  if (!type.startsWith(`${multipart};`)) throw unsupportedMediaType()
  try {
    return Object.fromEntries(await request.formData())
  } catch {
    throw badRequest('The request body is not a valid form.')
  }
}
