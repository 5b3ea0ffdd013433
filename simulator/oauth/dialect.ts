// Translates between Webex's OAuth and oidc-provider where they differ: requests on the way in,
// answers on the way out (docs/webex/facts.md 1.2 to 1.7).
import { createHash } from 'node:crypto'
import type { WireToken } from '../../wire/oauth.ts'
import { newTrackingId, trackingIdHeader } from '../rest/trackingId.ts'
import { isOAuthError, oauthError, withFields } from './answers.ts'
import type { OAuthClient } from './clients.ts'
import { prefillParameter } from './deviceFlow.ts'
import type { DevicePolls } from './devicePolls.ts'
import { basicAuthorization, hasBasicAuthorization, readForm, rewritten } from './form.ts'
import { lifetimes } from './lifetimes.ts'
import { oauthPaths } from './paths.ts'
import { openIdScopes } from './scopes.ts'
import type { TokenStore } from './tokenStore.ts'

export type DialectParts = {
  clients: readonly OAuthClient[]
  store: TokenStore
  devicePolls: DevicePolls
}

const deviceGrant = 'urn:ietf:params:oauth:grant-type:device_code'

const scopesIn = (form: URLSearchParams): string[] => (form.get('scope') ?? '').split(' ')

/** oidc-provider supports only S256: the S256 challenge of a plain verifier is its hash. */
function authorize(request: Request): Promise<Request> {
  const query = new URL(request.url).searchParams
  const challenge = query.get('code_challenge')
  if (challenge !== null && (query.get('code_challenge_method') ?? 'plain') === 'plain') {
    query.set('code_challenge', createHash('sha256').update(challenge).digest('base64url'))
    query.set('code_challenge_method', 'S256')
  }
  // Webex accepts these without an OpenID scope.
  if (!scopesIn(query).includes('openid')) {
    query.delete('nonce')
    query.delete('max_age')
  }
  return rewritten(request, { query })
}

/**
 * docs/webex/facts.md 1.7: requesting a device code needs no authentication, but oidc-provider requires
 * it.
 */
async function deviceAuthorize(
  request: Request,
  clients: readonly OAuthClient[],
): Promise<Request | Response> {
  const form = await readForm(request)
  // docs/webex/facts.md 1.7: no OpenID scopes.
  if (scopesIn(form).some((scope) => openIdScopes.includes(scope))) {
    return oauthError(400, { error: 'invalid_scope' })
  }
  const client = clients.find(({ clientId }) => clientId === form.get('client_id'))
  if (!client || hasBasicAuthorization(request) || form.has('client_secret')) return request
  return rewritten(request, { headers: { authorization: basicAuthorization(client) } })
}

/** docs/webex/facts.md 1.7: HTTP Basic only, device grant only, not faster than the interval. */
async function deviceToken(request: Request, polls: DevicePolls): Promise<Request | Response> {
  const form = await readForm(request)
  if (!hasBasicAuthorization(request)) return oauthError(401, { error: 'invalid_client' })
  if (form.get('grant_type') !== deviceGrant) {
    return oauthError(400, { error: 'unsupported_grant_type' })
  }
  const isTooFast = polls.isTooFast(form.get('device_code') ?? '')
  if (isTooFast) return oauthError(400, { error: 'slow_down' })
  return rewritten(request, { path: oauthPaths.token })
}

/** The link of a QR code: the form is filled in by the server, so that no script has to submit it. */
function deviceVerify(request: Request): Promise<Request> | Request {
  const query = new URL(request.url).searchParams
  const code = query.get('user_code')
  if (request.method !== 'GET' || code === null) return request
  query.delete('user_code')
  query.set(prefillParameter, code)
  return rewritten(request, { query })
}

/** The request for oidc-provider; a `Response` if Webex answers at once. */
export async function toProvider(
  request: Request,
  parts: DialectParts,
): Promise<Request | Response> {
  switch (new URL(request.url).pathname) {
    case oauthPaths.authorize:
      return request.method === 'GET' ? authorize(request) : request
    case oauthPaths.deviceAuthorize:
      return deviceAuthorize(request, parts.clients)
    case oauthPaths.deviceToken:
      return deviceToken(request, parts.devicePolls)
    case oauthPaths.discovery:
      return rewritten(request, { path: '/.well-known/openid-configuration' })
    case oauthPaths.deviceVerify:
      return deviceVerify(request)
    default:
      return request
  }
}

/** As in Webex's discovery: only Basic, though the form is accepted, too; plain becomes S256 on input. */
const metadata = {
  code_challenge_methods_supported: ['plain', 'S256'],
  token_endpoint_auth_methods_supported: ['client_secret_basic'],
}

const isToken = (body: unknown): body is WireToken =>
  typeof body === 'object' && body !== null && 'access_token' in body

function errorFor(path: string, status: number, body: { error: string }): Response {
  const isPending = path === oauthPaths.deviceToken && body.error === 'authorization_pending'
  return oauthError(isPending ? 428 : status, body)
}

/** The answer for a client of Webex. */
export async function toWebex(
  path: string,
  response: Response,
  store: TokenStore,
): Promise<Response> {
  response.headers.set(trackingIdHeader, newTrackingId())
  const isJson = response.headers.get('content-type')?.includes('json') ?? false
  if (!isJson) return response
  const body = (await response.clone().json()) as object
  if (isOAuthError(body)) return errorFor(path, response.status, body)
  if (path === oauthPaths.discovery) {
    return withFields(response, body, metadata)
  }
  if (path === oauthPaths.deviceAuthorize) {
    return withFields(response, body, { interval: lifetimes.deviceInterval })
  }
  if (!isToken(body) || body.refresh_token === undefined) return response
  store.renewed(body.refresh_token)
  return withFields(response, body, { refresh_token_expires_in: lifetimes.refreshToken })
}
