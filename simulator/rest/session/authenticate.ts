// Step 1 of every request: identifies the caller by the bearer token.
import { unauthorized } from '../refusals.ts'
import type { Caller, TokenLookup } from '../types.ts'

/** The token of `Authorization: Bearer <token>`; `undefined` for anything else. */
export function bearerToken(headers: Headers): string | undefined {
  return /^Bearer +([^\s]+) *$/i.exec(headers.get('authorization') ?? '')?.[1]
}

/** @throws Refusal 401 without a token, or with one that is unknown, expired or revoked. */
export async function authenticate(headers: Headers, lookUp: TokenLookup): Promise<Caller> {
  const token = bearerToken(headers)
  const caller = token === undefined ? undefined : await lookUp(token)
  if (!caller) throw unauthorized()
  return caller
}
