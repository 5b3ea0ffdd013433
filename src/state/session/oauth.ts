// OAuth by code and PKCE S256, on oidc-client-ts; the relay is the token endpoint (adr/0004).
import type { SigninResponse } from 'oidc-client-ts'
import { OidcClient } from 'oidc-client-ts'
import type { Config } from '../../config.ts'
import type { Result } from '../../domain/result.ts'
import { fail, ok } from '../../domain/result.ts'
import type { Clock } from '../../lib/clock.ts'
import type { Store } from '../../lib/storage.ts'
import type { SignInFailure } from './failure.ts'
import { isPassing, signInFailure } from './failure.ts'
import { CALLBACK_PATH, landingPath } from './landing.ts'
import { parseScopes } from './scopes.ts'
import { createSignInStates, NotKept } from './signInStates.ts'
import type { Token } from './token.ts'

export type SignInRequest = {
  readonly scopes: readonly string[]
  /** Where to go afterwards. */
  readonly landing: string
  /** Let the person choose another account than the one that Webex remembers. */
  readonly chooseAccount: boolean
}

export type Completed = {
  readonly token: Token
  readonly landing: string
  readonly asked: readonly string[]
}

export type OAuth = {
  /** The address of Webex's sign-in page. */
  begin(request: SignInRequest): Promise<Result<string, SignInFailure>>
  /** Exchanges the code in `url`, once; a failure may still know where one wanted to go. */
  complete(
    url: string,
  ): Promise<Result<Completed, { readonly failure: SignInFailure; readonly landing: string }>>
  /** A fresh token by the relay's cookie; `refused` for good. Rejects on passing trouble. */
  renew(): Promise<Token | 'refused'>
}

export type OAuthOptions = {
  readonly config: Config
  readonly clock: Clock
  /** Of this tab (`sessionStore`). */
  readonly store: Store
  /** `https://phone.example.com` */
  readonly origin: string
}

/** What the relay keeps in its cookie; the page only has this word for it. */
const REFRESH_PLACEHOLDER = 'cookie'
const PATIENCE_S = 20

export function createOAuth({ config, clock, store, origin }: OAuthOptions): OAuth {
  const client = createClient(config, store, origin)
  const tokenOf = (response: SigninResponse): Token => {
    const lifetimeMs = response.expires_in === undefined ? undefined : response.expires_in * 1000
    return {
      access: response.access_token,
      kind: 'oauth',
      scopes: parseScopes(response.scope),
      ...(lifetimeMs !== undefined && { lifetimeMs, expiresAt: clock.now() + lifetimeMs }),
    }
  }
  return {
    async begin({ scopes, landing, chooseAccount }) {
      if (!('subtle' in globalThis.crypto)) return fail({ is: 'insecurePage' })
      try {
        const { url } = await client.createSigninRequest({
          scope: scopes.join(' '),
          state: { landing },
          ...(chooseAccount && { prompt: 'select_account' }),
        })
        return ok(url)
      } catch (error) {
        if (error instanceof NotKept) return fail({ is: 'storageBlocked' })
        return fail({ is: 'unexpected', details: String(error) })
      }
    },
    async complete(url) {
      const answer = inQuery(url)
      const started = await client.readSigninResponseState(answer).catch(() => undefined)
      const landing = landingPath(landingOf(started?.state.data), origin)
      const { code, error } = started?.response ?? {}
      if (!started || (!code && !error)) {
        return fail({ failure: { is: 'notStartedHere', ...detailsOf(answer) }, landing })
      }
      try {
        const response = await client.processSigninResponse(answer)
        const token = tokenOf(response)
        const asked = parseScopes(started.state.scope)
        return ok({ token, landing, asked: asked === 'unknown' ? [] : asked })
      } catch (error) {
        return fail({ failure: signInFailure(error), landing })
      }
    },
    async renew() {
      try {
        const state = {
          refresh_token: REFRESH_PLACEHOLDER,
          session_state: null,
          profile: noProfile,
        }
        return tokenOf(await client.useRefreshToken({ state, timeoutInSeconds: PATIENCE_S }))
      } catch (error) {
        if (isPassing(error)) throw error
        return 'refused'
      }
    },
  }
}

// Claims of an ID token, which we never ask for; the library wants the fields to be there.
const noProfile = { sub: '', iss: '', aud: '', exp: 0, iat: 0 }

function createClient({ oauth, apiBaseUrl }: Config, store: Store, origin: string): OidcClient {
  const { authorizationEndpoint, tokenEndpoint, clientId, scopes } = oauth
  return new OidcClient({
    authority: apiBaseUrl,
    // Given here, so that nothing is discovered at run time.
    metadata: {
      issuer: apiBaseUrl,
      authorization_endpoint: authorizationEndpoint,
      token_endpoint: tokenEndpoint,
    },
    client_id: clientId,
    redirect_uri: origin + CALLBACK_PATH,
    response_type: 'code',
    scope: scopes.user.join(' '),
    loadUserInfo: false,
    requestTimeoutInSeconds: PATIENCE_S,
    stateStore: createSignInStates(store),
  })
}

/** Webex's page says the code comes in the fragment, its samples read the query (facts 1.2). */
function inQuery(url: string): string {
  const { origin, pathname, search, hash } = new URL(url)
  const params = new URLSearchParams(search)
  for (const [name, value] of new URLSearchParams(hash.slice(1))) {
    if (!params.has(name)) params.set(name, value)
  }
  return `${origin}${pathname}?${params}`
}

function detailsOf(url: string): { details?: string } {
  const error = new URL(url).searchParams.get('error')
  return error ? { details: error.slice(0, 100) } : {}
}

function landingOf(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'landing' in data ? data.landing : undefined
}
