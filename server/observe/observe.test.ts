// What the log and the metrics contain about a request, and what they must never contain.
import { describe, expect, it } from 'vitest'
import {
  codeGrant,
  json,
  origin,
  post,
  renewal,
  setUp,
  signedIn,
  token,
} from '../serverForTests.ts'
import { createLog } from './log.ts'
import { createMetrics } from './metrics.ts'
import { observeRedis } from './observe.ts'

type Line = Record<string, unknown>
const linesOf = (logged: readonly string[]) => logged.map((line) => JSON.parse(line) as Line)
const last = (logged: readonly string[]) => linesOf(logged).at(-1) ?? {}

describe('the log', () => {
  it('has a line for each request: id, route, status, time and Webex’s tracking id', async () => {
    const { app, logged } = setUp(() => json(token, 200, { trackingid: 'ROUTERGW_5f1c-22' }))
    const response = await app.request('/oauth/token', post(codeGrant))
    expect(last(logged)).toMatchObject({
      msg: 'request',
      requestId: response.headers.get('x-request-id'),
      method: 'POST',
      route: '/oauth/token',
      status: 200,
      trackingId: 'ROUTERGW_5f1c-22',
    })
    expect(typeof last(logged)['ms']).toBe('number')
    expect(Object.keys(last(logged)).sort()).toEqual(
      ['level', 'method', 'ms', 'msg', 'requestId', 'route', 'status', 'time', 'trackingId'].sort(),
    )
  })

  it('has no token, name, number, address, path or query', async () => {
    const { app, logged, cookie } = await signedIn()
    const secrets = ['alice@example.com', '+15550100', 'topsecret', '192.0.2.1', 'MyName']
    const [mail, number, word, address, name] = secrets as [string, string, string, string, string]
    await app.request(`/directory/${mail}?dial=${number}&q=${word}#${name}`)
    await app.request(`/assets/${word}.js?${number}`)
    await app.request(`/oauth/${mail}?code=${word}`)
    await app.request('/oauth/token', post({ ...codeGrant, code: word }, { 'user-agent': name }))
    await app.request('/oauth/token', post(renewal, { cookie, referer: `https://x/${mail}` }))
    await app.request('/oauth/signout', {
      method: 'POST',
      headers: { origin, cookie, authorization: `Bearer ${word}`, 'x-forwarded-for': address },
    })
    await app.request('/x', { method: word.toUpperCase() })
    await app.request('/oauth/session')
    await app.request('/config.json')
    const text = logged.join('\n')
    const cookieValue = cookie.split('=')[1] ?? 'no cookie'
    for (const secret of [
      ...secrets,
      'TOPSECRET',
      cookieValue,
      'very secret',
      'the secret',
      'access"',
    ]) {
      expect(text).not.toContain(secret)
    }
    expect(linesOf(logged).map(({ route }) => route)).toEqual([
      '/oauth/token',
      'page',
      'asset',
      'page',
      '/oauth/token',
      '/oauth/token',
      '/oauth/signout',
      'page',
      '/oauth/session',
      '/config.json',
    ])
  })

  it('uses a request id only if it is valid and from a trusted proxy', async () => {
    const given = 'proxy-id-12345'
    const askedBy = async (isProxied: boolean, id: string) => {
      const { app } = setUp(undefined, { client: { isProxied } })
      const response = await app.request('/livez', { headers: { 'x-request-id': id } })
      return response.headers.get('x-request-id')
    }
    expect(await askedBy(true, given)).toBe(given)
    expect(await askedBy(false, given)).not.toBe(given)
    expect(await askedBy(true, 'a b "c"')).toMatch(/^[\w-]{36}$/)
  })

  it('says where a bug of ours was, but not its message', () => {
    const lines: string[] = []
    const log = createLog('info', { write: (line) => void lines.push(line) })
    log.error('a request failed', new TypeError('Invalid URL: https://alice@example.com/?token=1'))
    log.error('a request failed', 'alice@example.com')
    expect(lines.join()).not.toContain('alice')
    expect(last(lines.slice(0, 1))).toMatchObject({ kind: 'TypeError', msg: 'a request failed' })
    expect(last(lines.slice(0, 1))['at']).toContainEqual(expect.stringContaining('observe.test.ts'))
  })

  it('warns the operator when Webex refuses the server itself', async () => {
    const { cookie } = await signedIn()
    const { app, logged } = setUp(() => json({ error: 'invalid_client' }, 401))
    await app.request('/oauth/token', post(renewal, { cookie }))
    expect(linesOf(logged)[0]).toMatchObject({ level: 40, word: 'invalid_client' })
    const odd = setUp(() => json({ error: 'alice@example.com is unknown' }, 401))
    await odd.app.request('/oauth/token', post(renewal, { cookie }))
    expect(linesOf(odd.logged)[0]).toMatchObject({ word: 'other' })
  })

  it('leaves out health checks', async () => {
    const { app, logged } = setUp()
    await app.request('/livez')
    expect(last(logged)).toMatchObject({ level: 20, route: '/livez' })
  })
})

describe('health', () => {
  it('/livez and /healthz answer whatever Webex does', async () => {
    const { app, sent } = setUp(() => Promise.reject(new Error('no network')))
    for (const path of ['/livez', '/healthz']) {
      const response = await app.request(path)
      expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store'])
    }
    expect(await (await app.request('/healthz')).json()).toMatchObject({ ok: true })
    expect(sent).toEqual([])
  })

  it('/readyz says that Webex is away, and stays ready: the page reports it too', async () => {
    const { app, sent } = setUp(() => json({}, 503))
    const response = await app.request('/readyz')
    expect([response.status, await response.json()]).toEqual([
      200,
      { ready: true, webex: 'away', reason: 'Webex does not answer', awayForSeconds: 0 },
    ])
    // Cached for a while: a load balancer that asks each second costs Webex little.
    await Promise.all([app.request('/readyz'), app.request('/readyz')])
    expect(sent).toHaveLength(1)
  })

  it('/readyz learns from Webex’s answers to other requests', async () => {
    const { app, sent, cookie } = await signedIn()
    await app.request('/oauth/token', post(renewal, { cookie }))
    expect(await (await app.request('/readyz')).json()).toEqual({ ready: true, webex: 'ok' })
    expect(sent).toHaveLength(2)
  })

  it('/readyz says whether Redis answers, where one is used, and stays ready without', async () => {
    for (const [isUp, redis] of [
      [true, 'ok'],
      [false, 'away'],
    ] as const) {
      const { app } = setUp(undefined, { redis: { isUp } })
      const response = await app.request('/readyz')
      expect([response.status, await response.json()]).toEqual([
        200,
        { ready: true, webex: 'ok', redis },
      ])
    }
  })

  it('tells with each change whether Redis answers, and why not, in a word', async () => {
    const lines: string[] = []
    const log = createLog('info', { write: (line) => void lines.push(line) })
    const metrics = createMetrics({ ofProcess: false })
    expect((await metrics.text()).body).not.toContain('redis')
    const observer = observeRedis({ log, metrics })
    observer.redisIsUp(false, 'ECONNREFUSED')
    expect((await metrics.text()).body).toContain('cordboard_redis_up 0')
    observer.redisIsUp(true)
    expect((await metrics.text()).body).toContain('cordboard_redis_up 1')
    expect(linesOf(lines)).toEqual([
      expect.objectContaining({ level: 40, word: 'ECONNREFUSED' }),
      expect.objectContaining({ level: 30 }),
    ])
  })

  it('/readyz answers 503 while the server stops', async () => {
    const { app } = setUp(undefined, { isStopping: () => true })
    const response = await app.request('/readyz')
    expect([response.status, await response.json()]).toEqual([
      503,
      { ready: false, reason: 'stopping' },
    ])
    expect((await app.request('/livez')).status).toBe(200)
  })
})

describe('/metrics', () => {
  const env = { METRICS_TOKEN: 'a-long-enough-token' }
  const local = { isLocal: true }
  const url = 'http://localhost:5173/metrics'
  const headers = { host: 'localhost:5173' }

  it('counts requests by route, and requests to Webex', async () => {
    const { app } = setUp(undefined, { client: local })
    await app.request('/oauth/token', post(codeGrant))
    await app.request('/directory/alice')
    const response = await app.request(url, { headers })
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
    const text = await response.text()
    expect(text).toContain(
      'cordboard_http_requests_total{route="/oauth/token",method="POST",status="200"} 1',
    )
    expect(text).toContain(
      'cordboard_http_requests_total{route="page",method="GET",status="200"} 1',
    )
    expect(text).toContain(
      'cordboard_webex_requests_total{operation="POST /access_token",status="200"} 1',
    )
    expect(text).toContain('cordboard_webex_up 1')
    expect(text).not.toContain('alice')
  })

  it('is for this machine, or for clients with the token', async () => {
    const far = setUp(undefined, { env })
    const near = setUp(undefined, { client: local })
    const bearer = (word: string) => ({ authorization: `Bearer ${word}` })
    expect((await far.app.request(url, { headers })).status).toBe(403)
    expect((await far.app.request(url, { headers: bearer('wrong') })).status).toBe(403)
    expect((await far.app.request(url, { headers: bearer(env.METRICS_TOKEN) })).status).toBe(200)
    expect((await near.app.request(url, { headers })).status).toBe(200)
    // Through a proxy on this machine that adds no headers.
    const named = { host: 'phone.example.com' }
    expect((await near.app.request(url, { headers: named })).status).toBe(403)
  })

  it('counts sign-outs, and clients that were slowed down', async () => {
    const { app, cookie } = await signedIn(undefined, { client: local })
    for (let turn = 0; turn < 61; turn++) {
      await app.request('/oauth/token', post(renewal, { cookie }))
    }
    await app.request('/oauth/signout', { method: 'POST', headers: { origin, cookie } })
    const text = await (await app.request(url, { headers })).text()
    expect(text).toContain('cordboard_rate_limited_total{what="renewal"} 1')
    expect(text).toMatch(/cordboard_sign_outs_total\{revocation="\w+"\} 1/)
  })
})
