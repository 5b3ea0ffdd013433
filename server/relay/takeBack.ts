// Revokes a sign-in's authorization at Webex, and reports the outcome.
import type { Fields } from './boundedText.ts'
import { parseFields } from './boundedText.ts'
import type { SignIn } from './sessionCookie.ts'
import type { Upstream } from './upstream.ts'
import { exchange, sendToWebex } from './upstream.ts'

/** What happened to the authorization at Webex when somebody signed out. */
export type Revocation =
  /** Webex has revoked it. */
  | 'revoked'
  /** There was none to revoke. */
  | 'nothing'
  /** It is unclear which of Webex's authorizations is this browser's: all were kept. */
  | 'unclear'
  /** Webex refused to revoke it. */
  | 'refused'
  /** Webex could not be reached. */
  | 'unreachable'

/** For all requests together: the waiting page gives up after 10 s. */
const PATIENCE_MS = 8_000

export type TakeBackOptions = {
  /** The page's access token, if it still has one. */
  readonly access: string | undefined
  readonly signIn: SignIn | undefined
  /** All authorizations of this person for our client: other computers and displays, too. */
  readonly everywhere: boolean
}

/**
 * Webex lists a person's authorizations without saying which token belongs to which
 * (docs/webex/facts.md 1.5). Only this browser's own is revoked, and only if exactly one matches;
 * `everywhere` needs no such choice.
 */
export async function takeBack(webex: Upstream, options: TakeBackOptions): Promise<Revocation> {
  const { access, signIn } = options
  if (!access && !signIn) return 'nothing'
  const upstream = withLimit(webex, PATIENCE_MS)
  if (access) {
    const revocation = await takeBackWith(upstream, access, options)
    if (revocation !== 'tokenRefused') return revocation
  }
  if (!signIn) return 'refused'
  // The page had no token, or an expired one: get another with the cookie's refresh token.
  const renewed = await exchange(upstream, { grant: 'refresh_token' }, signIn.refreshToken)
  if (renewed.is === 'refused') return isGone(renewed) ? 'revoked' : 'refused'
  if (renewed.is !== 'ok') return 'unreachable'
  const revocation = await takeBackWith(upstream, renewed.body.access_token, options)
  return revocation === 'tokenRefused' ? 'refused' : revocation
}

function withLimit(upstream: Upstream, ms: number): Upstream {
  const limit = AbortSignal.timeout(ms)
  return {
    ...upstream,
    send: (url, init) =>
      upstream.send(url, {
        ...init,
        signal: init?.signal ? AbortSignal.any([init.signal, limit]) : limit,
      }),
  }
}

/** Whether a refresh token is permanently invalid (RFC 6749 5.2). */
export const isGone = ({ status, error }: { status: number; error: string }): boolean =>
  error === 'invalid_grant' && (status === 400 || status === 401)

type Attempt = Revocation | 'tokenRefused'

async function takeBackWith(
  upstream: Upstream,
  access: string,
  { signIn, everywhere }: TakeBackOptions,
): Promise<Attempt> {
  const ask = async (method: 'GET' | 'DELETE', path: string) =>
    sendToWebex(upstream, path, { method, headers: { authorization: `Bearer ${access}` } })
  if (everywhere) {
    const query = new URLSearchParams({ clientId: upstream.clientId })
    return outcomeOf((await ask('DELETE', `/authorizations?${query.toString()}`))?.status)
  }
  const listed = await ask('GET', '/authorizations')
  if (listed?.status !== 200) {
    const outcome = outcomeOf(listed?.status)
    return outcome === 'revoked' ? 'refused' : outcome
  }
  const own = ownAuthorization(
    parseFields(listed.text)?.['items'],
    upstream.clientId,
    signIn?.since,
  )
  if (own === undefined) return 'unclear'
  return outcomeOf((await ask('DELETE', `/authorizations/${encodeURIComponent(own)}`))?.status)
}

function outcomeOf(status: number | undefined): Attempt {
  if (status === undefined || status >= 500 || status === 429) return 'unreachable'
  if (status === 401) return 'tokenRefused'
  // Webex answers 404 for an authorization that has already ended.
  return status === 200 || status === 204 || status === 404 ? 'revoked' : 'refused'
}

/** The largest difference between Webex's two times of one sign-in. */
const SAME_MOMENT_MS = 5_000

/** The id of the only one that can be this sign-in's; `undefined`: none, or more than one. */
function ownAuthorization(
  items: unknown,
  clientId: string,
  since: number | undefined,
): string | undefined {
  const listed = (Array.isArray(items) ? items : []) as readonly (Fields | null)[]
  const ours = listed.filter((item) => item?.['clientId'] === clientId)
  const renewable = ours.filter((item) => item?.['type'] === 'refresh')
  const candidates = renewable.length > 0 ? renewable : ours
  const only = singleId(candidates)
  if (only !== undefined || since === undefined) return only
  const isOfThatMoment = (item: Fields | null) =>
    Math.abs(Date.parse(String(item?.['created'])) - since) <= SAME_MOMENT_MS
  return singleId(candidates.filter(isOfThatMoment))
}

function singleId(items: readonly (Fields | null)[]): string | undefined {
  const [id, ...others] = new Set(items.map((item) => item?.['id']))
  return others.length === 0 && typeof id === 'string' && id !== '' ? id : undefined
}
