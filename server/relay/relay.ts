// The token relay (docs/adr/0003): `/oauth/token` adds the client secret, and keeps the
// refresh token in a sealed cookie that JavaScript never sees. It stores nothing.
import type { Context } from 'hono'
import { Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { createRateLimit } from './rateLimit.ts'
import type { OAuthError } from './request.ts'
import { isFromOwnPage, readTokenRequest, REFRESH_PLACEHOLDER } from './request.ts'
import type { Seal } from './sealing.ts'
import type { Upstream } from './upstream.ts'
import { exchange, revoke } from './upstream.ts'

const COOKIE = 'cordboard_session'
const NINETY_DAYS_S = 90 * 24 * 3_600

export type RelayOptions = {
  readonly ownOrigin: string
  readonly upstream: Upstream
  readonly seal: Seal
  /** Address of whoever asks, for the rate limit. */
  readonly addressOf: (context: Context) => string
}

export function createRelay({ ownOrigin, upstream, seal, addressOf }: RelayOptions): Hono {
  const relay = new Hono()
  const limit = createRateLimit({ most: 60, perMs: 60_000 })
  const cookie = {
    httpOnly: true,
    sameSite: 'Strict',
    secure: ownOrigin.startsWith('https:'),
    path: '/oauth',
  } as const
  const kept = (context: Context) => seal.open(getCookie(context, COOKIE) ?? '')
  const refuse = (context: Context, { status, error }: OAuthError) =>
    context.json({ error }, status)

  relay.use(async (context, next) => {
    context.header('Cache-Control', 'no-store')
    if (context.req.method === 'POST' && !isFromOwnPage(context, ownOrigin)) {
      return refuse(context, { status: 403, error: 'invalid_request' })
    }
    const waitMs = limit(addressOf(context))
    if (waitMs > 0) {
      context.header('Retry-After', String(Math.ceil(waitMs / 1_000)))
      return refuse(context, { status: 429, error: 'slow_down' })
    }
    return next()
  })

  relay.post('/token', async (context) => {
    const request = await readTokenRequest(context, upstream)
    if ('error' in request) return refuse(context, request)
    const refreshToken = kept(context)
    if (request.grant === 'refresh_token' && !refreshToken) {
      return refuse(context, { status: 400, error: 'invalid_grant' })
    }
    const answer = await exchange(upstream, request, refreshToken)
    if (answer.is === 'unreachable') {
      return refuse(context, { status: 503, error: 'temporarily_unavailable' })
    }
    if (answer.is === 'refused') {
      if (answer.retryAfter) context.header('Retry-After', answer.retryAfter)
      if (answer.status === 429) return refuse(context, { status: 429, error: 'slow_down' })
      // A refused renewal never comes back: forget it, so that the next start is clean.
      if (request.grant === 'refresh_token' && answer.error === 'invalid_grant') {
        deleteCookie(context, COOKIE, cookie)
      }
      return refuse(context, { status: 400, error: answer.error })
    }
    const { refresh_token: fresh, refresh_token_expires_in: life, ...visible } = answer.body
    // An answer without a new refresh token leaves the old one in force (facts 1.5).
    const next = typeof fresh === 'string' ? fresh : refreshToken
    if (next) {
      const maxAge = typeof life === 'number' ? Math.min(life, NINETY_DAYS_S) : NINETY_DAYS_S
      setCookie(context, COOKIE, seal.seal(next), { ...cookie, maxAge })
    }
    return context.json({ ...visible, ...(next && { refresh_token: REFRESH_PLACEHOLDER }) })
  })

  relay.get('/session', (context) => context.json({ signedIn: kept(context) !== undefined }))

  relay.post('/signout', async (context) => {
    deleteCookie(context, COOKIE, cookie)
    const token = /^Bearer (\S{1,4096})$/.exec(context.req.header('authorization') ?? '')?.[1]
    if (token) await revoke(upstream, token)
    return context.body(null, 204)
  })

  return relay
}
