// Signing out: the requests to Webex, and the outcome that the person is told.
import { describe, expect, it } from 'vitest'
import type { Answer } from '../serverForTests.ts'
import { json, origin, post, renewal, setUp, signedIn, token } from '../serverForTests.ts'

const now = Date.now()
const at = (offsetMs: number) => new Date(now + offsetMs).toISOString()
const one = { id: 'A1', clientId: 'client', type: 'refresh', created: at(0) }
/** A sign-in at another computer, an hour before. */
const other = { id: 'A2', clientId: 'client', type: 'refresh', created: at(-3_600_000) }
const foreign = { id: 'A3', clientId: 'somebody else', type: 'refresh', created: at(0) }

/** Webex with these authorizations: a token, the list, and 204 for a revocation. */
function webex(items: unknown, more: Partial<Record<string, Answer>> = {}): Answer {
  return (sent) => {
    const path = new URL(sent.url).pathname.replace('/v1', '')
    const given = more[`${sent.method} ${path}`]
    if (given) return given(sent)
    if (path === '/access_token') return json(token, 200, { date: new Date(now).toUTCString() })
    return sent.method === 'GET' ? json({ items }) : new Response(null, { status: 204 })
  }
}

async function signOut(answer: Answer, path = '/oauth/signout', access: string | null = 'access') {
  const { app, sent, cookie } = await signedIn(answer)
  const response = await app.request(path, {
    method: 'POST',
    headers: { origin, cookie, ...(access !== null && { authorization: `Bearer ${access}` }) },
  })
  const body = (await response.json()) as unknown
  const asked = sent.slice(1).map(({ method, url }) => `${method} ${url.replace(/^.*\/v1/, '')}`)
  return { app, response, body, asked, sent, cookie }
}

describe('signing out of one browser', () => {
  it.each([
    ['the only one', [one]],
    ['the only one of our client', [foreign, one]],
    ['the only one of that moment', [other, one]],
    ['one that is listed with its access token', [{ ...one, id: 'A9', type: 'access' }, one]],
  ])('takes back %s', async (_, items) => {
    const { response, body, asked } = await signOut(webex(items))
    expect([response.status, body]).toEqual([200, { revocation: 'revoked' }])
    expect(response.headers.get('set-cookie')).toMatch(/Max-Age=0/)
    expect(asked).toEqual(['GET /authorizations', 'DELETE /authorizations/A1'])
  })

  it.each<[string, unknown]>([
    ['two of the same moment', [one, { ...other, created: at(1_000) }]],
    ['two of other moments', [other, { ...other, id: 'A4', created: at(-7_200_000) }]],
    [
      'two without a moment',
      [
        { ...one, created: undefined },
        { ...other, created: 'x' },
      ],
    ],
    ['none of ours', [foreign]],
    ['no list', null],
    ['items that are none', [null, 5, 'x', { clientId: 'client' }]],
  ])('takes back none of %s, and says so', async (_, items) => {
    const { body, asked } = await signOut(webex(items))
    expect(body).toEqual({ revocation: 'unclear' })
    expect(asked).toEqual(['GET /authorizations'])
  })

  it.each<[number, string]>([
    [204, 'revoked'],
    [404, 'revoked'],
    [403, 'refused'],
    [423, 'refused'],
    [302, 'refused'],
    [429, 'unreachable'],
    [500, 'unreachable'],
    [503, 'unreachable'],
  ])('an answer of %s to taking it back is %s', async (status, revocation) => {
    const answer = () =>
      new Response(null, { status, headers: { location: 'https://evil.example/' } })
    const { body, sent } = await signOut(webex([one], { 'DELETE /authorizations/A1': answer }))
    expect(body).toEqual({ revocation })
    // No redirect was followed with the token.
    expect(sent.every(({ url }) => url.startsWith('http://localhost:5174/'))).toBe(true)
  })

  it.each<[string, Answer, string]>([
    ['404', () => json({}, 404), 'refused'],
    ['403', () => json({}, 403), 'refused'],
    ['302', () => json({}, 302, { location: 'https://evil.example/' }), 'refused'],
    ['503', () => json({}, 503), 'unreachable'],
    ['nothing', () => Promise.reject(new Error('no network')), 'unreachable'],
    ['HTML', () => new Response('<html>'), 'unclear'],
  ])('a list answered with %s is %s', async (_, answer, revocation) => {
    const { body } = await signOut(webex([], { 'GET /authorizations': answer }))
    expect(body).toEqual({ revocation })
  })

  it('without a token of the page, the cookie gets one', async () => {
    const { body, asked } = await signOut(webex([one]), '/oauth/signout', null)
    expect(body).toEqual({ revocation: 'revoked' })
    expect(asked).toEqual([
      'POST /access_token',
      'GET /authorizations',
      'DELETE /authorizations/A1',
    ])
  })

  it('the same if the page’s token has expired', async () => {
    const list: Answer = ({ authorization }) =>
      authorization === 'Bearer old' ? json({}, 401) : json({ items: [one] })
    const answer = webex([], { 'GET /authorizations': list })
    const { body } = await signOut(answer, '/oauth/signout', 'old')
    expect(body).toEqual({ revocation: 'revoked' })
  })

  it('an authorization that Webex has already ended counts as revoked', async () => {
    const { app, cookie } = await signedIn()
    const gone = setUp(() => json({ error: 'invalid_grant' }, 400))
    const headers = { origin, cookie }
    const response = await gone.app.request('/oauth/signout', { method: 'POST', headers })
    expect(await response.json()).toEqual({ revocation: 'revoked' })
    expect(app).toBeDefined()
  })

  it('without a session there is nothing to revoke, and Webex is not asked', async () => {
    const { app, sent } = setUp()
    const response = await app.request('/oauth/signout', { method: 'POST', headers: { origin } })
    expect(await response.json()).toEqual({ revocation: 'nothing' })
    expect(sent).toEqual([])
  })

  it('ends this browser’s session, whatever Webex says', async () => {
    for (const answer of [
      webex([one]),
      webex([], { 'GET /authorizations': () => json({}, 503) }),
    ]) {
      const { app, cookie } = await signOut(answer)
      const again = await app.request('/oauth/token', post(renewal, { cookie }))
      expect(again.status).toBe(400)
    }
  })
})

describe('signing out everywhere', () => {
  it('revokes everything that this person allowed our client', async () => {
    const { body, asked } = await signOut(webex([one, other]), '/oauth/signout/everywhere')
    expect(body).toEqual({ revocation: 'revoked' })
    expect(asked).toEqual(['DELETE /authorizations?clientId=client'])
  })

  it.each<[number, string]>([
    [403, 'refused'],
    [503, 'unreachable'],
  ])('says that it did not where Webex answers %s', async (status, revocation) => {
    const answer = webex([], { 'DELETE /authorizations': () => json({}, status) })
    const { body, response } = await signOut(answer, '/oauth/signout/everywhere')
    expect(body).toEqual({ revocation })
    expect(response.headers.get('set-cookie')).toMatch(/Max-Age=0/)
  })
})

describe('limits', () => {
  it('signing out is never limited', async () => {
    const { app, cookie } = await signedIn(webex([one]))
    const headers = { origin, cookie }
    for (let time = 0; time < 300; time++) {
      const response = await app.request('/oauth/signout', { method: 'POST', headers })
      expect(response.status).toBe(200)
    }
  })
})
