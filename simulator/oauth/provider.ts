// The OAuth server: oidc-provider, configured to behave like Webex (docs/webex/facts.md 1). dialect.ts
// translates the rest.
import { generateKeyPairSync, type JsonWebKey } from 'node:crypto'
import type { ClientMetadata, Configuration } from 'oidc-provider'
import type { World } from '../model/types.ts'
import { keyOf } from '../rest/restIds.ts'
import { findAccountIn } from './accounts.ts'
import type { OAuthClient } from './clients.ts'
import { deviceFlow } from './deviceFlow.ts'
import { knownScopesOnly } from './knownScopes.ts'
import { lifetimes } from './lifetimes.ts'
import { pageHeaders } from './pageFrame.ts'
import { problemPage } from './pages.ts'
import { Provider } from './oidcProvider.ts'
import { oauthPaths } from './paths.ts'
import { allScopes, openIdClaims, openIdScopes } from './scopes.ts'
import { seal } from './sealedRefresh.ts'
import { signInPolicy } from './signInPolicy.ts'
import { tokenOf } from './tokenShape.ts'
import type { TokenStore } from './tokenStore.ts'

export type ProviderParts = {
  origin: string
  clients: readonly OAuthClient[]
  store: TokenStore
  world: () => World
}

const deviceGrant = 'urn:ietf:params:oauth:grant-type:device_code'
/** Fixed, so that a restart keeps the browser's session; see sealedRefresh.ts on secrecy. */
const cookieKeys = ['cordboard-simulator-cookies']

const clientMetadata = (client: OAuthClient): ClientMetadata => ({
  client_id: client.clientId,
  client_secret: client.clientSecret,
  client_name: 'Cordboard',
  redirect_uris: [...client.redirectUris],
  grant_types: ['authorization_code', 'refresh_token', deviceGrant],
  response_types: ['code'],
  scope: [...openIdScopes, ...allScopes].join(' '),
  id_token_signed_response_alg: 'RS256',
})

let processKey: JsonWebKey | undefined

/** One key for the life of the process: it signs nothing permanent, and generating it takes a while. */
function signingKey(): JsonWebKey {
  if (processKey) return processKey
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  processKey = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }
  return processKey
}

const ttl: Configuration['ttl'] = {
  AccessToken: lifetimes.accessToken,
  RefreshToken: lifetimes.refreshToken,
  Grant: lifetimes.refreshToken,
  AuthorizationCode: lifetimes.authorizationCode,
  DeviceCode: lifetimes.deviceCode,
  Interaction: lifetimes.signInPage,
  Session: lifetimes.browserSession,
  IdToken: 3600,
}

const routes: Configuration['routes'] = {
  authorization: oauthPaths.authorize,
  token: oauthPaths.token,
  revocation: oauthPaths.revoke,
  device_authorization: oauthPaths.deviceAuthorize,
  code_verification: oauthPaths.deviceVerify,
  jwks: oauthPaths.keys,
  userinfo: oauthPaths.userInfo,
}

const renderError: Configuration['renderError'] = async (ctx, out) => {
  ctx.set(pageHeaders())
  ctx.body = await problemPage(out.error, out.error_description ?? 'Something went wrong.')
}

function configuration({ clients, store, world }: ProviderParts): Configuration {
  return {
    adapter: store.adapter,
    clients: clients.map(clientMetadata),
    findAccount: findAccountIn(world),
    scopes: [...openIdScopes, ...allScopes],
    claims: openIdClaims,
    enabledJWA: { idTokenSigningAlgValues: ['RS256'] },
    extraParams: knownScopesOnly,
    responseTypes: ['code'],
    jwks: { keys: [signingKey()] },
    ttl,
    routes,
    renderError,
    features: {
      devInteractions: { enabled: false },
      deviceFlow,
      revocation: { enabled: true, allowedPolicy: () => true },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: true },
      pushedAuthorizationRequests: { enabled: false },
      dPoP: { enabled: false },
    },
    interactions: {
      policy: signInPolicy(),
      url: (_ctx, interaction) => `${oauthPaths.signIn}/${interaction.uid}`,
    },
    cookies: {
      keys: cookieKeys,
      // All ports of localhost share their cookies, so these names must be unique.
      names: { session: 'sim_session', interaction: 'sim_interaction', resume: 'sim_resume' },
    },
    clientBasedCORS: () => true,
    allowOmittingSingleRegisteredRedirectUri: true,
    pkce: { required: () => false },
    // Webex gives a refresh token without offline_access, and it outlives the browser session.
    issueRefreshToken: () => true,
    expiresWithSession: () => false,
    // docs/webex/facts.md 1.5: the refresh token stays the same. Rotating would make tabs sign each other
    // out.
    rotateRefreshToken: false,
  }
}

/** A method of oidc-provider's models that its types omit: how an identifier is made. */
type TokenModel = { prototype: { generateTokenId: (this: object) => string } }

type Granted = { accountId?: string; clientId?: string; grantId?: string; scope?: string }

/** Tokens in Webex's format; oidc-provider looks them up by the identifier that is made here. */
function shapeTokens(provider: Provider, world: () => World): void {
  const shaped = (opaque: string) => tokenOf(opaque, keyOf(world().organisation.id))
  const models: unknown[] = [provider.AccessToken, provider.AuthorizationCode]
  for (const { prototype } of models as TokenModel[]) {
    // Called anyway: it also records the token's format.
    const original = prototype.generateTokenId
    prototype.generateTokenId = function generateTokenId() {
      return shaped(original.call(this).replaceAll('_', '-'))
    }
  }
  const refreshToken = provider.RefreshToken as unknown as TokenModel
  refreshToken.prototype.generateTokenId = function generateTokenId(this: Granted) {
    const { accountId = '', clientId = '', grantId = '', scope = '' } = this
    return shaped(seal({ personId: accountId, clientId, grantId, scope }))
  }
}

export function createProvider(parts: ProviderParts): Provider {
  const provider = new Provider(parts.origin, configuration(parts))
  shapeTokens(provider, parts.world)
  return provider
}
