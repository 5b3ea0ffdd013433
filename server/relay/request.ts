// What the relay accepts: only our own page, only the grants and fields that it knows.
import type { Context } from 'hono'
import { boundedText, parseFields } from './boundedText.ts'

/** The longest body that is read; a token request has a few hundred bytes. */
export const MOST_BYTES = 8_192

/** The page's placeholder for the refresh token, which it sends back to renew. */
export const REFRESH_PLACEHOLDER = 'cookie'

/** RFC 8628 3.4. */
export const DEVICE_GRANT = 'urn:ietf:params:oauth:grant-type:device_code'

/** A checked body of `/oauth/token`. */
export type TokenRequest =
  { grant: 'authorization_code'; code: string; codeVerifier: string } | { grant: 'refresh_token' }

/** A refusal, answered as RFC 6749 5.2 requires. */
export type OAuthError = { status: 400 | 403 | 413 | 415 | 428 | 429 | 502 | 503; error: string }

const refuse = (error: string, status: OAuthError['status'] = 400): OAuthError => ({
  status,
  error,
})

/** Whether the request comes from our own page (RFC 9700 4.7; Fetch Metadata). */
export function isFromOwnPage(context: Context, ownOrigin: string): boolean {
  const site = context.req.header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin') return false
  return context.req.header('origin') === ownOrigin
}

const fields: ReadonlyMap<string, readonly string[]> = new Map([
  ['authorization_code', ['client_id', 'code', 'code_verifier', 'grant_type', 'redirect_uri']],
  ['refresh_token', ['client_id', 'grant_type', 'refresh_token', 'scope']],
])

/** Reads a form or JSON post of the page. */
export async function readTokenRequest(
  context: Context,
  expected: { clientId: string; redirectUri: string },
): Promise<TokenRequest | OAuthError> {
  const body = await readFields(context)
  if ('status' in body) return body
  const { given } = body
  const grant = given.get('grant_type') ?? ''
  const known = fields.get(grant)
  if (!known) return refuse('unsupported_grant_type')
  const problem = checked(given, known, expected.clientId)
  if (problem) return problem
  if (grant === 'refresh_token') return { grant }
  if (given.get('redirect_uri') !== expected.redirectUri) return refuse('invalid_grant')
  const code = given.get('code')
  const codeVerifier = given.get('code_verifier')
  // RFC 7636 4.1: 43 to 128 characters. Without PKCE no code is exchanged.
  if (!code || !codeVerifier || !/^[\w.~-]{43,128}$/.test(codeVerifier)) {
    return refuse('invalid_request')
  }
  return { grant: 'authorization_code', code, codeVerifier }
}

/** `undefined`: a valid one. The page cannot choose the scopes: the server sets those of a display. */
export async function checkDeviceAuthorization(
  context: Context,
  clientId: string,
): Promise<OAuthError | undefined> {
  const body = await readFields(context)
  return 'status' in body ? body : checked(body.given, ['client_id'], clientId)
}

/** Reads the form of a display that asks whether its code was confirmed (RFC 8628 3.4). */
export async function readDevicePoll(
  context: Context,
  clientId: string,
): Promise<{ deviceCode: string } | OAuthError> {
  const body = await readFields(context)
  if ('status' in body) return body
  const { given } = body
  if (given.get('grant_type') !== DEVICE_GRANT) return refuse('unsupported_grant_type')
  const problem = checked(given, ['client_id', 'device_code', 'grant_type'], clientId)
  const deviceCode = given.get('device_code')
  return problem ?? (deviceCode ? { deviceCode } : refuse('invalid_request'))
}

function checked(
  given: ReadonlyMap<string, string>,
  known: readonly string[],
  clientId: string,
): OAuthError | undefined {
  if ([...given.keys()].some((name) => !known.includes(name))) return refuse('invalid_request')
  return given.get('client_id') === clientId ? undefined : refuse('invalid_client')
}

async function readFields(
  context: Context,
): Promise<{ given: ReadonlyMap<string, string> } | OAuthError> {
  const type = context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  const isForm = type === 'application/x-www-form-urlencoded'
  if (!isForm && type !== 'application/json') return refuse('invalid_request', 415)
  const text = await boundedText(context.req.raw.body, MOST_BYTES).catch(() => '')
  if (text === undefined) {
    // Otherwise the connection would stay open for the rest of this body.
    context.header('Connection', 'close')
    return refuse('invalid_request', 413)
  }
  const pairs = isForm ? [...new URLSearchParams(text)] : Object.entries(parseFields(text) ?? {})
  const isText = pairs.every((pair): pair is [string, string] => typeof pair[1] === 'string')
  if (!isText) return refuse('invalid_request')
  const given = new Map(pairs)
  return given.size === pairs.length ? { given } : refuse('invalid_request')
}
