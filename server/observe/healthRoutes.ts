// Endpoints for load balancers, orchestrators and Prometheus.
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { Hono } from 'hono'
import type { Client } from '../clientAddress.ts'
import type { Metrics } from './metrics.ts'
import type { WebexHealth } from './webexHealth.ts'

/** Paths of probes and Prometheus, which the log leaves out while they succeed. */
export const healthPaths = ['/healthz', '/livez', '/readyz', '/metrics'] as const

export type HealthOptions = {
  readonly webexHealth: WebexHealth
  readonly metrics: Metrics
  readonly metricsToken: string | undefined
  readonly clientOf: (context: Context) => Client
  /** The server takes no more requests: the load balancer should use another instance. */
  readonly isStopping: () => boolean
  /** Missing: none is used. */
  readonly redis?: { readonly isUp: boolean }
}

/** The routes of `healthPaths` (docs/operating.md). */
export function createHealthRoutes(options: HealthOptions): Hono {
  const { webexHealth, metrics, metricsToken, clientOf, isStopping, redis } = options
  const routes = new Hono()
  for (const path of healthPaths) {
    routes.use(path, async (context, next) => {
      await next()
      context.header('Cache-Control', 'no-store')
    })
  }
  // The body is our clock: the page uses it for call timers (domain/skew.ts).
  routes.get('/healthz', (context) => context.json({ ok: true, now: Date.now() }))
  routes.get('/livez', (context) => context.json({ ok: true }))
  // 200 while Webex or Redis is away: every instance is without Webex then, and a page that is served
  // says so itself and keeps what it knows; without Redis it asks Webex itself. Taking all instances away would leave nothing.
  routes.get('/readyz', async (context) => {
    if (isStopping()) return context.json({ ready: false, reason: 'stopping' }, 503)
    const state = await webexHealth.state()
    return context.json({
      ready: true,
      webex: state.webex,
      ...(state.webex === 'away' && {
        reason: 'Webex does not answer',
        awayForSeconds: Math.round(state.sinceMs / 1_000),
      }),
      ...(redis && { redis: redis.isUp ? 'ok' : 'away' }),
    })
  })
  routes.get('/metrics', async (context) => {
    if (!isAllowed(context)) {
      return context.json({ message: 'Only from this machine, or with the metrics token.' }, 403)
    }
    const { type, body } = await metrics.text()
    return context.body(body, 200, { 'Content-Type': type })
  })
  const isAllowed = (context: Context) => {
    const given = /^Bearer (.+)$/i.exec(context.req.header('authorization') ?? '')?.[1]
    if (metricsToken !== undefined && given !== undefined && isSame(given, metricsToken))
      return true
    return clientOf(context).isLocal && isLocalName(context.req.header('host') ?? '')
  }
  return routes
}

/** Requested by this machine's own name, not by a public one through a proxy without headers. */
const isLocalName = (host: string) => /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host)

/** Takes the same time whatever part of the token is right. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(one), digest(other))
}
