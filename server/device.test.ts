// Signing a display in from a phone: what the relay forwards, and what it keeps back.
import { describe, expect, it } from 'vitest'
import { scopesByRole } from './scopes.ts'
import { json, post, setUp, token } from './serverForTests.ts'

const device = {
  device_code: 'device-code',
  user_code: '123456',
  verification_uri: 'https://login.example/verify',
  verification_uri_complete: 'https://login.example/verify?userCode=abc',
  expires_in: 300,
  interval: 2,
}
const poll = {
  grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
  client_id: 'client',
  device_code: 'device-code',
}
const AUTHORIZE = '/oauth/device/authorize'
const TOKEN = '/oauth/device/token'

describe('a code for a display', () => {
  it('is requested with the permissions of a display, whatever the page sends', async () => {
    const { app, sent } = setUp(() => json(device))
    const response = await app.request(AUTHORIZE, post({ client_id: 'client' }))
    expect(await response.json()).toEqual(device)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(sent[0]?.url).toBe('http://localhost:5174/v1/device/authorize')
    expect(Object.fromEntries(sent[0]?.form ?? [])).toEqual({
      client_id: 'client',
      scope: scopesByRole.display.join(' '),
    })
    const more = { client_id: 'client', scope: 'spark:calls_write' }
    expect((await app.request(AUTHORIZE, post(more))).status).toBe(400)
    expect(sent).toHaveLength(1)
  })

  it('allows only reading', () => {
    expect(scopesByRole.display.filter((scope) => !/_(read|statuses)$/.test(scope))).toEqual([])
  })
})

describe('asking whether it was confirmed', () => {
  it('adds the secret in HTTP Basic, and keeps the refresh token in the cookie', async () => {
    const { app, sent } = setUp()
    const response = await app.request(TOKEN, post(poll))
    expect(response.status).toBe(200)
    expect(sent[0]).toMatchObject({
      url: 'http://localhost:5174/v1/device/token',
      authorization: `Basic ${Buffer.from('client:the%20secret').toString('base64')}`,
    })
    expect(Object.fromEntries(sent[0]?.form ?? [])).toEqual(poll)
    const text = await response.text()
    expect(JSON.parse(text)).toMatchObject({ access_token: 'access', refresh_token: 'cookie' })
    expect(text).not.toContain('very secret')
    const cookie = response.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/HttpOnly/)
    // Without a lifetime the browser would lose the sign-in at the next power cut.
    expect(cookie).toMatch(/Max-Age=7775999/)
  })

  it('a display stays one if Webex does not repeat its permissions', async () => {
    const { scope: _, ...silent } = token
    const { app, sent } = setUp(() => json(silent))
    const first = await app.request(TOKEN, post(poll))
    const scope = scopesByRole.display.join(' ')
    expect(await first.json()).toMatchObject({ scope })
    let cookie = first.headers.get('set-cookie')?.split(';')[0] ?? ''
    const renewal = { grant_type: 'refresh_token', client_id: 'client', refresh_token: 'cookie' }
    for (let time = 0; time < 2; time++) {
      const again = await app.request('/oauth/token', post(renewal, { cookie }))
      expect(await again.json()).toMatchObject({ scope })
      cookie = again.headers.get('set-cookie')?.split(';')[0] ?? ''
    }
    expect(sent.at(-1)?.form.get('refresh_token')).toBe(token.refresh_token)
  })

  it('the display is then renewed like any other session', async () => {
    const { app, sent } = setUp()
    const first = await app.request(TOKEN, post(poll))
    const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? ''
    const renewal = { grant_type: 'refresh_token', client_id: 'client', refresh_token: 'cookie' }
    expect((await app.request('/oauth/token', post(renewal, { cookie }))).status).toBe(200)
    expect(sent[1]?.form.get('refresh_token')).toBe(token.refresh_token)
  })

  it.each([
    [428, {}, 428, 'authorization_pending'],
    [428, 'not JSON', 428, 'authorization_pending'],
    [400, { error: 'authorization_pending' }, 400, 'authorization_pending'],
    [400, { error: 'slow_down' }, 400, 'slow_down'],
    [400, { error: 'expired_token' }, 400, 'expired_token'],
    [400, { error: 'access_denied' }, 400, 'access_denied'],
    [401, { error: 'invalid_client' }, 400, 'invalid_client'],
    [429, {}, 429, 'slow_down'],
    [500, {}, 503, 'temporarily_unavailable'],
    [200, {}, 503, 'temporarily_unavailable'],
  ])('%s %j is passed on as %s %s, and signs nobody in', async (status, body, seen, error) => {
    const { app } = setUp(() => json(body, status, { 'retry-after': '7' }))
    const response = await app.request(TOKEN, post(poll))
    expect([response.status, await response.json()]).toEqual([seen, { error }])
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(response.headers.get('retry-after')).toBe(seen === 503 ? null : '7')
  })

  it.each<[string, Record<string, string>, Record<string, string>, number]>([
    ['another origin', poll, { origin: 'https://evil.example' }, 403],
    ['another grant', { ...poll, grant_type: 'refresh_token' }, {}, 400],
    ['another client', { ...poll, client_id: 'other' }, {}, 400],
    ['no code', { ...poll, device_code: '' }, {}, 400],
    ['an unknown field', { ...poll, client_secret: 'mine' }, {}, 400],
    ['a large body', { ...poll, device_code: 'x'.repeat(9_000) }, {}, 413],
  ])('refuses %s, and asks Webex nothing', async (_, form, headers, status) => {
    const { app, sent } = setUp()
    expect((await app.request(TOKEN, post(form, headers))).status).toBe(status)
    expect(sent).toEqual([])
  })

  it('eight displays of one office may ask as often as Webex wants, and more are limited', async () => {
    const { app } = setUp(() => json({}, 428))
    const statuses = []
    for (let turn = 0; turn < 241; turn++) {
      statuses.push((await app.request(TOKEN, post(poll))).status)
    }
    expect(statuses.slice(0, 240).every((status) => status === 428)).toBe(true)
    expect(statuses[240]).toBe(429)
    expect((await app.request('/oauth/session')).status).toBe(200)
  })
})
