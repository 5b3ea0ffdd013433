// Live events with two instances of the compiled server behind nginx, which share a Redis and no
// folder: an event comes to one, the browser's stream is at the other, and one of them is killed.
import { createHash, createHmac } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { freePort } from '../../scripts/freePort.ts'
import { createAsker, HOST, makeCertificate, startNginx } from './nginx.ts'
import type { Program } from './programs.ts'
import {
  answering,
  buildServer,
  codeForm,
  isInstalled,
  renewalForm,
  root,
  run,
  startRedis,
  startWebex,
} from './programs.ts'

const isThere = [
  isInstalled('redis-server', '--version'),
  isInstalled('nginx'),
  isInstalled('openssl', 'version'),
].every(Boolean)

const EVENTS = 10_000
/** Deliveries of Webex that are under way at a time. */
const AT_ONCE = 4
const METRICS_TOKEN = 'a-long-enough-token'

const folder = mkdtempSync(join(tmpdir(), 'cordboard-events-'))
const programs: Program[] = []
let webex: Awaited<ReturnType<typeof startWebex>>
let redis: Program
let redisPort: number
let ports: [number, number]
let instances: Program[]
let origin: string
let proxy: ReturnType<typeof createAsker>

beforeAll(async () => {
  if (!isThere) return
  buildServer()
  makeCertificate(folder)
  webex = await startWebex()
  redisPort = await freePort()
  redis = await startRedis(redisPort)
  const port = await freePort()
  origin = `https://${HOST}:${port}`
  ports = [await freePort(), await freePort()]
  instances = ports.map((own) =>
    run(process.execPath, [join(root, 'dist-server', 'main.js')], {
      env: {
        HOST: '127.0.0.1',
        PORT: String(own),
        PUBLIC_ORIGIN: origin,
        TRUSTED_PROXIES: '127.0.0.1',
        // Nothing in common but Redis and the key.
        DATA_DIR: join(folder, String(own)),
        SERVER_KEY: createHash('sha256').update('key').digest('hex'),
        WEBEX_API_BASE: webex.apiBaseUrl,
        WEBEX_CLIENT_ID: 'client',
        WEBEX_CLIENT_SECRET: 'the secret',
        EVENTS: 'on',
        EVENTS_REDIS_URL: `redis://127.0.0.1:${redisPort}`,
        METRICS_TOKEN,
      },
    }),
  )
  programs.push(...instances, startNginx(folder, port, ports))
  await Promise.all(instances.map((each, index) => answering(instanceUrl(index, '/livez'), each)))
  proxy = createAsker(folder, port)
  await until(async () => expect((await proxy.ask('/readyz')).status).toBe(200))
})
afterAll(async () => {
  await Promise.all([...programs, ...(isThere ? [redis] : [])].map((program) => program.stop()))
  webex?.close()
  rmSync(folder, { recursive: true, force: true })
})

const until = (check: () => unknown) => vi.waitFor(check, { timeout: 60_000, interval: 50 })
const instanceUrl = (index: number, path: string) => `http://127.0.0.1:${ports[index]}${path}`
const formHeaders = (cookie: string) => ({
  origin,
  cookie,
  'content-type': 'application/x-www-form-urlencoded',
})
/** Asks one instance, past nginx. */
const postTo = (index: number, path: string, body: string, cookie: string) =>
  fetch(instanceUrl(index, path), { method: 'POST', headers: formHeaders(cookie), body })

async function figure(index: number, name: string): Promise<number> {
  const headers = { authorization: `Bearer ${METRICS_TOKEN}` }
  const text = await (await fetch(instanceUrl(index, '/metrics'), { headers })).text()
  return Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${name} `))
      ?.split(' ')[1] ?? 0,
  )
}

/** A browser that is signed in, and what it registers at Webex. */
async function browser() {
  const cookieOf = (headers: Record<string, string | string[] | undefined>) =>
    String([headers['set-cookie']].flat().at(-1)).split(';')[0] ?? ''
  const signedIn = await proxy.ask('/oauth/token', 'POST', codeForm(origin), formHeaders(''))
  const first = cookieOf(signedIn.headers)
  const known = await proxy.ask('/oauth/person/key', 'POST', '', formHeaders(first))
  const cookie = cookieOf(known.headers)
  const asked = await proxy.ask('/events/registration', 'GET', '', { cookie })
  return { cookie, ...(JSON.parse(asked.text) as { targetUrl: string; secret: string }) }
}

/** What EventSource does: reads frames, and comes back with the last id whenever it is cut off. */
function follow(cookie: string) {
  const state = { calls: [] as string[], names: [] as string[], connections: 0 }
  let lastId: string | undefined
  let rest = ''
  let isOver = false
  let close = () => {}
  const read = (frame: string) => {
    lastId = /^id: (.+)$/m.exec(frame)?.[1] ?? lastId
    const name = /^event: (\w+)$/m.exec(frame)?.[1] ?? ''
    if (name !== 'beat') state.names.push(name)
    const call = /"callId":"([^"]+)"/.exec(frame)?.[1]
    if (call !== undefined) state.calls.push(call)
  }
  const connect = () => {
    state.connections += 1
    rest = ''
    const headers = { cookie, ...(lastId !== undefined && { 'last-event-id': lastId }) }
    close = proxy.open('/events', headers, {
      text(text) {
        const frames = (rest + text).split('\n\n')
        rest = frames.pop() ?? ''
        frames.forEach(read)
      },
      over: () => void (isOver || setTimeout(connect, 100)),
    })
  }
  connect()
  return {
    ...state,
    connections: () => state.connections,
    stop() {
      isOver = true
      close()
    },
  }
}

const bodyOf = (call: string) =>
  JSON.stringify({
    id: 'webhook',
    resource: 'telephony_calls',
    event: 'created',
    createdBy: 'person',
    data: { eventType: 'received', eventTimestamp: new Date().toISOString(), callId: call },
  })

describe.runIf(isThere)('two instances that share a Redis', () => {
  it('end a sign-in at both: a copied cookie is dead where it was not signed out', async () => {
    const { cookie } = await browser()
    const copy = cookie
    const stream = follow(copy)
    await until(() => expect(stream.names).toEqual(['resync']))
    for (const index of [0, 1]) {
      expect((await postTo(index, '/oauth/token', renewalForm, copy)).status).toBe(200)
    }
    const at = (await figure(0, 'cordboard_event_streams')) === 1 ? 0 : 1
    expect((await postTo(1 - at, '/oauth/signout', '', cookie)).status).toBe(200)
    expect((await postTo(at, '/oauth/token', renewalForm, copy)).status).toBe(400)
    await until(() => expect(stream.names).toContain('signedOut'))
    stream.stop()
  })

  it(`bring ${EVENTS} events to one browser, each once, while one of them is killed`, async () => {
    const { cookie, targetUrl, secret } = await browser()
    const { pathname } = new URL(targetUrl)
    const stream = follow(cookie)
    await until(() => expect(stream.names).toEqual(['resync']))
    const at = (await figure(0, 'cordboard_event_streams')) === 1 ? 0 : 1
    const other = 1 - at
    let refused = 0
    let killedAfter: number | undefined

    /** Until it is taken, as whatever was sent to an instance that died may or may not be. */
    async function deliver(number: number) {
      const body = bodyOf(`call-${number}`)
      const signature = createHmac('sha1', secret).update(body).digest('hex')
      const headers = { 'x-spark-signature': signature, 'content-type': 'application/json' }
      for (;;) {
        const status =
          number < EVENTS / 2
            ? fetch(instanceUrl(other, pathname), { method: 'POST', headers, body }).then(
                (answer) => answer.status,
              )
            : proxy.ask(pathname, 'POST', body, headers).then((answer) => answer.status)
        const answered = await status.catch(() => 0)
        if (answered === 204) return
        // Nothing but the gap that the killed one leaves.
        expect([0, 502, 504]).toContain(answered)
        refused += 1
      }
    }

    let next = 0
    const deliverAll = async () => {
      while (next < EVENTS) {
        const number = next++
        if (number === (EVENTS * 3) / 4) {
          killedAfter = stream.calls.length
          const ended = once(instances[at]?.process ?? process, 'exit')
          instances[at]?.process.kill('SIGKILL')
          await ended
        }
        await deliver(number)
      }
    }
    const start = performance.now()
    await Promise.all(Array.from({ length: AT_ONCE }, deliverAll))
    await until(() => expect(new Set(stream.calls).size).toBe(EVENTS))
    const seconds = ((performance.now() - start) / 1_000).toFixed(1)
    process.stdout.write(
      `${EVENTS} events in ${seconds} s; ${killedAfter} had come when the instance was killed; ${stream.connections()} connections, ${refused} deliveries sent again\n`,
    )
    // One that came twice would come now: this one is behind all others.
    await deliver(EVENTS)
    await until(() => expect(stream.calls.at(-1)).toBe(`call-${EVENTS}`))
    expect(stream.calls).toHaveLength(EVENTS + 1)
    expect(stream.names.filter((name) => name !== 'webex')).toEqual(['resync'])
    expect(stream.connections()).toBe(2)
    expect(await figure(other, 'cordboard_event_streams')).toBe(1)
    stream.stop()
  })

  it('keep phones going while Redis is away, and go on afterwards', async () => {
    const { cookie, targetUrl, secret } = await browser()
    const stream = follow(cookie)
    await until(() => expect(stream.names).toEqual(['resync']))
    const ready = async () => {
      const { status, text } = await proxy.ask('/readyz')
      return [status, (JSON.parse(text) as { redis: string }).redis]
    }
    expect(await ready()).toEqual([200, 'ok'])
    await redis.stop()
    await until(async () => expect(await ready()).toEqual([200, 'away']))
    await until(() => expect(stream.names).toEqual(['resync', 'resync']))
    expect((await proxy.ask('/events', 'GET', '', { cookie })).status).toBe(503)
    const renewed = await proxy.ask('/oauth/token', 'POST', renewalForm, formHeaders(cookie))
    expect(renewed.status).toBe(200)
    const deliver = async (call: string) => {
      const body = bodyOf(call)
      const signature = createHmac('sha1', secret).update(body).digest('hex')
      const headers = { 'x-spark-signature': signature }
      return (await proxy.ask(new URL(targetUrl).pathname, 'POST', body, headers)).status
    }
    expect(await deliver('while away')).toBe(204)

    redis = await startRedis(redisPort)
    await until(async () => expect(await ready()).toEqual([200, 'ok']))
    await until(() => expect(stream.names.length).toBeGreaterThan(2))
    expect(await deliver('afterwards')).toBe(204)
    await until(() => expect(stream.calls.at(-1)).toBe('afterwards'))
    expect(stream.calls).not.toContain('while away')
    stream.stop()
  })
})
