// The server on a real socket: which connections it closes, which it keeps, and how it stops.
import { request as httpRequest } from 'node:http'
import type { Socket } from 'node:net'
import { connect } from 'node:net'
import { once } from 'node:events'
import { afterEach, describe, expect, it } from 'vitest'
import { readEnvironment } from './environment.ts'
import { readServerKeys } from './relay/keys.ts'
import { signedOutInMemory } from './relay/signedOut.ts'
import type { Running } from './serve.ts'
import { startServer, timeouts } from './serve.ts'
import { client, codeGrant, json, key, token } from './serverForTests.ts'

const open: Running[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((running) => running.close()))
})

async function start(
  limits: Partial<typeof timeouts> = {},
  answer: () => Response | Promise<Response> = () => json(token),
) {
  // Port 0: any free one. These tests do not use the resulting origin.
  const environment = { ...readEnvironment({}, client), port: 0 }
  const running = await startServer({
    environment,
    keys: readServerKeys([key]),
    signedOut: signedOutInMemory(),
    send: () => Promise.resolve(answer()),
    page: (context) => context.text('page'),
    timeouts: { connectionsCheckingInterval: 20, drainMs: 5_000, ...limits },
  })
  open.push(running)
  return running
}

/** Everything that the server sends until it closes the connection. */
async function saidUntilClosed(socket: Socket): Promise<string> {
  let text = ''
  socket.on('data', (data: Buffer) => (text += data.toString('latin1')))
  socket.on('error', () => undefined)
  await once(socket, 'close')
  return text
}

const post = (form: Record<string, string>, more = '') => {
  const body = new URLSearchParams(form).toString()
  return `POST /oauth/token HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost:5173\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n${more}\r\n${body}`
}

describe('time-outs', () => {
  it('close a silent connection', async () => {
    const { port } = await start({ headersTimeout: 100, requestTimeout: 200 })
    expect(await saidUntilClosed(connect(port, 'localhost'))).toMatch(/^HTTP\/1\.1 408 /)
  })

  it('close one whose headers do not end', async () => {
    const { port } = await start({ headersTimeout: 100, requestTimeout: 200 })
    const socket = connect(port, 'localhost')
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\nX-A: ')
    const trickle = setInterval(() => socket.write('a'), 10)
    expect(await saidUntilClosed(socket)).toMatch(/^HTTP\/1\.1 408 /)
    clearInterval(trickle)
  })

  it('close one whose body does not end', async () => {
    const { port } = await start({ headersTimeout: 100, requestTimeout: 200 })
    const socket = connect(port, 'localhost')
    socket.write(post(codeGrant).replace(/Content-Length: \d+/, 'Content-Length: 8000'))
    const trickle = setInterval(() => socket.write('a'), 10)
    await saidUntilClosed(socket)
    clearInterval(trickle)
  })

  it('close an idle one, but not before a proxy would', async () => {
    expect(timeouts.keepAliveTimeout).toBeGreaterThan(75_000)
    const { port } = await start({ keepAliveTimeout: 100 })
    const socket = connect(port, 'localhost')
    socket.write('GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n')
    expect(await saidUntilClosed(socket)).toMatch(/^HTTP\/1\.1 200 /)
  })

  it('keep a connection that is idle between two requests for longer than headers may take', async () => {
    const { port } = await start({ headersTimeout: 50, keepAliveTimeout: 60_000 })
    const socket = connect(port, 'localhost')
    const ask = async () => {
      socket.write('GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n')
      return String((await once(socket, 'data'))[0])
    }
    expect(await ask()).toMatch(/^HTTP\/1\.1 200 /)
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(await ask()).toMatch(/^HTTP\/1\.1 200 /)
    socket.destroy()
  })
})

describe('bodies', () => {
  it('a chunked one without end is answered 413, and its connection closed', async () => {
    const { port } = await start()
    const socket = connect(port, 'localhost')
    socket.write(
      post(codeGrant)
        .replace(/Content-Length: \d+/, 'Transfer-Encoding: chunked')
        .replace(/\r\n\r\n.*$/s, '\r\n\r\n'),
    )
    const piece = 'a'.repeat(1_024)
    const more = setInterval(() => socket.write(`400\r\n${piece}\r\n`), 1)
    expect(await saidUntilClosed(socket)).toMatch(/^HTTP\/1\.1 413 .*connection: close/is)
    clearInterval(more)
  })
})

/** A Webex that answers on command. */
function waitingWebex() {
  const waiting: ((response: Response) => void)[] = []
  return {
    send: () => new Promise<Response>((resolve) => void waiting.push(resolve)),
    answer: () => {
      for (const resolve of waiting) resolve(json(token))
    },
    isAsked: () => expect.poll(() => waiting.length, { timeout: 10_000 }).toBe(1),
  }
}

describe('stopping', () => {
  it('finishes requests under way, and accepts no new ones', async () => {
    const webex = waitingWebex()
    const running = await start({}, webex.send)
    const socket = connect(running.port, 'localhost')
    const said = saidUntilClosed(socket)
    socket.write(post(codeGrant))
    await webex.isAsked()
    const stopped = running.close()
    // No new connection …
    const late = connect(running.port, 'localhost')
    const [error] = (await once(late, 'error')) as [{ code?: string; errors?: { code?: string }[] }]
    expect(error.code ?? error.errors?.[0]?.code).toBe('ECONNREFUSED')
    // … while the existing one gets its answer, with the cookie that renews it.
    webex.answer()
    const text = await said
    expect(text).toMatch(/^HTTP\/1\.1 200 /)
    expect(text).toMatch(/set-cookie: cordboard_session=/i)
    await stopped
  })

  it('answers once more on a kept connection that a proxy is about to use, then closes it', async () => {
    const running = await start({ graceMs: 60_000 })
    const socket = connect(running.port, 'localhost')
    socket.write('GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n')
    await once(socket, 'data')
    const said = saidUntilClosed(socket)
    const stopped = running.close()
    socket.write('GET /readyz HTTP/1.1\r\nHost: localhost\r\n\r\n')
    expect(await said).toMatch(/^HTTP\/1\.1 503 .*connection: close/is)
    await stopped
  })

  it('closes idle connections at once, and gives up on requests that do not end', async () => {
    const webex = waitingWebex()
    const running = await start({ drainMs: 300 }, webex.send)
    const kept = connect(running.port, 'localhost')
    kept.write('GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n')
    await once(kept, 'data')
    const stuck = connect(running.port, 'localhost')
    const said = saidUntilClosed(stuck)
    stuck.write(post(codeGrant))
    await webex.isAsked()
    let isStopped = false
    const stopped = running.close().then(() => (isStopped = true))
    await saidUntilClosed(kept)
    expect(isStopped).toBe(false)
    await stopped
    expect(await said).toBe('')
  })
})

describe('listening', () => {
  it('says that the port is taken', async () => {
    const { port } = await start()
    const environment = { ...readEnvironment({}, client), port }
    const again = startServer({
      environment,
      keys: readServerKeys([key]),
      signedOut: signedOutInMemory(),
      send: fetch,
      page: (context) => context.text('page'),
    })
    await expect(again).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })

  it('knows the client’s address by the connection', async () => {
    const { port } = await start()
    const status = (headers: Record<string, string>) =>
      new Promise((resolve, reject) => {
        httpRequest({ port, host: 'localhost', path: '/metrics', headers }, (response) => {
          response.resume()
          resolve(response.statusCode)
        })
          .once('error', reject)
          .end()
      })
    expect(await status({})).toBe(200)
    expect(await status({ 'x-forwarded-for': '127.0.0.1' })).toBe(403)
    expect(await status({ host: 'phone.example.com' })).toBe(403)
  })
})
