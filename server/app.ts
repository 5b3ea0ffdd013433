// The server whole: headers, health, configuration, relay, files.
import type { Context } from 'hono'
import { Hono } from 'hono'
import type { WireConfig } from '../wire/config.ts'
import type { Environment } from './environment.ts'
import type { ServerKeys } from './relay/keys.ts'
import { createRelay } from './relay/relay.ts'
import { scopesByRole } from './scopes.ts'
import { securityHeaders } from './security.ts'

/** Where Webex sends people back after signing in; registered with the integration. */
const LANDING_PATH = '/callback'

export type AppOptions = {
  readonly environment: Environment
  readonly keys: ServerKeys
  readonly send: typeof fetch
  readonly addressOf: (context: Context) => string
  /** What answers everything else: the built files, or Vite while developing. */
  readonly page: (context: Context) => Response | Promise<Response>
  readonly isDevelopment?: boolean
}

export function createApp(options: AppOptions): Hono {
  const { environment, keys, send, addressOf, isDevelopment = false } = options
  const { publicOrigin, apiBaseUrl, clientId, clientSecret } = environment
  const app = new Hono()
  app.use(
    securityHeaders({
      apiOrigin: new URL(apiBaseUrl).origin,
      isHttps: publicOrigin.startsWith('https:'),
      isDevelopment,
    }),
  )
  // The body is our clock: the page reads it to count call timers by (domain/calls/skew.ts).
  app.get('/healthz', (context) => {
    context.header('Cache-Control', 'no-store')
    return context.json({ ok: true, now: Date.now() })
  })
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
      displayScopes: scopesByRole.display,
      addressOf,
    }),
  )
  app.get('*', (context) => options.page(context))
  app.onError((_, context) => context.json({ message: 'The server had trouble.' }, 500))
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
    ...(homeRegion && { homeRegion }),
    ...(wallRequestsPerMinute && { wallRequestsPerMinute }),
  }
}
