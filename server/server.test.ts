// The server from the view of a browser and of an attacker.
import { describe, expect, it } from 'vitest'
import {
  codeGrant,
  json,
  key,
  keyFrom,
  origin,
  post,
  renewal,
  setUp,
  signedIn,
  token,
} from './serverForTests.ts'

describe('exchanging a code', () => {
  it('adds the secret and hides the refresh token from the page', async () => {
    const { response, sent } = await signedIn()
    expect(response.status).toBe(200)
    const body = (await response.json()) as Record<string, unknown>
    expect(body).toMatchObject({ access_token: 'access', refresh_token: 'cookie' })
    expect(JSON.stringify(body)).not.toContain('very secret')
    expect(sent[0]?.url).toBe('http://localhost:5174/v1/access_token')
    expect(Object.fromEntries(sent[0]?.form ?? [])).toEqual({
      ...codeGrant,
      client_secret: 'the secret',
    })
  })

  it('keeps it in an encrypted cookie that scripts and other sites never get', async () => {
    const { response } = await signedIn()
    const cookie = response.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Strict/)
    expect(cookie).toMatch(/Path=\/(;|$)/)
    expect(cookie).toMatch(/Max-Age=7775999/)
    expect(cookie).not.toContain('very secret')
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  it.each<[string, Record<string, string>, Record<string, string>, number]>([
    ['another origin', codeGrant, { origin: 'https://evil.example' }, 403],
    ['no origin', codeGrant, { origin: '' }, 403],
    ['a cross-site request', codeGrant, { 'sec-fetch-site': 'cross-site' }, 403],
    ['another redirect URI', { ...codeGrant, redirect_uri: `${origin}/evil` }, {}, 400],
    ['another client', { ...codeGrant, client_id: 'other' }, {}, 400],
    ['no verifier', { ...codeGrant, code_verifier: '' }, {}, 400],
    ['a short verifier', { ...codeGrant, code_verifier: 'short' }, {}, 400],
    ['an unknown grant', { ...codeGrant, grant_type: 'password' }, {}, 400],
    ['an unknown field', { ...codeGrant, client_secret: 'mine' }, {}, 400],
    ['a large body', { ...codeGrant, code: 'x'.repeat(9_000) }, {}, 413],
    ['another content type', codeGrant, { 'content-type': 'text/plain' }, 415],
  ])('refuses %s, and asks Webex nothing', async (_, form, headers, status) => {
    const { app, sent } = setUp()
    const response = await app.request('/oauth/token', post(form, headers))
    expect(response.status).toBe(status)
    expect(sent).toEqual([])
    expect(response.headers.get('set-cookie')).toBeNull()
  })

  it('refuses a field that is given twice', async () => {
    const { app, sent } = setUp()
    const request = post(codeGrant)
    const response = await app.request('/oauth/token', {
      ...request,
      body: `${request.body}&code=second`,
    })
    expect(response.status).toBe(400)
    expect(sent).toEqual([])
  })
})

describe('renewing', () => {
  it('replaces the placeholder with the real refresh token', async () => {
    const { app, sent, cookie } = await signedIn()
    const response = await app.request('/oauth/token', post(renewal, { cookie }))
    expect(response.status).toBe(200)
    expect(sent[1]?.form.get('refresh_token')).toBe('very secret refresh')
  })

  it('keeps the old refresh token if the answer has no new one', async () => {
    const { refresh_token: _, ...without } = token
    const { cookie } = await signedIn()
    const { app, sent } = setUp(() => json(without))
    const first = await app.request('/oauth/token', post(renewal, { cookie }))
    expect(await first.json()).toMatchObject({ refresh_token: 'cookie' })
    const again = first.headers.get('set-cookie')?.split(';')[0] ?? ''
    await app.request('/oauth/token', post(renewal, { cookie: again }))
    expect(sent[1]?.form.get('refresh_token')).toBe('very secret refresh')
  })

  it('survives a restart, and a change of the key', async () => {
    const { cookie } = await signedIn()
    const next = keyFrom('next')
    for (const keys of [[key], [next, key]]) {
      const { app } = setUp(undefined, { keys })
      expect((await app.request('/oauth/token', post(renewal, { cookie }))).status).toBe(200)
    }
    const { app } = setUp(undefined, { keys: [next] })
    expect((await app.request('/oauth/token', post(renewal, { cookie }))).status).toBe(400)
  })

  it('accepts no changed cookie', async () => {
    const { app, sent, cookie } = await signedIn()
    const [name, value = ''] = cookie.split('=')
    const turned = `${name}=${value.slice(0, -2)}${value.endsWith('A') ? 'BB' : 'AA'}`
    for (const bad of [turned, `${name}=`, `${name}=%%%`, `${name}=${'A'.repeat(80)}`, '']) {
      const response = await app.request('/oauth/token', post(renewal, { cookie: bad }))
      expect(response.status).toBe(400)
      expect(await response.json()).toEqual({ error: 'invalid_grant' })
    }
    expect(sent).toHaveLength(1)
  })

  it('forgets a session that Webex refuses, but not one that it cannot check', async () => {
    const { cookie } = await signedIn()
    const refused = setUp(() => json({ error: 'invalid_grant' }, 400))
    const gone = await refused.app.request('/oauth/token', post(renewal, { cookie }))
    expect(gone.status).toBe(400)
    expect(gone.headers.get('set-cookie')).toMatch(/Max-Age=0/)
    for (const answer of [
      () => json({}, 503),
      () => new Response('<html>', { status: 200 }),
      () => Promise.reject(new Error('no network')),
    ]) {
      const away = setUp(answer)
      const response = await away.app.request('/oauth/token', post(renewal, { cookie }))
      expect(response.status).toBe(503)
      expect(response.headers.get('set-cookie')).toBeNull()
    }
  })

  it('passes on Webex’s Retry-After', async () => {
    const { cookie } = await signedIn()
    const { app } = setUp(() => json({}, 429, { 'retry-after': '7' }))
    const response = await app.request('/oauth/token', post(renewal, { cookie }))
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '7'])
  })
})

describe('sessions', () => {
  it('says whether there is one, but not whose', async () => {
    const { app, cookie } = await signedIn()
    const ask = async (headers: Record<string, string>): Promise<unknown> =>
      (await app.request('/oauth/session', { headers })).json()
    expect(await ask({ cookie })).toEqual({ signedIn: true })
    expect(await ask({})).toEqual({ signedIn: false })
    expect(await ask({ cookie: 'cordboard_session=forged' })).toEqual({ signedIn: false })
  })

  it('another site cannot sign anybody out', async () => {
    const { app, cookie } = await signedIn()
    const response = await app.request('/oauth/signout', {
      method: 'POST',
      headers: { origin: 'https://evil.example', cookie },
    })
    expect(response.status).toBe(403)
    expect(response.headers.get('set-cookie')).toBeNull()
  })
})

describe('pages', () => {
  it.each(['/', '/directory', '/assets/app-1234.js', '/config.json', '/oauth/session', '/no.png'])(
    '%s carries the security headers',
    async (path) => {
      const { app } = setUp()
      const { headers } = await app.request(path)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).toMatch(/script-src 'self'(;|$)/)
      expect(policy).toContain("require-trusted-types-for 'script'")
      expect(policy).toContain("connect-src 'self' http://localhost:5174;")
      expect(policy).not.toContain('unsafe')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('permissions-policy')).toContain('camera=()')
    },
  )

  it('names the hosts of recordings only while recordings are on', async () => {
    const policyWith = async (env: Record<string, string>) => {
      const { headers } = await setUp(undefined, { env }).app.request('/')
      return headers.get('content-security-policy') ?? ''
    }
    const webex = { WEBEX_CLIENT_ID: 'C1', WEBEX_CLIENT_SECRET: 's' }
    const media = { ...webex, RECORDING_ORIGINS: 'https://media.example.com' }
    expect(await policyWith({ ...media, RECORDINGS: 'on' })).toContain(
      "media-src 'self' https://media.example.com;",
    )
    expect(await policyWith(media)).toContain("media-src 'self';")
    expect(await policyWith(media)).not.toContain('media.example.com')
  })

  it('every path of the app gets the page, a missing file gets 404', async () => {
    const { app } = setUp()
    expect(await (await app.request('/directory')).text()).toContain('<title>page')
    for (const path of ['/assets/old-9999.js', '/favicon.ico', '/..%2f..%2fetc/passwd.txt']) {
      expect((await app.request(path)).status).toBe(404)
    }
  })

  it('hashed files are cached forever, the page is revalidated each time', async () => {
    const { app } = setUp()
    const asset = await app.request('/assets/app-1234.js')
    expect(asset.headers.get('cache-control')).toContain('immutable')
    const page = await app.request('/')
    expect(page.headers.get('cache-control')).toBe('no-cache')
    const etag = page.headers.get('etag') ?? ''
    const again = await app.request('/', { headers: { 'if-none-match': etag } })
    expect(again.status).toBe(304)
  })

  it('/config.json tells the page where Webex is, and no secret', async () => {
    const { app } = setUp()
    const text = await (await app.request('/config.json')).text()
    expect(JSON.parse(text)).toMatchObject({
      cloud: 'simulator',
      apiBaseUrl: 'http://localhost:5174/v1',
      oauth: { tokenEndpoint: `${origin}/oauth/token`, clientId: 'client' },
    })
    expect(text).not.toContain('the secret')
  })
})
