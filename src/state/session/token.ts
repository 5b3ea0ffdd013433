// An access token and its expiry. In memory only, never in storage.
import type { Scopes } from './scopes.ts'
import type { Clock } from '../../lib/clock.ts'
import { parseScopes } from './scopes.ts'

/** `pasted`: a personal access token, which cannot be renewed (docs/webex/facts.md 1.8). */
export type SessionKind = 'oauth' | 'pasted'

/** An access token and its properties. */
export type Token = {
  readonly access: string
  readonly kind: SessionKind
  readonly scopes: Scopes
  /** By this machine's wall clock; missing if Webex did not say. */
  readonly expiresAt?: number
  readonly lifetimeMs?: number
}

const LONGEST_MARGIN_MS = 5 * 60_000
/** The minimum time between renewals: a wrong clock must not cause a request storm. */
export const SHORTEST_RENEWAL_MS = 10_000

/** How long to wait before renewing: until five minutes before expiry, or half-way if that is later. */
export function renewAfterMs(token: Token, now: number): number | undefined {
  if (token.kind === 'pasted' || token.expiresAt === undefined) return undefined
  const margin = Math.min(LONGEST_MARGIN_MS, (token.lifetimeMs ?? Infinity) / 2)
  return Math.max(SHORTEST_RENEWAL_MS, token.expiresAt - margin - now)
}

/** Whether it has expired by this machine's clock; `false` if Webex did not say. */
export const isExpired = ({ expiresAt }: Token, now: number): boolean =>
  expiresAt !== undefined && expiresAt <= now

/** Whether `other`, of the same session, should replace `token`. */
export function isNewer(other: Token, token: Token | undefined): boolean {
  if (!token) return true
  return other.access !== token.access && (other.expiresAt ?? 0) > (token.expiresAt ?? 0)
}

// Converts the token endpoint's answer.

/** The fields of a token answer that we use (RFC 6749 5.1). */
export type TokenAnswer = {
  readonly access_token: string
  readonly expires_in?: number | undefined
  readonly scope?: string | undefined
}

/** Whether the body has a token. */
export function isTokenAnswer(body: unknown): body is TokenAnswer {
  return (
    typeof body === 'object' &&
    body !== null &&
    'access_token' in body &&
    typeof body.access_token === 'string'
  )
}

/** The token with its expiry by this machine's clock. */
export function tokenOf(answer: TokenAnswer, clock: Clock): Token {
  const lifetimeMs = answer.expires_in === undefined ? undefined : answer.expires_in * 1000
  return {
    access: answer.access_token,
    kind: 'oauth',
    scopes: parseScopes(answer.scope),
    ...(lifetimeMs !== undefined && { lifetimeMs, expiresAt: clock.now() + lifetimeMs }),
  }
}
