// The one place that speaks to Webex's OAuth endpoints, with the secret (docs/webex/facts.md 1.3,
// 1.5, 1.7).
import type { TokenRequest } from './request.ts'
import { DEVICE_GRANT } from './request.ts'

const PATIENCE_MS = 15_000

export type Upstream = {
  readonly apiBaseUrl: string
  readonly clientId: string
  readonly clientSecret: string
  readonly redirectUri: string
  readonly send: typeof fetch
}

type Fields = Readonly<Record<string, unknown>>

/** What Webex answered; `unreachable` where it did not, or not in JSON. */
export type UpstreamAnswer<Body> =
  | { is: 'ok'; body: Body }
  | { is: 'refused'; status: number; error: string; retryAfter?: string }
  | { is: 'unreachable' }

export type TokenBody = Fields & { readonly access_token: string }
export type DeviceBody = Fields & { readonly device_code: string; readonly user_code: string }

/** @param refreshToken the real one, out of the cookie. */
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

/** Whether the code was confirmed. This endpoint takes the secret in HTTP Basic only. */
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
 * Webex's id of the person whose access token it is. Asked for the relay's own tokens only.
 * A refusal of it is Webex's trouble, not the end of a session: it counts as unreachable.
 */
export async function personOf(
  { apiBaseUrl, send }: Upstream,
  accessToken: string,
): Promise<UpstreamAnswer<{ readonly id: string }>> {
  try {
    const response = await send(`${apiBaseUrl}/people/me`, {
      headers: { authorization: `Bearer ${accessToken}`, accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    const { id } = (await response.json()) as Fields
    return response.ok && typeof id === 'string' && id !== ''
      ? { is: 'ok', body: { id } }
      : { is: 'unreachable' }
  } catch {
    return { is: 'unreachable' }
  }
}

type Question = { path: string; form: URLSearchParams; authorization?: string }

async function ask<Body extends Fields>(
  { apiBaseUrl, send }: Upstream,
  { path, form, authorization }: Question,
  isGood: (body: Fields) => body is Body,
): Promise<UpstreamAnswer<Body>> {
  try {
    const response = await send(`${apiBaseUrl}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        accept: 'application/json',
        ...(authorization && { authorization }),
      },
      body: form.toString(),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    // While nobody has confirmed, the status says it all: a body is not promised
    // (docs/webex/facts.md 1.7).
    if (response.status === 428) return refusedBy(response, 'authorization_pending')
    return read(response, (await response.json()) as Fields, isGood)
  } catch {
    return { is: 'unreachable' }
  }
}

function read<Body extends Fields>(
  response: Response,
  body: Fields,
  isGood: (body: Fields) => body is Body,
): UpstreamAnswer<Body> {
  if (response.ok && isGood(body)) return { is: 'ok', body }
  if (response.ok || response.status >= 500) return { is: 'unreachable' }
  return refusedBy(response, typeof body['error'] === 'string' ? body['error'] : 'invalid_grant')
}

function refusedBy({ status, headers }: Response, error: string): UpstreamAnswer<never> {
  const retryAfter = headers.get('retry-after')
  return { is: 'refused', status, error, ...(retryAfter && { retryAfter }) }
}

const isTokenBody = (body: Fields): body is TokenBody => typeof body['access_token'] === 'string'

const isDeviceBody = (body: Fields): body is DeviceBody =>
  typeof body['device_code'] === 'string' && typeof body['user_code'] === 'string'

/**
 * Takes back what the app was allowed, as far as Webex lets it: all authorisations of this
 * person for our client (docs/webex/facts.md 1.5). Failing is not an error: the tokens then run
 * out.
 */
export async function revoke(upstream: Upstream, accessToken: string): Promise<void> {
  const url = new URL(`${upstream.apiBaseUrl}/authorizations`)
  url.searchParams.set('clientId', upstream.clientId)
  await upstream
    .send(url, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${accessToken}` },
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    .catch(() => undefined)
}
