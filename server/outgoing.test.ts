// Connections to Webex: direct, or through the proxy in the environment.
import { once } from 'node:events'
import type { Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { createSend } from './outgoing.ts'

const open: Server[] = []
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

async function listen(server: Server): Promise<string> {
  open.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const webex = () => listen(createServer((_, response) => void response.end('from Webex')))

/** A proxy that accepts CONNECT for any name, and connects to `target`. */
async function proxyTo(target: string) {
  const asked: string[] = []
  const server = createServer()
  server.on('connect', (request, socket) => {
    asked.push(request.url ?? '')
    const { hostname, port } = new URL(target)
    const onward = connect(Number(port), hostname, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      onward.pipe(socket).pipe(onward)
    })
    onward.on('error', () => socket.destroy())
    socket.on('error', () => onward.destroy())
  })
  return { url: await listen(server), asked }
}

describe('the way to Webex', () => {
  it('is direct without a proxy', () => {
    expect(createSend({})).toBe(fetch)
    expect(createSend({ HTTPS_PROXY: '' })).toBe(fetch)
  })

  it('uses the proxy, also for a name that only the proxy can resolve', async () => {
    const proxy = await proxyTo(await webex())
    for (const name of ['HTTP_PROXY', 'http_proxy']) {
      const send = createSend({ [name]: proxy.url })
      const response = await send('http://webex.invalid:8080/v1', { redirect: 'manual' })
      expect(await response.text()).toBe('from Webex')
    }
    expect(proxy.asked).toEqual(['webex.invalid:8080', 'webex.invalid:8080'])
  })

  it('bypasses it for this machine, where the simulator is, and for the hosts in NO_PROXY', async () => {
    const target = await webex()
    const proxy = await proxyTo(target)
    const { port } = new URL(target)
    const send = createSend({ HTTP_PROXY: proxy.url, NO_PROXY: 'example.com' })
    expect(await (await send(`http://localhost:${port}/v1`)).text()).toBe('from Webex')
    expect(await (await send(target)).text()).toBe('from Webex')
    expect(proxy.asked).toEqual([])
  })

  it('passes on a method, headers and a body', async () => {
    const echo = createServer((request, response) => {
      let body = ''
      request.on('data', (data: Buffer) => (body += data.toString()))
      request.on('end', () =>
        response.end([request.method, request.headers['x-a'], body].join(' ')),
      )
    })
    const proxy = await proxyTo(await listen(echo))
    const send = createSend({ HTTP_PROXY: proxy.url })
    const response = await send('http://webex.invalid/v1', {
      method: 'POST',
      headers: { 'x-a': 'b' },
      body: 'c=d',
    })
    expect(await response.text()).toBe('POST b c=d')
  })

  it.each(['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'])(
    'a %s that is no URL is refused by name, without its value',
    (name) => {
      const secret = 'user:hunter2'
      for (const value of [secret, `ftp://${secret}@proxy`]) {
        expect(() => createSend({ [name]: value })).toThrow(name)
        expect(() => createSend({ [name]: value })).not.toThrow('hunter2')
      }
    },
  )
})
