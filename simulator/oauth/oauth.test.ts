// Sign-in as a browser and a relay do it: real HTTP, PKCE by hand (docs/webex/facts.md 1).
import { createHash, createPublicKey, verify } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { WireToken } from '../../wire/oauth.ts'
import type { WirePerson } from '../../wire/person.ts'
import { ask, licensedEmail, personIdOf, stillOptions } from '../rest/simulatorForTests.ts'
import { Simulator } from '../simulator.ts'
import {
  authorizeUrl,
  Browser,
  credentials,
  postForm,
  redirectUri,
  s256,
  signIn,
  verifier,
} from './browserForTests.ts'

let simulator: Simulator
let browser: Browser
let email: string
beforeEach(async () => {
  simulator = await Simulator.start(stillOptions)
  browser = new Browser()
  email = licensedEmail(simulator)
})
afterEach(() => simulator.close())

const start = async (params: Record<string, string> = {}) =>
  browser.go(authorizeUrl(simulator, params))

async function codeFor(params: Record<string, string> = {}): Promise<string> {
  const landed = await signIn(browser, simulator, await start(params), email)
  return landed.searchParams.get('code') ?? ''
}

const exchange = (
  code: string,
  more: Record<string, string> = {},
  headers?: Record<string, string>,
) =>
  postForm(
    simulator,
    '/v1/access_token',
    { grant_type: 'authorization_code', code, redirect_uri: redirectUri, ...more },
    headers,
  )

async function signedIn(): Promise<WireToken> {
  return (await (await exchange(await codeFor())).json()) as WireToken
}

const refresh = (token: string) =>
  postForm(simulator, '/v1/access_token', { grant_type: 'refresh_token', refresh_token: token })

const whoIs = async (token: string) => ask(simulator, token, 'GET', '/people/me')

describe('the code flow', () => {
  test('ends at the app with code and state, and the token belongs to the person', async () => {
    const code_verifier = verifier()
    const pkce = { code_challenge: s256(code_verifier), code_challenge_method: 'S256' }
    const landed = await signIn(browser, simulator, await start(pkce), email)
    expect(`${landed.origin}${landed.pathname}`).toBe(redirectUri)
    expect(landed.searchParams.get('state')).toBe('st')
    const answer = await exchange(landed.searchParams.get('code') ?? '', { code_verifier })
    const token = (await answer.json()) as WireToken
    expect(token).toMatchObject({
      token_type: 'Bearer',
      expires_in: 1_209_599,
      refresh_token_expires_in: 7_775_999,
      scope: 'spark:people_read spark:calls_read',
    })
    expect(token.access_token).toMatch(/^[^_]+_PS01_[^_]+$/)
    expect(((await whoIs(token.access_token)).body as WirePerson).emails).toEqual([email])
  })
  test('accepts a plain challenge too', async () => {
    const code_verifier = verifier()
    const code = await codeFor({ code_challenge: code_verifier, code_challenge_method: 'plain' })
    expect((await exchange(code, { code_verifier })).status).toBe(200)
  })
  test('refuses a wrong or missing verifier, a used code, another redirect URI', async () => {
    const pkce = { code_challenge: s256(verifier()), code_challenge_method: 'S256' }
    expect((await exchange(await codeFor(pkce), { code_verifier: verifier() })).status).toBe(400)
    expect((await exchange(await codeFor(pkce))).status).toBe(400)
    const code = await codeFor()
    expect((await exchange(code)).status).toBe(200)
    expect(await (await exchange(code)).json()).toMatchObject({ error: 'invalid_grant' })
    const elsewhere = { redirect_uri: 'http://localhost:9/callback' }
    expect((await exchange(await codeFor(), elsewhere)).status).toBe(400)
  })
  test('requires the secret, in Basic or in the form', async () => {
    const { clientId, clientSecret } = credentials
    const without = await exchange(await codeFor(), { client_id: clientId }, {})
    expect([400, 401]).toContain(without.status)
    const body = (await without.json()) as Record<string, unknown>
    expect(body).toMatchObject({ error: 'invalid_client', errors: [{}] })
    expect(body['trackingId']).toBe(without.headers.get('trackingid'))
    const inForm = { client_id: clientId, client_secret: clientSecret }
    expect((await exchange(await codeFor(), inForm, {})).status).toBe(200)
    const wrong = { client_id: clientId, client_secret: 'wrong' }
    expect([400, 401]).toContain((await exchange(await codeFor(), wrong, {})).status)
  })
  test('the token endpoint answers browsers of any origin', async () => {
    const origin = 'https://anywhere.example'
    const answer = await exchange('none', {}, { origin })
    expect(answer.headers.get('access-control-allow-origin')).toBe(origin)
  })
})

describe('OpenID (docs/webex/facts.md 1.6, 12.2)', () => {
  const scope = 'openid email profile spark:people_read'
  const tokensFor = async (params: Record<string, string>) =>
    (await (await exchange(await codeFor(params))).json()) as WireToken & { id_token?: string }
  const userInfo = (token: string) =>
    fetch(`${simulator.origin}/v1/userinfo`, { headers: { authorization: `Bearer ${token}` } })

  test('an id token names the person and the nonce, and is signed by a published key', async () => {
    const { id_token = '' } = await tokensFor({ scope, nonce: 'n-1' })
    const [header = '', claims = '', signature = ''] = id_token.split('.')
    const read = (part: string) =>
      JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>
    expect(read(header)).toMatchObject({ alg: 'RS256' })
    const personId = personIdOf(simulator, email)
    const expected = { sub: personId, nonce: 'n-1', aud: credentials.clientId }
    expect(read(claims)).toMatchObject(expected)
    const jwks = (await (await fetch(`${simulator.origin}/v1/verification`)).json()) as {
      keys: JsonWebKey[]
    }
    const [jwk = {}] = jwks.keys
    expect(jwk.d).toBeUndefined()
    const key = createPublicKey({ key: jwk as Record<string, string>, format: 'jwk' })
    const signed = Buffer.from(`${header}.${claims}`)
    const isGenuine = verify('RSA-SHA256', signed, key, Buffer.from(signature, 'base64url'))
    expect(isGenuine).toBe(true)
  })
  test('/userinfo says what the scopes allow; the token works for the API, too', async () => {
    const { access_token } = await tokensFor({ scope })
    const answer = await userInfo(access_token)
    expect(answer.status).toBe(200)
    const claims = (await answer.json()) as Record<string, unknown>
    expect(claims).toMatchObject({ sub: personIdOf(simulator, email), email, email_verified: true })
    expect(claims).not.toHaveProperty('phone_number')
    expect((await whoIs(access_token)).status).toBe(200)
    const plain = await signedIn()
    expect((await userInfo(plain.access_token)).status).toBe(403)
    expect((await userInfo('nonsense')).status).toBe(401)
  })
  test('no id token without the scope, and no OpenID scopes in the device grant', async () => {
    expect(await signedIn()).not.toHaveProperty('id_token')
    const { clientId } = credentials
    const asked = await postForm(
      simulator,
      '/v1/device/authorize',
      { client_id: clientId, scope: 'openid spark:people_read' },
      {},
    )
    expect([asked.status, await asked.json()]).toMatchObject([400, { error: 'invalid_scope' }])
  })
})

describe('discovery', () => {
  test('names Webex’s paths', async () => {
    const answer = await simulator.fetch('/v1/.well-known/openid-configuration')
    expect(await answer.json()).toMatchObject({
      authorization_endpoint: `${simulator.origin}/v1/authorize`,
      token_endpoint: `${simulator.origin}/v1/access_token`,
      device_authorization_endpoint: `${simulator.origin}/v1/device/authorize`,
      userinfo_endpoint: `${simulator.origin}/v1/userinfo`,
      jwks_uri: `${simulator.origin}/v1/verification`,
      token_endpoint_auth_methods_supported: ['client_secret_basic'],
      id_token_signing_alg_values_supported: ['RS256'],
      code_challenge_methods_supported: ['plain', 'S256'],
    })
  })
  test('names no endpoint that does not exist', async () => {
    const answer = await simulator.fetch('/v1/.well-known/openid-configuration')
    const metadata = (await answer.json()) as Record<string, unknown>
    const endpoints = Object.entries(metadata).flatMap(([name, value]) =>
      name.endsWith('_endpoint') || name === 'jwks_uri' ? [String(value)] : [],
    )
    expect(endpoints).toHaveLength(6)
    for (const endpoint of endpoints) {
      const answers = [await fetch(endpoint), await fetch(endpoint, { method: 'POST' })]
      expect(answers.map(({ status }) => status).filter((status) => status !== 404)).not.toEqual([])
    }
    expect(Object.keys(metadata).join(' ')).not.toMatch(/dpop|pushed|introspection|end_session/)
    expect(metadata['scopes_supported']).not.toContain('address')
  })
})

describe('errors instead of a code', () => {
  test('access_denied after Deny', async () => {
    const landed = await signIn(browser, simulator, await start(), email, 'deny')
    expect(landed.searchParams.get('error')).toBe('access_denied')
    expect(landed.searchParams.get('state')).toBe('st')
  })
  test('invalid_scope for a scope that the integration does not have', async () => {
    const answer = await start({ scope: 'spark:people_read spark:made_up' })
    const landed = new URL(answer.headers.get('location') ?? '')
    expect(`${landed.origin}${landed.pathname}`).toBe(redirectUri)
    expect(landed.searchParams.get('error')).toBe('invalid_scope')
  })
  test('login_required for prompt=none, until somebody has signed in', async () => {
    const silent = async () =>
      new URL((await start({ prompt: 'none' })).headers.get('location') ?? '')
    expect((await silent()).searchParams.get('error')).toBe('login_required')
    await codeFor()
    expect((await silent()).searchParams.get('code')).toMatch(/_/)
  })
  test('nothing is sent to an address that is not registered', async () => {
    const answer = await start({ redirect_uri: 'https://evil.example/callback' })
    expect(answer.status).toBe(400)
    expect(answer.headers.get('location')).toBeNull()
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  })
})

describe('the sign-in page', () => {
  const pageOf = async (params: Record<string, string> = {}) =>
    browser.follow(await start(params), simulator.origin)

  test('has a heading and a button for each person, named only by the address', async () => {
    const page = await pageOf()
    const text = await page.text()
    expect(text).toContain('<h1>Sign in to Webex (simulator)</h1>')
    expect(text).toMatch(
      new RegExp(`<button name="person" value="${email}">\\s*${email}\\s*</button>`),
    )
    expect(page.headers.get('content-security-policy')).toMatch(
      /form-action 'self' http:\/\/localhost:5173;/,
    )
    expect(text).not.toMatch(/<script|https?:\/\/(?!localhost)/)
  })
  test('its style is allowed by its policy', async () => {
    const page = await pageOf()
    const style = /<style>([^]*)<\/style>/.exec(await page.text())?.[1] ?? ''
    const hash = createHash('sha256').update(style).digest('base64')
    expect(page.headers.get('content-security-policy')).toContain(`style-src 'sha256-${hash}'`)
  })
  test('then asks with descriptions of the scopes', async () => {
    const page = await pageOf()
    const text = await (await browser.go(`${page.url}?person=${email}`)).text()
    expect(text).toMatch(/<button[^>]*>\s*Allow\s*<\/button>/)
    expect(text).toContain('See your calls and your call history')
  })
  test('shows forty of many, and searches the others', async () => {
    simulator.reset({ members: 300 })
    const last = simulator.world.organisation.members.at(-1)?.email ?? ''
    const page = await pageOf()
    const text = await page.text()
    expect(text.match(/<button name="person"/g)).toHaveLength(40)
    expect(text).not.toContain(last)
    expect(await (await browser.go(`${page.url}?q=${last}`)).text()).toContain(last)
    const markup = await (
      await browser.go(`${page.url}?q=${encodeURIComponent('"><script>')}`)
    ).text()
    expect(markup).not.toContain('<script>')
  })
  test('a login hint finds its person', async () => {
    simulator.reset({ members: 300 })
    const last = simulator.world.organisation.members.at(-1)?.email ?? ''
    const text = await (await pageOf({ login_hint: last })).text()
    expect(text.match(/<button name="person"/g)).toHaveLength(1)
    expect(text).toContain(last)
  })
  test('one browser can switch to another person', async () => {
    await codeFor()
    const other = simulator.world.organisation.members.find((member) => member.email !== email)
    email = other?.email ?? ''
    const token = await signedIn()
    expect(((await whoIs(token.access_token)).body as WirePerson).emails).toEqual([email])
  })
  test('a page that was left open too long says so', async () => {
    const answer = await browser.go(`${simulator.origin}/v1/sign-in/unknown`)
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('start again')
  })
})

describe('tokens', () => {
  test('a refresh gives a new access token and keeps the refresh token', async () => {
    const first = await signedIn()
    const second = (await (await refresh(first.refresh_token ?? '')).json()) as WireToken
    expect(second.refresh_token).toBe(first.refresh_token)
    expect(second.access_token).not.toBe(first.access_token)
    expect(second).toMatchObject({ refresh_token_expires_in: 7_775_999, scope: first.scope })
    expect((await whoIs(second.access_token)).status).toBe(200)
  })
  test('the simulator’s clock expires an access token after 14 days and a refresh token after 90', async () => {
    const day = 24 * 3_600_000
    const { access_token, refresh_token = '' } = await signedIn()
    simulator.world.time.advance(14 * day)
    expect((await whoIs(access_token)).status).toBe(401)
    simulator.world.time.advance(75 * day)
    expect((await refresh(refresh_token)).status).toBe(200)
    simulator.world.time.advance(89 * day)
    expect((await refresh(refresh_token)).status, 'a use starts the 90 days again').toBe(200)
    simulator.world.time.advance(91 * day)
    expect((await refresh(refresh_token)).status).toBe(400)
  })
  test('a reset with the same seed signs nobody out, another seed does', async () => {
    const { access_token, refresh_token = '' } = await signedIn()
    simulator.reset()
    expect((await whoIs(access_token)).status).toBe(200)
    expect((await refresh(refresh_token)).status).toBe(200)
    simulator.reset({ seed: 987 })
    expect((await whoIs(access_token)).status).toBe(401)
    expect((await refresh(refresh_token)).status).toBe(400)
  })
  test('a restart signs nobody out', async () => {
    const { refresh_token = '' } = await signedIn()
    await simulator.close()
    simulator = await Simulator.start(stillOptions)
    const token = (await (await refresh(refresh_token)).json()) as WireToken
    expect(((await whoIs(token.access_token)).body as WirePerson).emails).toEqual([email])
    const changed = `${refresh_token.startsWith('0') ? '1' : '0'}${refresh_token.slice(1)}`
    expect((await refresh(changed)).status).toBe(400)
  })
  test('revoking the refresh token also ends the access token', async () => {
    const { access_token, refresh_token = '' } = await signedIn()
    const answer = await postForm(simulator, '/idb/oauth2/v1/revoke', { token: refresh_token })
    expect(answer.status).toBe(200)
    expect((await whoIs(access_token)).status).toBe(401)
    expect((await refresh(refresh_token)).status).toBe(400)
  })
  test('a person revokes an app’s authorization', async () => {
    const { access_token, refresh_token = '' } = await signedIn()
    const path = `/authorizations?clientId=${credentials.clientId}`
    expect((await ask(simulator, access_token, 'DELETE', path)).status).toBe(204)
    expect((await whoIs(access_token)).status).toBe(401)
    expect((await refresh(refresh_token)).status).toBe(400)
  })
  test('faults apply to the token endpoint too', async () => {
    const fault = { path: '/access_token', times: 1, fault: { status: 503 } }
    await simulator.fetch('/sim/faults', { method: 'POST', body: JSON.stringify(fault) })
    expect((await refresh('any')).status).toBe(503)
    expect((await refresh('any')).status).toBe(400)
  })
})
