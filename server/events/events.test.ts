// Webex's deliveries and the browsers' streams: which of them get through.
import { createHmac } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Answer } from '../serverForTests.ts'
import {
  cookieOf,
  json,
  key,
  keyFrom,
  origin,
  post,
  setUp,
  signedIn,
  token,
} from '../serverForTests.ts'
import type { Hub } from './hub.ts'
import { createHub } from './hub.ts'
import type { RawDelivery } from './watchers.ts'

const person = 'person-1'
const answer: Answer = ({ url }) =>
  url.endsWith('/people/me') ? json({ id: person }) : json(token)

type Registration = { name: string; targetUrl: string; secret: string; others: boolean }
type Server = Pick<Awaited<ReturnType<typeof signedIn>>, 'app'>

/** A signed-in browser whose person the server knows. */
async function browser(server?: Server, more?: Parameters<typeof signedIn>[1]) {
  const first = server
    ? { app: server.app, cookie: cookieOf(await server.app.request('/oauth/token', post(codes))) }
    : await signedIn(answer, more)
  const known = await first.app.request('/oauth/person/key', {
    method: 'POST',
    headers: { origin, cookie: first.cookie },
  })
  const { app } = first
  const cookie = cookieOf(known)
  const get = (path: string, headers: Record<string, string> = {}) =>
    app.request(path, { headers: { cookie, 'sec-fetch-site': 'same-origin', ...headers } })
  const registration = async () =>
    (await (await get('/events/registration')).json()) as Registration
  return { app, cookie, get, registration }
}
const codes = {
  grant_type: 'authorization_code',
  client_id: 'client',
  code: 'another code',
  code_verifier: 'v'.repeat(43),
  redirect_uri: `${origin}/callback`,
}

const sign = (secret: string, body: string) => createHmac('sha1', secret).update(body).digest('hex')
let callNumber = 0
const call = (more: object = {}) => ({
  eventType: 'received',
  eventTimestamp: new Date().toISOString(),
  callId: `call-${++callNumber}`,
  state: 'alerting',
  ...more,
})
const delivery = (data: object = call(), more: object = {}) => ({
  id: 'webhook',
  resource: 'telephony_calls',
  event: 'created',
  createdBy: person,
  actorId: person,
  data,
  ...more,
})

function deliver(
  { app }: Server,
  { targetUrl, secret }: Registration,
  what: object | string = delivery(),
  signature?: string | null,
) {
  const body = typeof what === 'string' ? what : JSON.stringify(what)
  const signed = signature === undefined ? sign(secret, body) : signature
  const headers = signed === null ? {} : { 'x-spark-signature': signed }
  return app.request(new URL(targetUrl).pathname, { method: 'POST', headers, body })
}

/** The frames of a stream as they arrive. */
function framesOf(response: Response) {
  const frames: string[] = []
  let isOver = false
  const reader = response.body?.getReader()
  const decoder = new TextDecoder()
  void (async () => {
    for (;;) {
      const part = await reader?.read()
      if (!part || part.done) break
      frames.push(...decoder.decode(part.value).split('\n\n').filter(Boolean))
    }
    isOver = true
  })()
  const names = () => frames.map((frame) => /^event: (\w+)$/m.exec(frame)?.[1] ?? '')
  const calls = () =>
    frames
      .filter((frame) => frame.includes('event: webex'))
      .map((frame) => {
        const event = JSON.parse(/^data: (.*)$/m.exec(frame)?.[1] ?? '') as {
          data: { callId: string }
        }
        return event.data.callId
      })
  return {
    frames,
    names,
    calls,
    lastId: () => frames.map((frame) => /^id: (.+)$/m.exec(frame)?.[1]).findLast(Boolean) ?? '',
    isOver: () => isOver,
    cancel: () => reader?.cancel(),
  }
}

afterEach(() => void vi.useRealTimers())

const local = { client: { isLocal: true } }
const countsOf = async ({ app }: Server) => {
  const headers = { host: 'localhost' }
  const text = await (await app.request('http://localhost/metrics', { headers })).text()
  const lines = text.matchAll(/^cordboard_events_total\{outcome="(\w+)"\} (\d+)$/gm)
  return Object.fromEntries<number>(
    [...lines].map(([, outcome = '', count]) => [outcome, Number(count)]),
  )
}

describe('a delivery', () => {
  it('reaches the stream of its person, once', async () => {
    const mine = await browser()
    const stream = framesOf(await mine.get('/events'))
    await vi.waitFor(() => expect(stream.names()).toEqual(['resync']))
    const registration = await mine.registration()
    const one = delivery()
    const statuses = [one, one, delivery()].map(
      async (what) => (await deliver(mine, registration, what)).status,
    )
    expect(await Promise.all(statuses)).toEqual([204, 204, 204])
    await vi.waitFor(() => expect(stream.calls()).toHaveLength(2))
    await deliver(mine, registration, delivery(call({ eventTimestamp: '2020-01-01T00:00:00Z' })))
    expect((await deliver(mine, registration, delivery())).status).toBe(204)
    await vi.waitFor(() => expect(stream.calls()).toHaveLength(3))
    await stream.cancel()
  })

  it.each([
    ['without a signature', delivery(), null, 401, 'unsigned'],
    ['with a wrong signature', delivery(), '0'.repeat(40), 401, 'wrong_signature'],
    ['with a signature that is none', delivery(), 'zz', 401, 'wrong_signature'],
    ['that is too long', 'x'.repeat(70_000), undefined, 413, 'too_long'],
    ['that is no JSON', '{', undefined, 400, 'unknown_delivery'],
    [
      'of an unknown resource',
      delivery(call(), { resource: 'pigeons' }),
      undefined,
      400,
      'unknown_delivery',
    ],
    ['of somebody else', delivery(call(), { createdBy: 'person-2' }), undefined, 403, 'not_theirs'],
  ])('%s reaches nobody and is counted', async (_, what, signature, status, outcome) => {
    const mine = await browser(undefined, local)
    const stream = framesOf(await mine.get('/events'))
    const registration = await mine.registration()
    expect((await deliver(mine, registration, what, signature)).status).toBe(status)
    await deliver(mine, registration, delivery(call({ callId: 'good' })))
    await vi.waitFor(() => expect(stream.calls()).toEqual(['good']))
    expect(await countsOf(mine)).toEqual({ [outcome]: 1, delivered: 1 })
    await stream.cancel()
  })

  it('at an unknown address is not found, and counted', async () => {
    const mine = await browser(undefined, local)
    const nowhere = {
      ...(await mine.registration()),
      targetUrl: `${origin}/webex/events/nobody`,
    }
    expect((await deliver(mine, nowhere)).status).toBe(404)
    expect(await countsOf(mine)).toEqual({ unknown_address: 1 })
  })

  it('that is old or repeated is accepted, dropped and counted', async () => {
    const mine = await browser(undefined, local)
    const registration = await mine.registration()
    const one = delivery()
    const past = delivery(
      call({ eventTimestamp: new Date(Date.now() - 11 * 60_000).toISOString() }),
    )
    const statuses = []
    for (const what of [one, one, past])
      statuses.push((await deliver(mine, registration, what)).status)
    expect(statuses).toEqual([204, 204, 204])
    expect(await countsOf(mine)).toEqual({ delivered: 1, repeated: 1, old: 1 })
  })

  it('signed with a previous key is accepted, and the new key gives another secret', async () => {
    const before = await browser(undefined, { keys: [key] })
    const after = await browser(undefined, { keys: [keyFrom('new'), key] })
    const [old, fresh] = [await before.registration(), await after.registration()]
    expect(fresh.secret).not.toBe(old.secret)
    const stream = framesOf(await after.get('/events'))
    expect((await deliver(after, old)).status).toBe(204)
    expect((await deliver(after, fresh)).status).toBe(204)
    await stream.cancel()
  })

  it('is refused permanently a day after the last stream', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const mine = await browser(undefined, local)
    const registration = await mine.registration()
    expect((await deliver(mine, registration)).status).toBe(204)
    vi.setSystemTime(Date.now() + 24 * 3_600_000)
    expect((await deliver(mine, registration)).status).toBe(410)
    expect(await countsOf(mine)).toEqual({ delivered: 1, forsaken: 1 })
    const stream = framesOf(await mine.get('/events'))
    expect((await deliver(mine, registration)).status).toBe(204)
    await stream.cancel()
  })
})

describe('a stream', () => {
  it('continues after the last event, or says that it cannot', async () => {
    const mine = await browser()
    const registration = await mine.registration()
    const first = framesOf(await mine.get('/events'))
    await deliver(mine, registration, delivery(call({ callId: 'one' })))
    await vi.waitFor(() => expect(first.calls()).toEqual(['one']))
    await first.cancel()
    await deliver(mine, registration, delivery(call({ callId: 'two' })))
    const second = framesOf(await mine.get('/events', { 'last-event-id': first.lastId() }))
    await vi.waitFor(() => expect(second.calls()).toEqual(['two']))
    expect(second.names()).not.toContain('resync')
    await second.cancel()
    const lost = framesOf(await mine.get('/events', { 'last-event-id': 'other.7' }))
    await vi.waitFor(() => expect(lost.names()).toEqual(['resync']))
    await lost.cancel()
  })

  it('forgets what is too long ago, and says so', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const mine = await browser()
    const registration = await mine.registration()
    const first = framesOf(await mine.get('/events'))
    await vi.waitFor(() => expect(first.names()).toEqual(['resync']))
    await first.cancel()
    await deliver(mine, registration)
    vi.setSystemTime(Date.now() + 6 * 60_000)
    const second = framesOf(await mine.get('/events', { 'last-event-id': first.lastId() }))
    await vi.waitFor(() => expect(second.names()).toEqual(['resync']))
    await second.cancel()
  })

  it('of one sign-in is unique: a new one replaces it; another browser has its own', async () => {
    const mine = await browser()
    const first = framesOf(await mine.get('/events'))
    const second = framesOf(await mine.get('/events'))
    await vi.waitFor(() => expect(first.names()).toContain('replaced'))
    await vi.waitFor(() => expect(first.isOver()).toBe(true))
    expect((await mine.registration()).others).toBe(false)
    const other = await browser(mine)
    const third = framesOf(await other.get('/events'))
    await vi.waitFor(() => expect(third.names()).toContain('resync'))
    expect((await mine.registration()).others).toBe(true)
    await deliver(mine, await mine.registration(), delivery(call({ callId: 'both' })))
    await vi.waitFor(() => expect([second.calls(), third.calls()]).toEqual([['both'], ['both']]))
    await Promise.all([second.cancel(), third.cancel()])
  })

  it('ends with its sign-in', async () => {
    const mine = await browser()
    const stream = framesOf(await mine.get('/events'))
    await mine.app.request('/oauth/signout', {
      method: 'POST',
      headers: { origin, cookie: mine.cookie },
    })
    await vi.waitFor(() => expect(stream.isOver()).toBe(true))
    expect(stream.names()).toContain('signedOut')
    expect((await mine.get('/events')).status).toBe(401)
  })

  it('is only for our own page, and for signed-in people', async () => {
    const mine = await browser()
    expect((await mine.get('/events', { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    for (const path of ['/events', '/events/registration']) {
      expect((await mine.app.request(path)).status).toBe(401)
    }
    const unknown = await signedIn(answer)
    const early = await unknown.app.request('/events', { headers: { cookie: unknown.cookie } })
    expect(early.status).toBe(403)
    const headers = (await mine.get('/events')).headers
    expect(headers.get('content-type')).toMatch(/^text\/event-stream/)
    expect(headers.get('x-accel-buffering')).toBe('no')
  })

  it('does not exist if Webex cannot reach the server, or if it is switched off', async () => {
    const off = setUp(answer, { env: { EVENTS: 'off' } })
    expect(await (await off.app.request('/config.json')).json()).not.toHaveProperty('events')
    expect((await off.app.request('/webex/events/x', { method: 'POST' })).status).toBe(404)
    const local = { WEBEX_CLIENT_ID: 'client', WEBEX_CLIENT_SECRET: 'the secret' }
    const unreachable = setUp(answer, { env: local })
    expect(await (await unreachable.app.request('/config.json')).json()).not.toHaveProperty(
      'events',
    )
    expect(() => setUp(answer, { env: { ...local, EVENTS: 'on' } })).toThrow(/PUBLIC_ORIGIN/)
    const env = { ...local, PUBLIC_ORIGIN: 'https://phone.example.com' }
    const unasked = setUp(answer, { env })
    expect(await (await unasked.app.request('/config.json')).json()).not.toHaveProperty('events')
    const reachable = setUp(answer, { env: { ...env, EVENTS: 'on' } })
    expect(await (await reachable.app.request('/config.json')).json()).toMatchObject({
      events: true,
    })
  })
})

describe('a page that shows deliveries', () => {
  /** What the page was told, parsed. */
  const rawsOf = (stream: ReturnType<typeof framesOf>) =>
    stream.frames
      .filter((frame) => frame.includes('event: webex'))
      .map((frame) => {
        const event = JSON.parse(/^data: (.*)$/m.exec(frame)?.[1] ?? '') as { data: RawDelivery }
        return event.data
      })

  it('gets each as it came, with its signature and what became of it', async () => {
    const mine = await browser()
    const registration = await mine.registration()
    const events = framesOf(await mine.get('/events'))
    const watching = framesOf(await mine.get('/events/deliveries'))
    await vi.waitFor(() => expect(watching.names()).toEqual(['resync']))
    const one = delivery()
    await deliver(mine, registration, one)
    await deliver(mine, registration, one)
    await deliver(mine, registration, '{"not": "a delivery"}')
    await deliver(mine, registration, one, 'a'.repeat(40))
    await deliver(mine, registration, 'x'.repeat(40_000), null)
    await vi.waitFor(() => expect(rawsOf(watching)).toHaveLength(5))
    const raws = rawsOf(watching)
    expect(raws.map(({ signature, outcome }) => [signature, outcome])).toEqual([
      ['verified', 'delivered'],
      ['verified', 'repeated'],
      ['verified', 'unknown_delivery'],
      ['wrong', 'wrong_signature'],
      ['missing', 'unsigned'],
    ])
    expect(JSON.parse(raws[0]?.body ?? '')).toEqual(one)
    expect(raws[0]?.headers).toEqual({
      'content-type': 'text/plain;charset=UTF-8',
      'x-spark-signature': sign(registration.secret, JSON.stringify(one)),
    })
    expect(raws[0]?.delayMs).toBeGreaterThanOrEqual(0)
    expect(raws[2]?.delayMs).toBeUndefined()
    expect(raws[4]).toMatchObject({ isCut: true })
    expect(raws[4]?.body).toHaveLength(30_000)
    // The other stream of the same sign-in stays, and gets the event once.
    await vi.waitFor(() => expect(events.calls()).toHaveLength(1))
    expect(events.isOver()).toBe(false)
    await Promise.all([events.cancel(), watching.cancel()])
  })

  it('gets only its own person’s, and nothing from before it was opened', async () => {
    const mine = await browser()
    const registration = await mine.registration()
    await deliver(mine, registration)
    const watching = framesOf(await mine.get('/events/deliveries'))
    await vi.waitFor(() => expect(watching.names()).toEqual(['resync']))
    const elsewhere = registration.targetUrl.replace(/.{10}$/, 'aaaaaaaaaa')
    await deliver(mine, { ...registration, targetUrl: elsewhere })
    await deliver(mine, registration, delivery(call({ callId: 'mine' })))
    await vi.waitFor(() => expect(rawsOf(watching)).toHaveLength(1))
    expect(rawsOf(watching)[0]?.body).toContain('"callId":"mine"')
    await watching.cancel()
  })

  it('is of one tab, ends with its sign-in, and is for signed-in people only', async () => {
    const mine = await browser()
    const first = framesOf(await mine.get('/events/deliveries'))
    const second = framesOf(await mine.get('/events/deliveries'))
    await vi.waitFor(() => expect(first.names()).toContain('replaced'))
    await mine.app.request('/oauth/signout', {
      method: 'POST',
      headers: { origin, cookie: mine.cookie },
    })
    await vi.waitFor(() => expect(second.names()).toContain('signedOut'))
    await vi.waitFor(() => expect(second.isOver()).toBe(true))
    expect((await mine.get('/events/deliveries')).status).toBe(401)
    const foreign = await mine.get('/events/deliveries', { 'sec-fetch-site': 'cross-site' })
    expect(foreign.status).toBe(403)
  })
})

describe('while the instances cannot share events', () => {
  const away: Hub = {
    ...createHub(),
    isAvailable: false,
    publish: () => Promise.resolve('unshared'),
    hasOthers: () => Promise.resolve(true),
  }

  it('a stream is refused, so that the page asks Webex itself', async () => {
    const mine = await browser(undefined, { hub: away })
    expect((await mine.get('/events')).status).toBe(503)
    // Its webhook stays: others may live by it.
    expect((await mine.registration()).others).toBe(true)
  })

  it('Webex is not refused, which would switch its webhook off; it is counted', async () => {
    const mine = await browser(undefined, { hub: away, ...local })
    expect((await deliver(mine, await mine.registration())).status).toBe(204)
    expect(await countsOf(mine)).toEqual({ unshared: 1 })
  })
})

it('a reader that does not keep up is dropped, and told to ask for everything', () => {
  const hub = createHub()
  const frames: string[] = []
  let room = 2
  let hasEnded = false
  const reader = {
    signIn: 'slow',
    write: (frame: string) => (frames.push(frame), --room > 0),
    end: () => (hasEnded = true),
  }
  const event = { resource: 'telephony_calls', event: 'created', data: {} }
  hub.join('address', reader, undefined)
  void hub.publish('address', event, 'one')
  expect(hasEnded).toBe(true)
  expect(frames.at(-1)).toContain('event: resync')
  void hub.publish('address', event, 'two')
  expect(frames).toHaveLength(3)
  expect(hub.streams).toBe(0)
})
