// The whole server: headers, health, configuration, relay, files.
import type { Context } from 'hono'
import { Hono } from 'hono'
import type { WireConfig } from '../wire/config.ts'
import type { Client } from './clientAddress.ts'
import type { Environment } from './environment.ts'
import { createEventRoutes } from './events/eventRoutes.ts'
import type { Hub } from './events/hub.ts'
import { createHub } from './events/hub.ts'
import { watcherOf } from './events/watchers.ts'
import { createHealthRoutes } from './observe/healthRoutes.ts'
import type { Log } from './observe/log.ts'
import { silentLog } from './observe/log.ts'
import type { Metrics } from './observe/metrics.ts'
import { createMetrics } from './observe/metrics.ts'
import { observeRelay, observeRequests, requestIdOf } from './observe/observe.ts'
import { createWebexHealth } from './observe/webexHealth.ts'
import type { ServerKeys } from './relay/keys.ts'
import { createRelay } from './relay/relay.ts'
import { createSeal } from './relay/sealing.ts'
import { createSessionCookie } from './relay/sessionCookie.ts'
import type { SignedOutList } from './relay/signedOut.ts'
import { scopesByRole } from './scopes.ts'
import { securityHeaders } from './security.ts'

/** The page to which Webex redirects after signing in; registered with the integration. */
const LANDING_PATH = '/callback'

export type AppOptions = {
  readonly environment: Environment
  readonly keys: ServerKeys
  readonly signedOut: SignedOutList
  readonly send: typeof fetch
  readonly clientOf: (context: Context) => Client
  /** Answers all other requests: the built files, or Vite during development. */
  readonly page: (context: Context) => Response | Promise<Response>
  readonly log?: Log
  readonly metrics?: Metrics
  readonly isStopping?: () => boolean
  readonly isDevelopment?: boolean
  /** The hub of all streams; default: a new one. */
  readonly hub?: Hub
  /** Missing: none is used. */
  readonly redis?: { readonly isUp: boolean }
}

/** First parts of the server's own paths; all other paths belong to the page. */
export const ownPaths =
  /^\/(oauth\/|events(\/|$)|webex\/events\/|config\.json$|healthz$|livez$|readyz$|metrics$)/

/** The server's routes and middleware; starts nothing and listens to nothing. */
export function createApp(options: AppOptions): Hono {
  const { environment, keys, signedOut, send, clientOf } = options
  const { log = silentLog, isStopping = () => false, isDevelopment = false } = options
  const { metrics = createMetrics({ ofProcess: false }), hub = createHub() } = options
  const { publicOrigin, apiBaseUrl, clientId, clientSecret } = environment
  const webexHealth = createWebexHealth({
    apiBaseUrl,
    send,
    onChange: (isUp) => metrics.webexIsUp(isUp),
  })
  const tools = { log, metrics, webexHealth }
  const cookie = createSessionCookie({
    isHttps: publicOrigin.startsWith('https:'),
    seal: createSeal(keys),
    signedOut,
  })
  const app = new Hono()
  app.use(observeRequests(tools, clientOf))
  app.use(
    securityHeaders({
      apiOrigin: new URL(apiBaseUrl).origin,
      imageOrigins: environment.imageOrigins,
      ...(environment.recordingOrigins && { recordingOrigins: environment.recordingOrigins }),
      isHttps: publicOrigin.startsWith('https:'),
      isDevelopment,
    }),
  )
  app.route(
    '/',
    createHealthRoutes({
      webexHealth,
      metrics,
      metricsToken: environment.metricsToken,
      clientOf,
      isStopping,
      ...(options.redis && { redis: options.redis }),
    }),
  )
  app.get('/config.json', (context) => {
    context.header('Cache-Control', 'no-store')
    return context.json(configFor(environment))
  })
  app.route(
    '/oauth',
    createRelay({
      ownOrigin: publicOrigin,
      upstream: {
        apiBaseUrl,
        clientId,
        clientSecret,
        redirectUri: `${publicOrigin}${LANDING_PATH}`,
        send,
      },
      keys,
      cookie,
      signedOut,
      onSignedOut(signIn) {
        hub.signedOut(signIn)
        hub.signedOut(watcherOf(signIn))
      },
      displayScopes: scopesByRole.display,
      addressOf: (context) => clientOf(context).address,
      observer: observeRelay(tools),
    }),
  )
  if (environment.deliveryOrigin !== undefined) {
    const { deliveryOrigin } = environment
    app.route(
      '/',
      createEventRoutes({ keys, cookie, signedOut, hub, deliveryOrigin, observer: metrics }),
    )
  }
  app.get('*', (context) => options.page(context))
  app.onError((error, context) => {
    log.error('a request failed', error, { requestId: requestIdOf(context) })
    return context.json({ message: 'The server had trouble.' }, 500)
  })
  return app
}

function configFor(environment: Environment): WireConfig {
  const { cloud, apiBaseUrl, publicOrigin, clientId, homeRegion, wallRequestsPerMinute } =
    environment
  return {
    cloud,
    apiBaseUrl,
    oauth: {
      authorizationEndpoint: `${apiBaseUrl}/authorize`,
      tokenEndpoint: `${publicOrigin}/oauth/token`,
      revocationEndpoint: `${publicOrigin}/oauth/signout`,
      clientId,
      scopes: scopesByRole,
    },
    ...(environment.deliveryOrigin !== undefined && { events: true }),
    ...(environment.recordingOrigins && { recordings: true }),
    ...(homeRegion && { homeRegion }),
    ...(wallRequestsPerMinute && { wallRequestsPerMinute }),
  }
}
