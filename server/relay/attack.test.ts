// Attacks on the relay: they must never cost memory, requests to Webex or anybody's sign-in, and must
// never be answered with 500.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { folderForTests } from '../folderForTests.ts'
import {
  codeGrant,
  cookieOf,
  json,
  key,
  keyFrom,
  origin,
  post,
  renewal,
  setUp,
  signedIn,
  token,
} from '../serverForTests.ts'
import { signedOutInFile } from './signedOut.ts'

const TOKEN = '/oauth/token'
const form = 'application/x-www-form-urlencoded'

describe('the names of grants and fields', () => {
  const inherited = ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf']
  it.each(inherited)('%s is no grant', async (grant) => {
    const { app, sent } = setUp()
    const response = await app.request(TOKEN, post({ ...codeGrant, grant_type: grant }))
    expect([response.status, await response.json()]).toEqual([
      400,
      { error: 'unsupported_grant_type' },
    ])
    expect(sent).toEqual([])
  })

  it.each(inherited)('%s is no field, in a form or in JSON', async (name) => {
    const { app, sent } = setUp()
    const asForm = post(codeGrant)
    const bodies = [
      [form, `${asForm.body}&${name}=x`],
      ['application/json', JSON.stringify(codeGrant).replace('{', `{"${name}":"x",`)],
    ] as const
    for (const [type, body] of bodies) {
      const headers = { origin, 'content-type': type }
      const response = await app.request(TOKEN, { method: 'POST', headers, body })
      expect(response.status).toBe(400)
    }
    expect(sent).toEqual([])
  })
})

describe('content types', () => {
  it.each([
    'Application/X-WWW-Form-Urlencoded',
    'APPLICATION/X-WWW-FORM-URLENCODED; charset=UTF-8',
    ' application/x-www-form-urlencoded ;charset=utf-8',
  ])('%s is a form', async (type) => {
    const { app } = setUp()
    const response = await app.request(TOKEN, post(codeGrant, { 'content-type': type }))
    expect(response.status).toBe(200)
  })

  it('Application/JSON is JSON', async () => {
    const { app } = setUp()
    const headers = { origin, 'content-type': 'Application/JSON' }
    const body = JSON.stringify(codeGrant)
    expect((await app.request(TOKEN, { method: 'POST', headers, body })).status).toBe(200)
  })
})

describe('bodies', () => {
  /** A body in pieces without a length; `read`: how much of it was consumed. */
  function endless(piece: Uint8Array) {
    const counted = { bytes: 0, isCancelled: false }
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        counted.bytes += piece.byteLength
        controller.enqueue(piece)
      },
      cancel() {
        counted.isCancelled = true
      },
    })
    return { body, counted }
  }

  it.each([TOKEN, '/oauth/device/authorize', '/oauth/device/token'])(
    '%s reads a body without end no further than its limit',
    async (path) => {
      const { app, sent } = setUp()
      const { body, counted } = endless(new Uint8Array(1_024).fill(97))
      const headers = { origin, 'content-type': form }
      const init = { method: 'POST', headers, body, duplex: 'half' }
      const response = await app.request(path, init)
      expect(response.status).toBe(413)
      expect(response.headers.get('connection')).toBe('close')
      expect(counted.bytes).toBeLessThan(16_384)
      expect(counted.isCancelled).toBe(true)
      expect(sent).toEqual([])
    },
  )

  it.each(['/oauth/signout', '/oauth/signout/everywhere'])('%s reads none at all', async (path) => {
    const { app } = setUp()
    const { body, counted } = endless(new Uint8Array(1_024))
    const init = { method: 'POST', headers: { origin }, body, duplex: 'half' }
    expect((await app.request(path, init as RequestInit)).status).toBe(200)
    // The amount that a stream requests ahead, before anybody reads.
    expect(counted.bytes).toBeLessThanOrEqual(1_024)
  })

  it('counts bytes, not characters', async () => {
    const { app } = setUp()
    const long = { ...codeGrant, code: '' }
    const room = 8_192 - new URLSearchParams(long).toString().length
    const send = (code: string) =>
      app.request(TOKEN, {
        method: 'POST',
        headers: { origin, 'content-type': 'application/json' },
        body: JSON.stringify({ ...codeGrant, code }),
      })
    expect((await send('é'.repeat(room - 500))).status).toBe(413)
    expect((await send('e'.repeat(room - 500))).status).toBe(200)
  })

  it('an answer of Webex without an end is no answer', async () => {
    const { counted, body } = endless(new Uint8Array(65_536).fill(32))
    const { app } = setUp(() => new Response(body))
    const response = await app.request(TOKEN, post(codeGrant))
    expect([response.status, await response.json()]).toEqual([
      503,
      { error: 'temporarily_unavailable' },
    ])
    expect(counted.bytes).toBeLessThan(1_000_000)
    expect(counted.isCancelled).toBe(true)
  })

  it('any bytes under any content type get an answer other than 500, and cost Webex nothing', async () => {
    const { app, sent } = setUp()
    const type = fc.oneof(
      fc.constantFrom(form, 'application/json', 'APPLICATION/json;x', 'text/plain', ''),
      fc.stringMatching(/^[\x21-\x7e]{1,40}$/),
    )
    const body = fc.oneof(
      fc.uint8Array({ maxLength: 12_000 }),
      fc.json().map((text) => new TextEncoder().encode(text)),
      fc.string().map((text) => new TextEncoder().encode(`grant_type=${text}&client_id=client`)),
    )
    const path = fc.constantFrom(TOKEN, '/oauth/device/authorize', '/oauth/device/token')
    await fc.assert(
      fc.asyncProperty(path, type, body, async (path, type, bytes) => {
        const response = await app.request(path, {
          method: 'POST',
          headers: { origin, 'content-type': type },
          body: Uint8Array.from(bytes),
        })
        expect([400, 413, 415]).toContain(response.status)
        expect(response.headers.get('set-cookie')).toBeNull()
      }),
      { numRuns: 500 },
    )
    expect(sent).toEqual([])
  })
})

describe('origins', () => {
  const others = [
    'https://evil.example',
    'null',
    'http://localhost:5174',
    'https://localhost:5173',
    'http://localhost:5173/',
    'http://localhost:5173.evil.example',
    'http://LOCALHOST:5173',
    'http://evil@localhost:5173',
  ]
  const paths = [
    TOKEN,
    '/oauth/device/authorize',
    '/oauth/device/token',
    '/oauth/signout',
    '/oauth/signout/everywhere',
  ]
  it.each(paths.flatMap((path) => others.map((other) => [path, other])))(
    '%s takes no post of %s',
    async (path, other) => {
      const { app, sent } = setUp()
      const response = await app.request(path, post(codeGrant, { origin: other }))
      expect(response.status).toBe(403)
      expect(sent).toEqual([])
    },
  )

  it.each(['cross-site', 'same-site', 'none', 'Same-Origin'])(
    'takes no post that the browser marks as %s',
    async (site) => {
      const { app } = setUp()
      const response = await app.request(TOKEN, post(codeGrant, { 'sec-fetch-site': site }))
      expect(response.status).toBe(403)
    },
  )

  it('no header makes a POST of another origin ours', async () => {
    const { app, sent } = setUp()
    const value = fc.stringMatching(/^[\x21-\x7e]{0,60}$/)
    const names = fc.constantFrom(
      'x-forwarded-host',
      'x-forwarded-proto',
      'x-forwarded-for',
      'forwarded',
      'host',
      'referer',
      'x-http-method-override',
      'authorization',
      'cookie',
    )
    await fc.assert(
      fc.asyncProperty(fc.dictionary(names, value), async (headers) => {
        const request = post(codeGrant, { ...headers, origin: 'https://evil.example' })
        expect((await app.request(TOKEN, request)).status).toBe(403)
      }),
      { numRuns: 200 },
    )
    expect(sent).toEqual([])
  })
})

describe('redirect URIs', () => {
  it.each([
    `${origin}/callback/`,
    `${origin}/callback?x=1`,
    `${origin}/callback#x`,
    `${origin}/Callback`,
    `${origin}/%63allback`,
    `${origin}//callback`,
    `${origin}/x/../callback`,
    'http://localhost:5173.evil.example/callback',
    'http://localhost:5173@evil.example/callback',
    '//localhost:5173/callback',
    'javascript:alert(1)',
    '',
  ])('%s is not ours', async (redirectUri) => {
    const { app, sent } = setUp()
    const response = await app.request(TOKEN, post({ ...codeGrant, redirect_uri: redirectUri }))
    expect(response.status).toBe(400)
    expect(sent).toEqual([])
  })
})

describe('paths', () => {
  it('no file outside the build can be requested', async () => {
    const { app } = setUp()
    const part = fc.constantFrom(
      '..',
      '%2e%2e',
      '.',
      '%2f',
      '%5c',
      '\\',
      '%00',
      'etc',
      'passwd',
      'assets',
      '.cordboard',
      'server.key',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 8 }), async (parts) => {
        const response = await app.request(`http://localhost:5173/${parts.join('/')}`)
        expect([200, 400, 404]).toContain(response.status)
        const text = await response.text()
        expect(
          text === '404 Not Found' || text.includes('<title>page') || text === 'export {}',
        ).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

describe('the cookie', () => {
  it('is invalid with any bit changed, removed or added', async () => {
    const { app, sent, cookie } = await signedIn()
    const [name = '', value = ''] = cookie.split('=')
    const bytes = Buffer.from(value, 'base64url')
    const tampered = fc.oneof(
      fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 })).map(([index, mask]) => {
        const copy = Buffer.from(bytes)
        copy[index] = (copy[index] ?? 0) ^ mask
        return copy
      }),
      fc.nat(bytes.length - 1).map((length) => bytes.subarray(0, length)),
      fc.uint8Array({ minLength: 1, maxLength: 40 }).map((more) => Buffer.concat([bytes, more])),
      fc.uint8Array({ maxLength: 300 }).map((any) => Buffer.from(any)),
    )
    await fc.assert(
      fc.asyncProperty(tampered, async (changed) => {
        const forged = `${name}=${changed.toString('base64url')}`
        const response = await app.request(TOKEN, post(renewal, { cookie: forged }))
        expect([response.status, await response.json()]).toEqual([400, { error: 'invalid_grant' }])
      }),
      { numRuns: 300 },
    )
    expect(sent).toHaveLength(1)
  })

  it('any cookie header is read without trouble', async () => {
    const { app } = setUp()
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[\x20-\x7e]{0,400}$/), async (cookie) => {
        const response = await app.request('/oauth/session', { headers: { cookie } })
        expect(await response.json()).toEqual({ signedIn: false })
      }),
      { numRuns: 200 },
    )
  })

  it('has the __Host- prefix with https, and is then invalid under its earlier name elsewhere', async () => {
    const env = { PUBLIC_ORIGIN: 'https://phone.example.com' }
    const { app } = setUp(undefined, { env })
    const https = { origin: env.PUBLIC_ORIGIN }
    const grant = { ...codeGrant, redirect_uri: `${env.PUBLIC_ORIGIN}/callback` }
    const response = await app.request(TOKEN, post(grant, https))
    const set = response.headers.get('set-cookie') ?? ''
    expect(set).toMatch(/^__Host-cordboard_session=/)
    expect(set).toMatch(/; Path=\/(;|$)/)
    expect(set).toMatch(/; Secure/)
    expect(set).not.toMatch(/Domain/i)
    const renewed = await app.request(
      TOKEN,
      post(renewal, { ...https, cookie: cookieOf(response) }),
    )
    expect(renewed.status).toBe(200)
  })

  it('of an earlier build is converted once, to the new name', async () => {
    const env = { PUBLIC_ORIGIN: 'https://phone.example.com' }
    // The same server key: only the name and the attributes were different.
    const { cookie } = await signedIn()
    const { app } = setUp(undefined, { env })
    const headers = { origin: env.PUBLIC_ORIGIN, cookie }
    const response = await app.request(TOKEN, post(renewal, headers))
    expect(response.status).toBe(200)
    const [fresh = '', dropped = ''] = response.headers.getSetCookie()
    expect(fresh).toMatch(/^__Host-cordboard_session=[\w-]{40,}/)
    expect(dropped).toMatch(/^cordboard_session=; Max-Age=0; Path=\/oauth/)
  })

  it('expires on the server, however long the browser keeps it', async () => {
    const short = { ...token, refresh_token_expires_in: 1 }
    const { app, cookie } = await signedIn(() => json(short))
    const ask = async (): Promise<unknown> =>
      (await app.request('/oauth/session', { headers: { cookie } })).json()
    await expect.poll(ask, { timeout: 10_000 }).toEqual({ signedIn: false })
  })

  it('is read only on the relay’s routes', async () => {
    const { app, cookie } = await signedIn()
    for (const path of ['/', '/config.json', '/healthz', '/readyz', '/assets/app-1234.js']) {
      const plain = await app.request(path)
      const withCookie = await app.request(path, { headers: { cookie } })
      expect(withCookie.status).toBe(plain.status)
      expect(withCookie.headers.get('set-cookie')).toBeNull()
    }
  })
})

describe('keys and instances', () => {
  it('an instance with the same key accepts it, one with another key does not', async () => {
    const { cookie } = await signedIn()
    const same = setUp()
    const other = setUp(undefined, { keys: [keyFrom('other')] })
    expect((await same.app.request(TOKEN, post(renewal, { cookie }))).status).toBe(200)
    expect((await other.app.request(TOKEN, post(renewal, { cookie }))).status).toBe(400)
  })

  it('after a rotation old cookies are accepted, and sealed with the new key', async () => {
    const { cookie } = await signedIn()
    const rotated = setUp(undefined, { keys: [keyFrom('new'), key] })
    const renewed = await rotated.app.request(TOKEN, post(renewal, { cookie }))
    const onlyNew = setUp(undefined, { keys: [keyFrom('new')] })
    const headers = { cookie: cookieOf(renewed) }
    expect(await (await onlyNew.app.request('/oauth/session', { headers })).json()).toEqual({
      signedIn: true,
    })
  })

  it('a copied cookie is invalid after sign-out, also at another instance and after a restart', async () => {
    const folder = folderForTests()
    const one = await signedIn(undefined, { signedOut: signedOutInFile(folder) })
    const two = setUp(undefined, { signedOut: signedOutInFile(folder) })
    const headers = { origin, cookie: one.cookie }
    const isGood = async (server: typeof two) =>
      (await server.app.request(TOKEN, post(renewal, headers))).status === 200
    expect([await isGood(one), await isGood(two)]).toEqual([true, true])
    await one.app.request('/oauth/signout', { method: 'POST', headers })
    const restarted = setUp(undefined, { signedOut: signedOutInFile(folder) })
    expect([await isGood(one), await isGood(two), await isGood(restarted)]).toEqual([
      false,
      false,
      false,
    ])
  })

  it('a copy from before a renewal is invalid too, and so is a renewal by the copy', async () => {
    const { app, cookie: first } = await signedIn()
    const second = cookieOf(await app.request(TOKEN, post(renewal, { cookie: first })))
    const third = cookieOf(await app.request(TOKEN, post(renewal, { cookie: first })))
    await app.request('/oauth/signout', { method: 'POST', headers: { origin, cookie: second } })
    for (const cookie of [first, second, third]) {
      expect((await app.request(TOKEN, post(renewal, { cookie }))).status).toBe(400)
    }
  })

  it('a renewal under way during the sign-out does not restore the session', async () => {
    let answer: (response: Response) => void = () => undefined
    const { cookie } = await signedIn()
    const { app, sent } = setUp(({ url }) =>
      url.endsWith('/access_token')
        ? new Promise<Response>((resolve) => (answer = resolve))
        : json({ items: [] }),
    )
    const underWay = app.request(TOKEN, post(renewal, { cookie }))
    await expect.poll(() => sent.length).toBe(1)
    await app.request('/oauth/signout', {
      method: 'POST',
      headers: { origin, cookie, authorization: 'Bearer access' },
    })
    answer(json(token))
    const response = await underWay
    expect(response.status).toBe(400)
    expect(response.headers.get('set-cookie')).toMatch(/Max-Age=0/)
    expect(await response.text()).not.toContain('access_token')
  })
})
