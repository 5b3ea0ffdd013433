// All requests to Webex's OAuth endpoints, with the secret (docs/webex/facts.md 1.3, 1.5, 1.7).
import type { Fields } from './boundedText.ts'
import { boundedText, parseFields } from './boundedText.ts'
import type { TokenRequest } from './request.ts'
import { DEVICE_GRANT } from './request.ts'

const PATIENCE_MS = 15_000
/** A list of authorizations is the longest answer; a token has 3 kB. */
const MOST_ANSWER_BYTES = 262_144

/**
 * The addresses of Webex's OAuth, and the integration's credentials. The secret never leaves the server.
 */
export type Upstream = {
  readonly apiBaseUrl: string
  readonly clientId: string
  readonly clientSecret: string
  readonly redirectUri: string
  readonly send: typeof fetch
}

/**
 * Webex's answer. `refused` is an OAuth refusal (RFC 6749 5.2): 4xx with a code in `error`. `away` is
 * every other failure: no answer in time, a redirect, 5xx, and a 4xx without that code, as gateways send
 * it (403, 404, 423, 451 …). It says nothing about the sign-in.
 */
export type UpstreamAnswer<Body> =
  | { readonly is: 'ok'; readonly body: Body; readonly at?: number }
  | {
      readonly is: 'refused'
      readonly status: number
      readonly error: string
      readonly retryAfter?: string
    }
  | { readonly is: 'slowDown'; readonly retryAfter?: string }
  | { readonly is: 'away' }

/** A token answer (RFC 6749 5.1); other fields are passed through. */
export type TokenBody = Fields & { readonly access_token: string }
/** The answer to a device authorization (RFC 8628 3.2). */
export type DeviceBody = Fields & { readonly device_code: string; readonly user_code: string }

/** @param refreshToken the real one, from the cookie. */
export function exchange(
  upstream: Upstream,
  request: TokenRequest,
  refreshToken: string | undefined,
): Promise<UpstreamAnswer<TokenBody>> {
  const { clientId, clientSecret, redirectUri } = upstream
  const form = new URLSearchParams({ client_id: clientId, client_secret: clientSecret })
  form.set('grant_type', request.grant)
  if (request.grant === 'authorization_code') {
    form.set('code', request.code)
    form.set('code_verifier', request.codeVerifier)
    form.set('redirect_uri', redirectUri)
  } else {
    form.set('refresh_token', refreshToken ?? '')
  }
  return ask(upstream, { path: '/access_token', form }, isTokenBody)
}

/** A code for a display; needs no secret. */
export function authorizeDevice(
  upstream: Upstream,
  scopes: readonly string[],
): Promise<UpstreamAnswer<DeviceBody>> {
  const form = new URLSearchParams({ client_id: upstream.clientId, scope: scopes.join(' ') })
  return ask(upstream, { path: '/device/authorize', form }, isDeviceBody)
}

/** Whether the code was confirmed. This endpoint accepts the secret only in HTTP Basic. */
export function pollDevice(
  upstream: Upstream,
  deviceCode: string,
): Promise<UpstreamAnswer<TokenBody>> {
  const { clientId, clientSecret } = upstream
  const form = new URLSearchParams({
    grant_type: DEVICE_GRANT,
    device_code: deviceCode,
    client_id: clientId,
  })
  // RFC 6749 2.3.1: both are form-encoded before they are joined.
  const pair = [clientId, clientSecret].map(encodeURIComponent).join(':')
  const authorization = `Basic ${Buffer.from(pair).toString('base64')}`
  return ask(upstream, { path: '/device/token', form, authorization }, isTokenBody)
}

/**
 * Webex's id of the access token's person. Used only with the relay's own tokens. A refusal is a failure
 * of Webex, not the end of a session: it counts as `away`.
 */
export async function personOf(
  upstream: Upstream,
  accessToken: string,
): Promise<UpstreamAnswer<{ readonly id: string }>> {
  const headers = { authorization: `Bearer ${accessToken}` }
  const answer = await sendToWebex(upstream, '/people/me', { method: 'GET', headers })
  const id = answer?.status === 200 ? parseFields(answer.text)?.['id'] : undefined
  return typeof id === 'string' && id !== '' ? { is: 'ok', body: { id } } : { is: 'away' }
}

type Question = { path: string; form: URLSearchParams; authorization?: string }

async function ask<Body extends Fields>(
  upstream: Upstream,
  { path, form, authorization }: Question,
  isGood: (body: Fields) => body is Body,
): Promise<UpstreamAnswer<Body>> {
  const answer = await sendToWebex(upstream, path, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...(authorization && { authorization }),
    },
    body: form.toString(),
  })
  if (!answer) return { is: 'away' }
  const { status, headers } = answer
  const retryAfter = headers.get('retry-after')
  const wait = retryAfter === null ? {} : { retryAfter }
  if (status === 429) return { is: 'slowDown', ...wait }
  // Before the confirmation the status is enough: Webex promises no body (docs/webex/facts.md 1.7).
  if (status === 428) return { is: 'refused', status, error: 'authorization_pending', ...wait }
  const body = parseFields(answer.text)
  if (status >= 200 && status < 300) {
    return body && isGood(body) ? { is: 'ok', body, ...timeOf(headers) } : { is: 'away' }
  }
  const error = body?.['error']
  return status >= 400 && status < 500 && typeof error === 'string'
    ? { is: 'refused', status, error, ...wait }
    : { is: 'away' }
}

type Answer = { readonly status: number; readonly headers: Headers; readonly text: string }

/**
 * `undefined`: no complete answer in time. No redirect is followed, as it would send the secret or a
 * token to an address that somebody else has chosen.
 */
export async function sendToWebex(
  { apiBaseUrl, send }: Upstream,
  path: string,
  init: { method: string; headers: Record<string, string>; body?: string },
): Promise<Answer | undefined> {
  try {
    const response = await send(`${apiBaseUrl}${path}`, {
      ...init,
      headers: { accept: 'application/json', ...init.headers },
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    const text = await boundedText(response.body, MOST_ANSWER_BYTES)
    return text === undefined
      ? undefined
      : { status: response.status, headers: response.headers, text }
  } catch {
    return undefined
  }
}

/** By Webex's clock, if the answer has a date. */
function timeOf(headers: Headers): { at?: number } {
  const at = Date.parse(headers.get('date') ?? '')
  return Number.isNaN(at) ? {} : { at }
}

const isTokenBody = (body: Fields): body is TokenBody => typeof body['access_token'] === 'string'

const isDeviceBody = (body: Fields): body is DeviceBody =>
  typeof body['device_code'] === 'string' && typeof body['user_code'] === 'string'
