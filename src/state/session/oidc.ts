// The parts of the sign-in that need oidc-client-ts, in a separate chunk: signed-in people do not wait
// for it (oauth.ts).
import { OidcClient } from 'oidc-client-ts'
import { fail, ok } from '../../domain/result.ts'
import { signInFailure } from './failure.ts'
import { CALLBACK_PATH, landingPath } from './landing.ts'
import type { OAuth, OAuthOptions } from './session.ts'
import { parseScopes } from './scopes.ts'
import { tokenOf } from './token.ts'
import type { StateStore } from 'oidc-client-ts'
import type { Store } from '../../lib/storage.ts'

const PATIENCE_S = 20

/** Loads oidc-client-ts with this module; nothing is discovered at run time. */
export function createOidc(options: OAuthOptions): Pick<OAuth, 'begin' | 'complete'> {
  const { clock, origin } = options
  const client = createClient(options)
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
        const token = tokenOf(response, clock)
        const asked = parseScopes(started.state.scope)
        return ok({ token, landing, asked: asked === 'unknown' ? [] : asked })
      } catch (error) {
        return fail({ failure: signInFailure(error), landing })
      }
    },
  }
}

function createClient({ config, store, origin }: OAuthOptions): OidcClient {
  const { oauth, apiBaseUrl } = config
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

/**
 * Webex's documentation says that the code is in the fragment, its samples read the query
 * (docs/webex/facts.md 1.2).
 */
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

// Stores the data that must survive the visit to Webex: the state and PKCE verifier of one sign-in.

const KEY = 'cordboard.signIn'

type Kept = { readonly id: string; readonly value: string }

/** Thrown by `set`: the browser would not have it any more when Webex answers. */
export class NotKept extends Error {
  constructor() {
    super('the browser keeps nothing for this page')
    this.name = 'NotKept'
  }
}

/** One sign-in at a time and tab: a later one replaces an earlier one. */
export function createSignInStates(store: Store): StateStore {
  const read = (): Kept | undefined => {
    try {
      const kept = JSON.parse(store.get(KEY) ?? 'null') as Partial<Kept> | null
      return typeof kept?.id === 'string' && typeof kept.value === 'string'
        ? { id: kept.id, value: kept.value }
        : undefined
    } catch {
      return undefined
    }
  }
  const get = (id: string) => {
    const kept = read()
    return Promise.resolve(kept?.id === id ? kept.value : null)
  }
  return {
    get,
    set(id, value) {
      const isKept = store.set(KEY, JSON.stringify({ id, value } satisfies Kept))
      return isKept ? Promise.resolve() : Promise.reject(new NotKept())
    },
    async remove(id) {
      const value = await get(id)
      if (value !== null) store.remove(KEY)
      return value
    },
    getAllKeys() {
      const kept = read()
      return Promise.resolve(kept ? [kept.id] : [])
    },
  }
}
