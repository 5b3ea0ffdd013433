import { postForm } from '../../lib/ownServer.ts'
import { isPassing, isRefusedForGood, OAuthRefusal } from './failure.ts'
import type { OAuth, OAuthOptions } from './session.ts'
import { isTokenAnswer, tokenOf } from './token.ts'

/** The placeholder for the refresh token, which the relay keeps in its cookie. */
const REFRESH_PLACEHOLDER = 'cookie'
const PATIENCE_MS = 20_000

/**
 * OAuth by code and PKCE S256; the relay is the token endpoint (adr/0004). oidc-client-ts does the
 * sign-in and is loaded on demand; a renewal is one POST to our own server.
 */
export function createOAuth(options: OAuthOptions): OAuth {
  const { config, clock } = options
  // Failing to load is a temporary failure, and is tried again the next time.
  const oidc = async () => (await import('./oidc.ts')).createOidc(options)
  return {
    begin: async (request) => (await oidc()).begin(request),
    complete: async (url) => (await oidc()).complete(url),
    async renew() {
      const { clientId, tokenEndpoint } = config.oauth
      const { status, body } = await postForm(
        tokenEndpoint,
        {
          grant_type: 'refresh_token',
          client_id: clientId,
          refresh_token: REFRESH_PLACEHOLDER,
        },
        PATIENCE_MS,
      )
      if (isTokenAnswer(body)) return tokenOf(body, clock)
      const failure = new OAuthRefusal(body, status)
      if (isRefusedForGood(failure, status)) return 'refused'
      // Anything else may be temporary: a starting server, a gateway's page, wrong settings.
      const error_description = failure.error
      throw isPassing(failure)
        ? failure
        : new OAuthRefusal({ error: 'temporarily_unavailable', error_description }, status)
    },
  }
}
