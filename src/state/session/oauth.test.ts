// OAuth as the page does it: against the real relay and the simulator, and each refusal.
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { relayBefore } from '../../../server/relay/relayForTests.ts'
import { scopesByRole } from '../../../server/scopes.ts'
import { Browser, signIn } from '../../../simulator/oauth/browserForTests.ts'
import { appClient } from '../../../simulator/oauth/clients.ts'
import { licensedEmail, stillOptions } from '../../../simulator/rest/simulatorForTests.ts'
import { Simulator } from '../../../simulator/simulator.ts'
import type { Config } from '../../config.ts'
import { systemClock } from '../../lib/clock.ts'
import type { Store } from '../../lib/storage.ts'
import { createTestStore } from '../calls/cloudForTests.ts'
import { isPassing } from './failure.ts'
import type { OAuth } from './session.ts'
import { createOAuth } from './oauth.ts'
import { userScopes } from './sessionForTests.ts'

const origin = 'http://localhost:5173'
const request = { scopes: userScopes, landing: '/history?tab=missed', chooseAccount: false }

const configFor = (apiBaseUrl: string, clientId: string): Config => ({
  cloud: 'simulator',
  apiBaseUrl,
  oauth: {
    authorizationEndpoint: `${apiBaseUrl}/authorize`,
    tokenEndpoint: `${origin}/oauth/token`,
    revocationEndpoint: `${origin}/oauth/signout`,
    clientId,
    scopes: scopesByRole,
  },
})

const begun = async (oauth: OAuth, more: Partial<typeof request> = {}) => {
  const result = await oauth.begin({ ...request, ...more })
  if (!result.ok) throw new Error(result.error.is)
  return new URL(result.value)
}

let store: Store
beforeEach(() => {
  store = createTestStore()
})
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('with the relay and the simulator', () => {
  let simulator: Simulator
  let oauth: OAuth
  beforeEach(async () => {
    simulator = await Simulator.start({ ...stillOptions, appOrigins: [origin] })
    const client = appClient([origin])
    const { clientId } = client
    const apiBaseUrl = `${simulator.origin}/v1`
    const relay = relayBefore({ apiBaseUrl, client, origin })
    let cookie = ''
    const realFetch = fetch
    vi.stubGlobal('fetch', async (url: string | URL, init: RequestInit) => {
      if (new URL(url).origin !== origin) return realFetch(url, init)
      const headers = { ...(init.headers as Record<string, string>), origin, cookie }
      const path = new URL(url).pathname.replace('/oauth', '')
      const response = await relay.request(path, { ...init, headers })
      cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie
      return response
    })
    oauth = createOAuth({
      config: configFor(apiBaseUrl, clientId),
      clock: systemClock,
      store,
      origin,
    })
  })
  afterEach(() => simulator.close())

  it('signs in, once, and renews with a token that the page never sees', async () => {
    const start = await begun(oauth)
    const browser = new Browser()
    const email = licensedEmail(simulator)
    const back = await signIn(browser, simulator, await browser.go(start), email)
    const completed = await oauth.complete(back.href)
    if (!completed.ok) throw new Error(JSON.stringify(completed.error))
    const { token, landing, asked } = completed.value
    expect(landing).toBe('/history?tab=missed')
    expect([...asked].sort()).toEqual([...userScopes].sort())
    expect([...token.scopes].sort()).toEqual([...userScopes].sort())
    expect(token.lifetimeMs).toBeGreaterThan(13 * 24 * 3_600_000)
    const renewed = await oauth.renew()
    expect(renewed).toMatchObject({ kind: 'oauth' })
    expect((renewed as typeof token).access).not.toBe(token.access)
    expect(await oauth.complete(back.href)).toMatchObject({
      error: { failure: { is: 'notStartedHere' } },
    })
  })

  it('tells that the person said no, and where they wanted to go', async () => {
    const browser = new Browser()
    const response = await browser.go(await begun(oauth))
    const back = await signIn(browser, simulator, response, licensedEmail(simulator), 'deny')
    expect(await oauth.complete(back.href)).toMatchObject({
      error: { failure: { is: 'denied' }, landing: '/history?tab=missed' },
    })
  })

  it('tells that a scope is not to be had', async () => {
    const start = await begun(oauth, { scopes: ['spark:calls_read', 'spark:nonsense'] })
    const back = (await new Browser().go(start)).headers.get('location') ?? ''
    expect(await oauth.complete(back)).toMatchObject({ error: { failure: { is: 'invalidScope' } } })
  })

  it('is refused a renewal where nobody has signed in', async () => {
    expect(await oauth.renew()).toBe('refused')
  })
})

describe('by itself', () => {
  let oauth: OAuth
  let sent: URLSearchParams[]
  const answers = (status: number, body: unknown, type = 'application/json') => {
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    vi.stubGlobal('fetch', (_: string, { body: form }: { body: URLSearchParams }) => {
      sent.push(form)
      return Promise.resolve(new Response(text, { status, headers: { 'content-type': type } }))
    })
  }
  const stateOf = async () => (await begun(oauth)).searchParams.get('state') ?? ''
  const failureOf = async (url: string) => {
    const result = await oauth.complete(url)
    return result.ok ? undefined : result.error.failure
  }
  beforeEach(() => {
    sent = []
    const config = configFor('https://webexapis.com/v1', 'client')
    oauth = createOAuth({ config, clock: systemClock, store, origin })
    answers(200, { access_token: 'access', token_type: 'Bearer', expires_in: 1_209_599 })
  })

  it('asks Webex with code, S256 and state, without OpenID and without discovery', async () => {
    const url = await begun(oauth)
    expect(url.origin + url.pathname).toBe('https://webexapis.com/v1/authorize')
    expect(Object.fromEntries(url.searchParams)).toEqual({
      response_type: 'code',
      client_id: 'client',
      redirect_uri: `${origin}/callback`,
      scope: userScopes.join(' '),
      state: expect.stringMatching(/^[\w-]{16,}$/) as string,
      code_challenge: expect.stringMatching(/^[\w-]{43}$/) as string,
      code_challenge_method: 'S256',
    })
    expect(sent).toEqual([])
    const again = await begun(oauth, { chooseAccount: true })
    expect(again.searchParams.get('prompt')).toBe('select_account')
    expect(again.searchParams.get('state')).not.toBe(url.searchParams.get('state'))
  })

  it.each(['?', '#'])('reads the code after %s, and proves that it asked', async (mark) => {
    const start = await begun(oauth)
    const state = start.searchParams.get('state') ?? ''
    const result = await oauth.complete(`${origin}/callback${mark}code=the-code&state=${state}`)
    expect(result).toMatchObject({ ok: true, value: { token: { access: 'access' } } })
    const form = Object.fromEntries(sent[0] ?? [])
    const challenge = createHash('sha256')
      .update(form['code_verifier'] ?? '')
      .digest('base64url')
    expect(challenge).toBe(start.searchParams.get('code_challenge'))
    expect(form).toMatchObject({ grant_type: 'authorization_code', code: 'the-code' })
    // Without a scope in the answer, what was asked for was granted (RFC 6749 5.1).
    expect(result).toMatchObject({ value: { token: { scopes: userScopes } } })
  })

  it.each([
    ['no state', () => '?code=c'],
    ['another state', () => '?code=c&state=forged'],
    ['neither code nor error', (state: string) => `?state=${state}`],
    ['nothing', () => ''],
  ])('exchanges nothing with %s', async (_, query) => {
    const state = await stateOf()
    expect(await failureOf(`${origin}/callback${query(state)}`)).toMatchObject({
      is: 'notStartedHere',
    })
    expect(sent).toEqual([])
  })

  it.each([
    ['access_denied', 'denied'],
    ['invalid_scope', 'invalidScope'],
    ['server_error', 'cloudTrouble'],
    ['something_new', 'unexpected'],
    ['__proto__', 'unexpected'],
    ['toString', 'unexpected'],
  ])('takes %s on the way back for %s', async (error, is) => {
    const query = new URLSearchParams({ error, error_description: 'why', state: await stateOf() })
    expect(await failureOf(`${origin}/callback?${query}`)).toEqual({ is, details: `${error}: why` })
  })

  it.each([
    [400, { error: 'invalid_grant' }, 'codeExpired'],
    [503, { error: 'temporarily_unavailable' }, 'cloudTrouble'],
    [429, { error: 'slow_down' }, 'cloudTrouble'],
    [400, { error: 'invalid_client' }, 'unexpected'],
    [502, '<html>', 'serverAway'],
    [200, '{"access_', 'serverAway'],
  ])('takes %i %j from the relay for %s', async (status, body, is) => {
    const state = await stateOf()
    answers(status, body, typeof body === 'string' && status !== 200 ? 'text/html' : undefined)
    expect(await failureOf(`${origin}/callback?code=c&state=${state}`)).toMatchObject({ is })
  })

  it('takes a broken connection for a server that is away, and goes on renewing later', async () => {
    const state = await stateOf()
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    expect(await failureOf(`${origin}/callback?code=c&state=${state}`)).toMatchObject({
      is: 'serverAway',
    })
    await expect(oauth.renew()).rejects.toThrow('Failed to fetch')
    answers(503, { error: 'temporarily_unavailable' })
    await expect(oauth.renew()).rejects.toThrow()
    answers(400, { error: 'invalid_grant' })
    expect(await oauth.renew()).toBe('refused')
  })

  it.each<[number, unknown]>([
    [400, { error: 'invalid_client' }],
    [400, { error: 'invalid_request' }],
    [403, { error: 'invalid_grant' }],
    [404, { error: 'invalid_grant' }],
    [423, { message: 'Locked', trackingId: 'ROUTER_1' }],
    [451, { error: 'invalid_grant' }],
    [500, { error: 'invalid_grant' }],
    [503, { error: 'temporarily_unavailable' }],
    [429, { error: 'slow_down' }],
    [400, '<html>'],
    [400, {}],
  ])(
    'goes on renewing later after %i %j, as for a Webex that does not answer',
    async (status, body) => {
      answers(status, body)
      const failure: unknown = await oauth.renew().catch((error: unknown) => error)
      expect(isPassing(failure)).toBe(true)
    },
  )

  it.each([400, 401])('is refused for good by invalid_grant with %i', async (status) => {
    answers(status, { error: 'invalid_grant' })
    expect(await oauth.renew()).toBe('refused')
  })

  it('renews with the placeholder, and nothing that the relay does not know', async () => {
    expect(await oauth.renew()).toMatchObject({ access: 'access', scopes: 'unknown' })
    expect(Object.fromEntries(sent[0] ?? [])).toEqual({
      grant_type: 'refresh_token',
      client_id: 'client',
      refresh_token: 'cookie',
    })
  })

  it('does not set out where the browser would forget the question', async () => {
    const forgetful = { ...store, set: () => false }
    const config = configFor('https://webexapis.com/v1', 'client')
    const other = createOAuth({ config, clock: systemClock, store: forgetful, origin })
    expect(await other.begin(request)).toMatchObject({ error: { is: 'storageBlocked' } })
  })

  it('says that the page is not secure where there is no cryptography', async () => {
    vi.stubGlobal('crypto', {})
    expect(await oauth.begin(request)).toMatchObject({ error: { is: 'insecurePage' } })
  })

  it('starts anew where what was kept is broken', async () => {
    store.set('cordboard.signIn', '{"id":7')
    const state = await stateOf()
    store.set('cordboard.signIn', 'null')
    expect(await failureOf(`${origin}/callback?code=c&state=${state}`)).toMatchObject({
      is: 'notStartedHere',
    })
  })
})
