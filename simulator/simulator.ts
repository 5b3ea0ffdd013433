// The simulated Webex as one object: a server for the app, an in-process door for tests.
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener, type HttpBindings } from '@hono/node-server'
import { Cloud } from './control/cloud.ts'
import { ConnectionReset } from './control/connection.ts'
import { controlApp } from './control/controlApp.ts'
import { frontDoor, type FrontDoor } from './control/frontDoor.ts'
import type { World, WorldOptions } from './model/types.ts'
import { appClient, type OAuthClient } from './oauth/clients.ts'
import { oauthDoor } from './oauth/oauthDoor.ts'
import { restPipeline } from './rest/pipeline.ts'
import { RateLimit } from './rest/rateLimit.ts'
import { allRoutes } from './rest/routes.ts'

export type SimulatorOptions = WorldOptions & {
  /** 0 (default): any free one. */
  port?: number
  /** Default `localhost`. */
  host?: string
  /** The origin that serves the app, whose `/callback` is allowed. Default port 5173. */
  appOrigins?: readonly string[]
  /** Integrations; default: the app's own, with the fixed secret of oauth/clients.ts. */
  clients?: readonly OAuthClient[]
  /** Default 300 a minute and token (docs/webex/facts.md 11); `Infinity`: no limit. */
  requestsPerMinute?: number
  /** The wall clock, for tests; ms. */
  clockNow?: () => number
  /** Receives bugs of the simulator itself; default: standard error. */
  onBug?: (error: unknown) => void
}

const defaultOrigin = 'http://localhost:5173'
const defaultRequestsPerMinute = 300

function report(error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`simulator: ${text}\n`)
}

async function listening(host: string, port: number): Promise<Server> {
  const server = createServer()
  server.listen(port, host)
  await once(server, 'listening')
  return server
}

function frontDoorOf(
  cloud: Cloud,
  origin: string,
  closing: AbortSignal,
  options: SimulatorOptions,
): FrontDoor {
  const onBug = options.onBug ?? report
  const world = () => cloud.world
  const clients = options.clients ?? [appClient(options.appOrigins ?? [defaultOrigin])]
  const control = controlApp(cloud)
  return frontDoor({
    cloud,
    closing,
    control: (request) => control.fetch(request),
    oauth: oauthDoor({ origin, clients, store: cloud.tokens, world, onBug }),
    personOf: (token) => memberOf(cloud, token)?.email,
    rest: restPipeline({
      routes: allRoutes(cloud.tokens),
      lookUp: (token) => Promise.resolve(callerOf(cloud, token)),
      rateLimit: new RateLimit(options.requestsPerMinute ?? defaultRequestsPerMinute, () =>
        cloud.now(),
      ),
      world,
      onBug,
    }),
  })
}

function memberOf(cloud: Cloud, token: string) {
  const grant = cloud.tokens.accessGrant(token)
  return grant && cloud.world.organisation.memberById(grant.personId)
}

/** The token of a person who is not in this world is invalid. */
const callerOf = (cloud: Cloud, token: string) =>
  memberOf(cloud, token) ? cloud.tokens.accessGrant(token) : undefined

function serve(server: Server, door: FrontDoor): void {
  const listener = getRequestListener(
    async (request, env) => {
      const { incoming } = env as HttpBindings
      try {
        return await door(request, incoming.socket.remoteAddress)
      } catch (error) {
        if (!(error instanceof ConnectionReset)) throw error
        incoming.socket.resetAndDestroy()
        return new Response(null, { status: 500 })
      }
    },
    { overrideGlobalObjects: false },
  )
  server.on('request', (incoming, outgoing) => void listener(incoming, outgoing))
}

export class Simulator {
  /** `http://localhost:5174`; the API is below `/v1`. */
  readonly origin: string
  readonly #server: Server
  readonly #cloud: Cloud
  readonly #door: FrontDoor
  readonly #closing: AbortController

  private constructor(server: Server, host: string, options: SimulatorOptions) {
    this.#server = server
    this.origin = `http://${host}:${(server.address() as AddressInfo).port}`
    this.#cloud = new Cloud({ ...options, apiBase: `${this.origin}/v1` }, options.clockNow)
    this.#closing = new AbortController()
    this.#door = frontDoorOf(this.#cloud, this.origin, this.#closing.signal, options)
    serve(server, this.#door)
  }

  /** Starts listening. @throws where the port is taken. */
  static async start(options: SimulatorOptions = {}): Promise<Simulator> {
    const host = options.host ?? 'localhost'
    return new Simulator(await listening(host, options.port ?? 0), host, options)
  }

  /** A reset replaces it: read it again. */
  get world(): World {
    return this.#cloud.world
  }

  /** As `POST /sim/reset`. */
  reset(
    options: Pick<WorldOptions, 'seed' | 'members' | 'activity' | 'spaces' | 'messages'> = {},
  ): void {
    this.#cloud.reset(options)
  }

  /** As `POST /sim/tokens`. @param expiresIn seconds. */
  token(email: string, scopes?: readonly string[], expiresIn?: number): string {
    return this.#cloud.tokenFor(email, scopes, expiresIn)
  }

  /** The same as over HTTP, without the network. @throws ConnectionReset where HTTP would break. */
  fetch(input: string | Request, init?: RequestInit): Promise<Response> {
    const request =
      typeof input === 'string' ? new Request(new URL(input, this.origin), init) : input
    return this.#door(request)
  }

  /** Ends open requests, timers and the server. */
  async close(): Promise<void> {
    if (this.#closing.signal.aborted) return
    this.#closing.abort()
    this.#cloud.stop()
    const closed = once(this.#server, 'close')
    this.#server.close()
    this.#server.closeAllConnections()
    await closed
  }
}
