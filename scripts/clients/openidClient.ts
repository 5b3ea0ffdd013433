// openid-client: a certified relying party signs somebody in.
import { strict as assert } from 'node:assert'
import { Browser, credentials, redirectUri, signIn } from '../../simulator/oauth/browserForTests.ts'
import { personIdOf } from '../../simulator/rest/simulatorForTests.ts'
import type { PublicClient } from './client.ts'

type Configuration = { serverMetadata(): Readonly<Record<string, unknown>> }
type Tokens = {
  access_token: string
  refresh_token?: string
  claims(): Readonly<Record<string, unknown>> | undefined
}
type OpenIdClient = {
  discovery(
    server: URL,
    id: string,
    metadata: undefined,
    authentication: unknown,
    options: object,
  ): Promise<Configuration>
  ClientSecretBasic(secret: string): unknown
  allowInsecureRequests: unknown
  enableNonRepudiationChecks(config: Configuration): void
  randomPKCECodeVerifier(): string
  calculatePKCECodeChallenge(verifier: string): Promise<string>
  randomNonce(): string
  buildAuthorizationUrl(config: Configuration, query: Record<string, string>): URL
  authorizationCodeGrant(config: Configuration, landed: URL, checks: object): Promise<Tokens>
  fetchUserInfo(
    config: Configuration,
    token: string,
    subject: string,
  ): Promise<Record<string, unknown>>
  refreshTokenGrant(config: Configuration, token: string): Promise<Tokens>
  tokenRevocation(config: Configuration, token: string): Promise<void>
  initiateDeviceAuthorization(
    config: Configuration,
    query: Record<string, string>,
  ): Promise<{ user_code: string }>
}

const scope = 'openid email profile spark:people_read'

export const openidClient: PublicClient = {
  name: 'openid-client',
  packages: { 'openid-client': '6.9.0' },
  async cases({ simulator, base, email, load }) {
    const oidc = load('openid-client') as OpenIdClient
    const config = await oidc.discovery(
      new URL(`${base}/.well-known/openid-configuration`),
      credentials.clientId,
      undefined,
      oidc.ClientSecretBasic(credentials.clientSecret),
      { execute: [oidc.allowInsecureRequests] },
    )
    // The id token's signature is checked with the published keys.
    oidc.enableNonRepudiationChecks(config)
    const subject = personIdOf(simulator, email)
    let tokens: Tokens | undefined
    return {
      'discovery names keys and user information': async () => {
        const { jwks_uri, userinfo_endpoint } = config.serverMetadata()
        assert.equal(jwks_uri, `${base}/verification`)
        assert.equal(userinfo_endpoint, `${base}/userinfo`)
        return Promise.resolve()
      },
      'signs in with PKCE and nonce, checks the id token': async () => {
        const verifier = oidc.randomPKCECodeVerifier()
        const nonce = oidc.randomNonce()
        const url = oidc.buildAuthorizationUrl(config, {
          redirect_uri: redirectUri,
          scope,
          state: 'st',
          nonce,
          code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
        })
        const browser = new Browser()
        const landed = await signIn(browser, simulator, await browser.go(url), email)
        tokens = await oidc.authorizationCodeGrant(config, landed, {
          pkceCodeVerifier: verifier,
          expectedNonce: nonce,
          expectedState: 'st',
          idTokenExpected: true,
        })
        assert.equal(tokens.claims()?.['sub'], subject)
      },
      'reads the user information': async () => {
        const claims = await oidc.fetchUserInfo(config, tokens?.access_token ?? '', subject)
        assert.equal(claims['email'], email)
      },
      'refreshes the token': async () => {
        const renewed = await oidc.refreshTokenGrant(config, tokens?.refresh_token ?? '')
        assert.notEqual(renewed.access_token, tokens?.access_token)
      },
      'asks for a device code': async () => {
        const asked = await oidc.initiateDeviceAuthorization(config, {
          scope: 'spark:people_read',
        })
        assert.match(asked.user_code, /^\d{6}$/)
      },
      'revokes the token': async () => {
        await oidc.tokenRevocation(config, tokens?.refresh_token ?? '')
        await assert.rejects(oidc.refreshTokenGrant(config, tokens?.refresh_token ?? ''))
      },
    }
  },
}
