// Step 6: the body. Strict, so that a client that sends nonsense finds out here.
import { badRequest, unsupportedMediaType } from './refusals.ts'

const withBody = new Set(['POST', 'PUT', 'PATCH'])

/**
 * The parsed JSON body; `undefined` where there is none, or for methods without one.
 *
 * @throws Refusal 415 for another content type, 400 for broken JSON.
 */
export async function parseBody(request: Request): Promise<unknown> {
  if (!withBody.has(request.method)) return undefined
  const text = await request.text()
  if (text === '') return undefined
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/json(-patch\+json)?\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type))
    throw unsupportedMediaType()
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw badRequest('The request body is not valid JSON.')
  }
}
