// The JSON answers of the OAuth endpoints that oidc-provider does not provide.
import type { WireOAuthError } from '../../wire/oauth.ts'
import { errorBody } from '../rest/serialise.ts'
import { newTrackingId, trackingIdHeader } from '../rest/trackingId.ts'

/** OAuth's two fields, and Webex's: clients of either kind find theirs. */
export function oauthError(status: number, { error, error_description }: WireOAuthError): Response {
  const trackingId = newTrackingId()
  const description = error_description ?? error
  const body = { error, error_description: description, ...errorBody(description, trackingId) }
  return Response.json(body, {
    status,
    headers: { [trackingIdHeader]: trackingId, 'cache-control': 'no-store' },
  })
}

export const isOAuthError = (body: unknown): body is WireOAuthError =>
  typeof body === 'object' && body !== null && 'error' in body && typeof body.error === 'string'

/** The same answer with fields added to its JSON body. */
export function withFields(response: Response, body: object, fields: object): Response {
  const { status, headers } = response
  headers.delete('content-length')
  return new Response(JSON.stringify({ ...body, ...fields }), { status, headers })
}
