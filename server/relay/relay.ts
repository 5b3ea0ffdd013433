// The token relay (docs/adr/0003): `/oauth/token` adds the client secret, and keeps the refresh token
// in a sealed cookie that JavaScript never sees; `/oauth/device` does the same for a display that is
// signed in from a phone. The relay stores only the list of sign-ins that have ended.
import type { Context } from 'hono'
import { Hono } from 'hono'
import { rateKey } from '../clientAddress.ts'
import type { ServerKeys } from './keys.ts'
import { answerPersonKey } from './personKey.ts'
import type { RateLimit } from './rateLimit.ts'
import { createRateLimit } from './rateLimit.ts'
import type { OAuthError } from './request.ts'
import {
  checkDeviceAuthorization,
  isFromOwnPage,
  readDevicePoll,
  readTokenRequest,
  REFRESH_PLACEHOLDER,
} from './request.ts'
import type { SessionCookie, SignIn } from './sessionCookie.ts'
import { newSignInId } from './sessionCookie.ts'
import type { SignedOutList } from './signedOut.ts'
import type { Revocation } from './takeBack.ts'
import { isGone, takeBack } from './takeBack.ts'
import type { TokenBody, Upstream, UpstreamAnswer } from './upstream.ts'
import { authorizeDevice, exchange, pollDevice } from './upstream.ts'

/** How the server logs and counts the relay's events. */
export type RelayObserver = {
  /** The same `send`, observed on behalf of this request. */
  observed(send: typeof fetch, context: Context): typeof fetch
  signedOut(revocation: Revocation): void
  /** A client was slowed down by us. */
  limited(what: string): void
  /** Webex refuses the server itself (its secret, its client): nobody can sign in. */
  refusedByWebex(error: string, context: Context): void
  /** A sign-out could not be stored. */
  failed(what: string, error: unknown, context: Context): void
}

export type RelayOptions = {
  readonly ownOrigin: string
  readonly upstream: Upstream
  readonly keys: ServerKeys
  readonly cookie: SessionCookie
  readonly signedOut: SignedOutList
  /** A sign-in has ended, and its streams must end, too. */
  readonly onSignedOut?: (signIn: string) => void
  /** All permissions that a display may request. */
  readonly displayScopes: readonly string[]
  /** Address of the client, for the rate limits. */
  readonly addressOf: (context: Context) => string
  readonly observer?: RelayObserver
}

type Refusal = Exclude<UpstreamAnswer<never>, { is: 'ok' }>

/** The routes below `/oauth` (docs/adr/0003). */
export function createRelay(options: RelayOptions): Hono {
  const { ownOrigin, keys, cookie, signedOut, displayScopes, addressOf, observer } = options
  const { clientId } = options.upstream
  const relay = new Hono()
  const limits = {
    code: createRateLimit({ perMinute: 60 }),
    // By sign-in, not by address: an office of hundreds may share one address.
    renewal: createRateLimit({ perMinute: 60 }),
    deviceCode: createRateLimit({ perMinute: 60 }),
    // A display asks every two seconds, and several may share one address.
    devicePoll: createRateLimit({ perMinute: 240 }),
  } satisfies Record<string, RateLimit>

  const webexFor = (context: Context): Upstream => {
    const { upstream } = options
    return observer ? { ...upstream, send: observer.observed(upstream.send, context) } : upstream
  }

  relay.use(async (context, next) => {
    context.header('Cache-Control', 'no-store')
    if (context.req.method === 'POST' && !isFromOwnPage(context, ownOrigin)) {
      return refuse(context, { status: 403, error: 'invalid_request' })
    }
    return next()
  })

  /** A refusal if this key has used up its share; otherwise the request is counted. */
  const limited = async (context: Context, what: keyof typeof limits, key?: string) => {
    const waitMs = await limits[what](key ?? rateKey(addressOf(context)))
    if (waitMs === 0) return undefined
    observer?.limited(what)
    context.header('Retry-After', String(Math.ceil(waitMs / 1_000)))
    return refuse(context, { status: 429, error: 'slow_down' })
  }

  /** The token answer without the refresh token, which goes into the cookie. */
  const handOver = (
    context: Context,
    body: TokenBody,
    signIn: Omit<SignIn, 'refreshToken'> & { refreshToken?: string },
  ) => {
    const { refresh_token: fresh, refresh_token_expires_in: life, ...answered } = body
    // Without `scope` the requested ones were granted (RFC 6749 5.1), which the page does not know.
    const visible = { ...(signIn.isDisplay && { scope: displayScopes.join(' ') }), ...answered }
    // An answer without a new refresh token leaves the old one valid (docs/webex/facts.md 1.5).
    const refreshToken = typeof fresh === 'string' ? fresh : signIn.refreshToken
    if (refreshToken) {
      cookie.write(
        context,
        { ...signIn, refreshToken },
        typeof life === 'number' ? life : undefined,
      )
    }
    return context.json({ ...visible, ...(refreshToken && { refresh_token: REFRESH_PLACEHOLDER }) })
  }

  const begun = (answer: { readonly at?: number }, isDisplay: boolean) => ({
    id: newSignInId(),
    isDisplay,
    since: answer.at ?? Date.now(),
  })

  const ended = (context: Context) => {
    cookie.clear(context)
    return refuse(context, { status: 400, error: 'invalid_grant' })
  }

  /** The answer to a failed renewal, for the page and for the cookie. */
  const refuseRenewal = (context: Context, answer: Refusal) => {
    if (answer.is !== 'refused') return passOn(context, answer)
    // Only this refusal is permanent: delete the cookie, so that the next start is clean.
    if (isGone(answer)) return ended(context)
    // Any other failure may be temporary, at Webex or in our settings: nobody is signed out.
    observer?.refusedByWebex(answer.error, context)
    return passOn(context, { is: 'away' })
  }

  const renew = async (context: Context) => {
    const signIn = await cookie.read(context)
    if (!signIn) return refuse(context, { status: 400, error: 'invalid_grant' })
    const slower = await limited(context, 'renewal', signIn.id)
    if (slower) return slower
    const answer = await exchange(
      webexFor(context),
      { grant: 'refresh_token' },
      signIn.refreshToken,
    )
    // Signed out in another tab during the request: its answer must not restore the session.
    if (await signedOut.has(signIn.id)) return ended(context)
    if (answer.is === 'ok') return handOver(context, answer.body, signIn)
    return refuseRenewal(context, answer)
  }

  relay.post('/token', async (context) => {
    const request = await readTokenRequest(context, options.upstream)
    if ('error' in request) return refuse(context, request)
    if (request.grant === 'refresh_token') return renew(context)
    const slower = await limited(context, 'code')
    if (slower) return slower
    const answer = await exchange(webexFor(context), request, undefined)
    return answer.is === 'ok'
      ? handOver(context, answer.body, begun(answer, false))
      : passOn(context, answer)
  })

  relay.post('/device/authorize', async (context) => {
    const problem = await checkDeviceAuthorization(context, clientId)
    if (problem) return refuse(context, problem)
    const slower = await limited(context, 'deviceCode')
    if (slower) return slower
    const answer = await authorizeDevice(webexFor(context), displayScopes)
    return answer.is === 'ok' ? context.json(answer.body) : passOn(context, answer)
  })

  relay.post('/device/token', async (context) => {
    const request = await readDevicePoll(context, clientId)
    if ('error' in request) return refuse(context, request)
    const slower = await limited(context, 'devicePoll')
    if (slower) return slower
    const answer = await pollDevice(webexFor(context), request.deviceCode)
    return answer.is === 'ok'
      ? handOver(context, answer.body, begun(answer, true))
      : passOn(context, answer)
  })

  relay.post('/person/key', (context) =>
    answerPersonKey(context, {
      keys,
      upstream: webexFor(context),
      cookie,
      limited: (context, { id }) => limited(context, 'renewal', id),
      refuse: refuseRenewal,
    }),
  )

  relay.get('/session', async (context) =>
    context.json({ signedIn: (await cookie.read(context)) !== undefined }),
  )

  // Never limited: everybody can sign out.
  const signOut = async (context: Context, everywhere: boolean) => {
    const signIn = await cookie.read(context)
    cookie.clear(context)
    if (signIn) {
      options.onSignedOut?.(signIn.id)
      await cookie
        .end(signIn)
        .catch((error: unknown) => observer?.failed('write down a sign-out', error, context))
    }
    const access = bearerOf(context)
    const revocation = await takeBack(webexFor(context), { access, signIn, everywhere })
    observer?.signedOut(revocation)
    return context.json({ revocation })
  }
  relay.post('/signout', (context) => signOut(context, false))
  relay.post('/signout/everywhere', (context) => signOut(context, true))

  return relay
}

/** RFC 6750 2.1. */
const bearerOf = (context: Context) =>
  /^Bearer (\S{1,4096})$/i.exec(context.req.header('authorization') ?? '')?.[1]

const refuse = (context: Context, { status, error }: OAuthError) => context.json({ error }, status)

/** Webex's refusal as one of our few statuses; only OAuth's error code is passed on. */
function passOn(context: Context, answer: Refusal) {
  if (answer.is === 'away') {
    return refuse(context, { status: 503, error: 'temporarily_unavailable' })
  }
  if (answer.retryAfter) context.header('Retry-After', answer.retryAfter)
  if (answer.is === 'slowDown') return refuse(context, { status: 429, error: 'slow_down' })
  const { status, error } = answer
  return refuse(context, { status: status === 428 ? status : 400, error })
}
