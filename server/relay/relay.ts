// The token relay (docs/adr/0003): `/oauth/token` adds the client secret, and keeps the
// refresh token in a sealed cookie that JavaScript never sees; `/oauth/device` does so for a
// display that is signed in from a phone. It stores nothing.
import type { Context } from 'hono'
import { Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { ServerKeys } from './keys.ts'
import { answerPersonKey } from './personKey.ts'
import { createRateLimit } from './rateLimit.ts'
import type { OAuthError } from './request.ts'
import {
  checkDeviceAuthorization,
  isFromOwnPage,
  readDevicePoll,
  readTokenRequest,
  REFRESH_PLACEHOLDER,
} from './request.ts'
import { createSeal } from './sealing.ts'
import type { CookieSession } from './sessionCookie.ts'
import { readCookieSession, writeCookieSession } from './sessionCookie.ts'
import type { TokenBody, Upstream, UpstreamAnswer } from './upstream.ts'
import { authorizeDevice, exchange, pollDevice, revoke } from './upstream.ts'

const COOKIE = 'cordboard_session'
const NINETY_DAYS_S = 90 * 24 * 3_600
const DEVICE_POLL = '/device/token'

export type RelayOptions = {
  readonly ownOrigin: string
  readonly upstream: Upstream
  readonly keys: ServerKeys
  /** All that a display may ever ask for. */
  readonly displayScopes: readonly string[]
  /** Address of whoever asks, for the rate limit. */
  readonly addressOf: (context: Context) => string
}

export function createRelay(options: RelayOptions): Hono {
  const { ownOrigin, upstream, keys, displayScopes, addressOf } = options
  const seal = createSeal(keys)
  const relay = new Hono()
  const limit = createRateLimit({ most: 60, perMs: 60_000 })
  // A display asks every two seconds, and several may be behind one address.
  const pollLimit = createRateLimit({ most: 240, perMs: 60_000 })
  const cookie = {
    httpOnly: true,
    sameSite: 'Strict',
    secure: ownOrigin.startsWith('https:'),
    path: '/oauth',
  } as const
  const kept = (context: Context): CookieSession | undefined => {
    const opened = seal.open(getCookie(context, COOKIE) ?? '')
    return opened === undefined ? undefined : readCookieSession(opened)
  }
  const keep = (context: Context, session: CookieSession, maxAge = NINETY_DAYS_S) =>
    setCookie(context, COOKIE, seal.seal(writeCookieSession(session)), { ...cookie, maxAge })

  relay.use(async (context, next) => {
    context.header('Cache-Control', 'no-store')
    if (context.req.method === 'POST' && !isFromOwnPage(context, ownOrigin)) {
      return refuse(context, { status: 403, error: 'invalid_request' })
    }
    const limiter = context.req.path.endsWith(DEVICE_POLL) ? pollLimit : limit
    const waitMs = limiter(addressOf(context))
    if (waitMs > 0) {
      context.header('Retry-After', String(Math.ceil(waitMs / 1_000)))
      return refuse(context, { status: 429, error: 'slow_down' })
    }
    return next()
  })

  /** The token without its refresh token, which goes into the cookie. */
  const handOver = (context: Context, body: TokenBody, was: Partial<CookieSession> = {}) => {
    const { refreshToken, isDisplay = false } = was
    const { refresh_token: fresh, refresh_token_expires_in: life, ...answered } = body
    // Without a word it is what was asked for (RFC 6749 5.1), of which the page knows nothing.
    const visible = { ...(isDisplay && { scope: displayScopes.join(' ') }), ...answered }
    // An answer without a new refresh token leaves the old one in force (docs/webex/facts.md 1.5).
    const next = typeof fresh === 'string' ? fresh : refreshToken
    if (next) {
      const maxAge = typeof life === 'number' ? Math.min(life, NINETY_DAYS_S) : NINETY_DAYS_S
      keep(context, { ...was, refreshToken: next, isDisplay }, maxAge)
    }
    return context.json({ ...visible, ...(next && { refresh_token: REFRESH_PLACEHOLDER }) })
  }

  relay.post('/token', async (context) => {
    const request = await readTokenRequest(context, upstream)
    if ('error' in request) return refuse(context, request)
    const was = request.grant === 'refresh_token' ? kept(context) : undefined
    if (request.grant === 'refresh_token' && !was) {
      return refuse(context, { status: 400, error: 'invalid_grant' })
    }
    const answer = await exchange(upstream, request, was?.refreshToken)
    if (answer.is === 'ok') return handOver(context, answer.body, was)
    // A refused renewal never comes back: forget it, so that the next start is clean.
    if (
      request.grant === 'refresh_token' &&
      answer.is === 'refused' &&
      answer.status !== 429 &&
      answer.error === 'invalid_grant'
    ) {
      deleteCookie(context, COOKIE, cookie)
    }
    return passOn(context, answer)
  })

  relay.post('/device/authorize', async (context) => {
    const problem = await checkDeviceAuthorization(context, upstream.clientId)
    if (problem) return refuse(context, problem)
    const answer = await authorizeDevice(upstream, displayScopes)
    return answer.is === 'ok' ? context.json(answer.body) : passOn(context, answer)
  })

  relay.post(DEVICE_POLL, async (context) => {
    const request = await readDevicePoll(context, upstream.clientId)
    if ('error' in request) return refuse(context, request)
    const answer = await pollDevice(upstream, request.deviceCode)
    return answer.is === 'ok'
      ? handOver(context, answer.body, { isDisplay: true })
      : passOn(context, answer)
  })

  relay.post('/person/key', (context) =>
    answerPersonKey(context, {
      keys,
      upstream,
      session: kept,
      keepSession: keep,
      refuse: passOn,
    }),
  )

  relay.get('/session', (context) => context.json({ signedIn: kept(context) !== undefined }))

  relay.post('/signout', async (context) => {
    deleteCookie(context, COOKIE, cookie)
    const token = /^Bearer (\S{1,4096})$/.exec(context.req.header('authorization') ?? '')?.[1]
    if (token) await revoke(upstream, token)
    return context.body(null, 204)
  })

  return relay
}

const refuse = (context: Context, { status, error }: OAuthError) => context.json({ error }, status)

/** Webex's refusal in our few statuses; what it said beyond OAuth's own word stays here. */
function passOn(context: Context, answer: Exclude<UpstreamAnswer<never>, { is: 'ok' }>) {
  if (answer.is === 'unreachable') {
    return refuse(context, { status: 503, error: 'temporarily_unavailable' })
  }
  const { status, error, retryAfter } = answer
  if (retryAfter) context.header('Retry-After', retryAfter)
  if (status === 429) return refuse(context, { status, error: 'slow_down' })
  return refuse(context, { status: status === 428 ? status : 400, error })
}
