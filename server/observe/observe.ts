// Observes each request: its id, its line in the log, its count, and its requests to Webex.
import { randomUUID } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Client } from '../clientAddress.ts'
import type { RedisObserver } from '../redis/redis.ts'
import type { RelayObserver } from '../relay/relay.ts'
import { healthPaths } from './healthRoutes.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'
import type { WebexHealth } from './webexHealth.ts'

const TRACKING_IDS = 'trackingIds'
const REQUEST_ID = 'requestId'

type Tools = { readonly log: Log; readonly metrics: Metrics; readonly webexHealth: WebexHealth }

const quietRoutes: ReadonlySet<string> = new Set(healthPaths)
const knownMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** One of our own patterns, so that the requested path is in no log and in no metric. */
function routeOf(context: Context): string {
  // The pattern of the handler that answered: the page's would match any path.
  const pattern = routePath(context)
  if (pattern.includes('*')) return context.req.path.startsWith('/assets/') ? 'asset' : 'page'
  return pattern
}

/** Gives each request an id and writes its line once it is answered. */
export function observeRequests(
  { log, metrics }: Tools,
  clientOf: (context: Context) => Client,
): MiddlewareHandler {
  return async (context, next) => {
    const start = performance.now()
    const given = context.req.header('x-request-id') ?? ''
    // The id of our proxy, so that its log and ours can be compared.
    const isBelieved = /^[\w-]{8,64}$/.test(given) && clientOf(context).isProxied
    const requestId = isBelieved ? given : randomUUID()
    context.set(REQUEST_ID, requestId)
    await next()
    context.header('X-Request-Id', requestId)
    const entry = {
      method: knownMethods.has(context.req.method) ? context.req.method : 'other',
      route: routeOf(context),
      status: context.res.status,
      ms: performance.now() - start,
    }
    metrics.request(entry)
    const trackingIds = (context.get(TRACKING_IDS) ?? []) as readonly string[]
    log.request({ ...entry, requestId, trackingIds, isQuiet: quietRoutes.has(entry.route) })
  }
}

/** The id that `observeRequests` gave the request. */
export const requestIdOf = (context: Context) => context.get(REQUEST_ID) as string

/** `trackingid: ROUTERGW_5f…`, of Webex or its gateway. */
const trackingId = /^[\w.:-]{8,80}$/

/** Counts and logs the relay's requests to Webex. */
export function observeRelay({ log, metrics, webexHealth }: Tools): RelayObserver {
  return {
    observed: (send, context) => async (input, init) => {
      const start = performance.now()
      const operation = operationOf(input, init)
      const note = (status?: number) => {
        webexHealth.note(status)
        const ms = performance.now() - start
        metrics.webexRequest({ operation, ms, ...(status !== undefined && { status }) })
      }
      try {
        const response = await send(input, init)
        const id = response.headers.get('trackingid') ?? ''
        if (trackingId.test(id)) {
          const known = (context.get(TRACKING_IDS) ?? []) as readonly string[]
          context.set(TRACKING_IDS, [...known, id])
        }
        note(response.status)
        return response
      } catch (error) {
        note()
        throw error
      }
    },
    signedOut: (revocation) => metrics.signOut(revocation),
    limited: (what) => metrics.limited(what),
    refusedByWebex: (word, context) =>
      log.warn('Webex refuses this server: check its client id and secret', {
        requestId: requestIdOf(context),
        word,
      }),
    failed: (what, error, context) =>
      log.error(`could not ${what}`, error, { requestId: requestIdOf(context) }),
  }
}

/** Logs and counts whether Redis is up. */
export function observeRedis({ log, metrics }: Pick<Tools, 'log' | 'metrics'>): RedisObserver {
  return {
    redisIsUp(isUp, why) {
      metrics.redisIsUp(isUp)
      if (isUp) log.info('Redis is up: events are shared')
      else log.warn('Redis is away: pages poll', why ? { word: why } : {})
    },
  }
}

/** `POST /access_token`; an authorization's id is no part of it. */
function operationOf(input: Parameters<typeof fetch>[0], init: RequestInit | undefined): string {
  const { pathname } = new URL(input instanceof Request ? input.url : input)
  const name = /\/(access_token|device\/authorize|device\/token|authorizations|people\/me)\b/.exec(
    pathname,
  )?.[1]
  return `${init?.method ?? 'GET'} /${name ?? 'other'}`
}
