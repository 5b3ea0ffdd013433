// The one place that speaks to Webex's token endpoint, with the secret (facts 1.3, 1.5).
import type { TokenRequest } from './request.ts'

const PATIENCE_MS = 15_000

export type Upstream = {
  readonly apiBaseUrl: string
  readonly clientId: string
  readonly clientSecret: string
  readonly redirectUri: string
  readonly send: typeof fetch
}

/** What Webex answered; `unreachable` where it did not, or not in JSON. */
export type UpstreamAnswer =
  | { is: 'token'; body: Readonly<Record<string, unknown>> & { access_token: string } }
  | { is: 'refused'; status: number; error: string; retryAfter?: string }
  | { is: 'unreachable' }

/** @param refreshToken the real one, out of the cookie. */
export async function exchange(
  upstream: Upstream,
  request: TokenRequest,
  refreshToken: string | undefined,
): Promise<UpstreamAnswer> {
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
  try {
    const response = await upstream.send(`${upstream.apiBaseUrl}/access_token`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
      body: form.toString(),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    return read(response, (await response.json()) as Record<string, unknown>)
  } catch {
    return { is: 'unreachable' }
  }
}

function read(response: Response, body: Record<string, unknown>): UpstreamAnswer {
  const token = body['access_token']
  if (response.ok && typeof token === 'string') {
    return { is: 'token', body: { ...body, access_token: token } }
  }
  if (response.ok || response.status >= 500) return { is: 'unreachable' }
  const error = typeof body['error'] === 'string' ? body['error'] : 'invalid_grant'
  const retryAfter = response.headers.get('retry-after')
  return { is: 'refused', status: response.status, error, ...(retryAfter && { retryAfter }) }
}

/**
 * Takes back what the app was allowed, as far as Webex lets it: all authorisations of this
 * person for our client (facts 1.5). Failing is not an error: the tokens then run out.
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
