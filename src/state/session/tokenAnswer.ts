// The token endpoint's answer, made ours.
import type { Clock } from '../../lib/clock.ts'
import { parseScopes } from './scopes.ts'
import type { Token } from './token.ts'

/** The fields of a token answer that we use (RFC 6749 5.1). */
export type TokenAnswer = {
  readonly access_token: string
  readonly expires_in?: number | undefined
  readonly scope?: string | undefined
}

export function isTokenAnswer(body: unknown): body is TokenAnswer {
  return (
    typeof body === 'object' &&
    body !== null &&
    'access_token' in body &&
    typeof body.access_token === 'string'
  )
}

export function tokenOf(answer: TokenAnswer, clock: Clock): Token {
  const lifetimeMs = answer.expires_in === undefined ? undefined : answer.expires_in * 1000
  return {
    access: answer.access_token,
    kind: 'oauth',
    scopes: parseScopes(answer.scope),
    ...(lifetimeMs !== undefined && { lifetimeMs, expiresAt: clock.now() + lifetimeMs }),
  }
}
