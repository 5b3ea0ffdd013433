// Starts the app's server on a port and returns how to stop it.
import type { IncomingMessage, Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server as NetServer } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Context } from 'hono'
import type { AppOptions } from './app.ts'
import { createApp } from './app.ts'
import { createHub } from './events/hub.ts'
import { createClientOf } from './clientAddress.ts'

/** A server that listens. */
export type Running = {
  readonly port: number
  /** Finishes requests under way, for at most `drainMs`, and accepts no new ones. */
  close(): Promise<void>
}

/** All in ms. Each limits how long a client can hold a connection that costs it nothing. */
export const timeouts = {
  /** Until the last header has arrived, counted from the connection or the request's first byte. */
  headersTimeout: 15_000,
  /** Until the body has come. */
  requestTimeout: 30_000,
  /**
   * Between two requests. Longer than in proxies (nginx 60 s, AWS 60 s, Apache and browsers up to 75 s):
   * the proxy must close first, or it could send a request on a connection that we have just closed.
   */
  keepAliveTimeout: 80_000,
  /** How often the first two are checked. */
  connectionsCheckingInterval: 5_000,
  /** Nothing read and nothing written: the client does not take the answer. */
  idle: 120_000,
  drainMs: 20_000,
  /**
   * While stopping, how long kept connections still answer, each one last time. A proxy that has not
   * noticed yet may be about to use one, and does not repeat a POST.
   */
  graceMs: 0,
}

type ServeOptions = Omit<AppOptions, 'clientOf' | 'isStopping'> & {
  readonly timeouts?: Partial<typeof timeouts>
}

/** Rejects if the port is taken (`EADDRINUSE`). */
export function startServer(options: ServeOptions): Promise<Running> {
  const hub = options.hub ?? createHub()
  const { port, host, trustedProxies } = options.environment
  const { drainMs, graceMs, idle, ...limits } = { ...timeouts, ...options.timeouts }
  const clientOfMessage = createClientOf(trustedProxies)
  let isStopping = false
  const app = createApp({
    ...options,
    hub,
    clientOf: (context: Context<{ Bindings: { incoming: IncomingMessage } }>) =>
      clientOfMessage(context.env.incoming),
    isStopping: () => isStopping,
  })
  const answer = getRequestListener(app.fetch)
  const server = createServer(limits, (request, response) => {
    if (isStopping) response.setHeader('Connection', 'close')
    void answer(request, response)
  })
  server.setTimeout(idle)
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const { port } = server.address() as AddressInfo
      resolve({
        port,
        close() {
          isStopping = true
          // Streams do not end by themselves; their browsers reconnect to another instance.
          hub.close()
          return drain(server, { drainMs, graceMs })
        },
      })
    })
  })
}

const LOOK_AGAIN_MS = 50

function drain(server: Server, ms: { drainMs: number; graceMs: number }): Promise<void> {
  return new Promise((resolve) => {
    let looking: ReturnType<typeof setInterval> | undefined
    const grace = setTimeout(() => {
      // Otherwise an answered connection would be kept open for the next request.
      looking = setInterval(() => server.closeIdleConnections(), LOOK_AGAIN_MS)
    }, ms.graceMs)
    const giveUp = setTimeout(() => server.closeAllConnections(), ms.drainMs)
    // The HTTP server's own close would end kept connections at once.
    NetServer.prototype.close.call(server, () => {
      clearTimeout(grace)
      clearInterval(looking)
      clearTimeout(giveUp)
      resolve()
    })
  })
}
