import { postForm } from '../../lib/ownServer.ts'
import { isPassing, isRefusedForGood, OAuthRefusal } from './failure.ts'
import type { OAuth, OAuthOptions } from './session.ts'
import { isTokenAnswer, tokenOf } from './token.ts'

/** What the relay keeps in its cookie; the page only has this word for it. */
const REFRESH_PLACEHOLDER = 'cookie'
const PATIENCE_MS = 20_000

/**
 * OAuth by code and PKCE S256; the relay is the token endpoint (adr/0004). Signing in is
 * oidc-client-ts's, loaded when it is needed; a renewal is one post to our own server.
 */
export function createOAuth(options: OAuthOptions): OAuth {
  const { config, clock } = options
  // Failing to load is passing trouble, and is asked for again the next time.
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
      // Anything else may pass: a server that starts, a gateway's page, wrong settings.
      const error_description = failure.error
      throw isPassing(failure)
        ? failure
        : new OAuthRefusal({ error: 'temporarily_unavailable', error_description }, status)
    },
  }
}
