// What Webex says of a token itself.
import type { Failure } from '../../domain/failure.ts'
import type { Instant } from '../../domain/brand.ts'
import type { Result } from '../../domain/result.ts'
import { ok } from '../../domain/result.ts'
import type { WebexClient } from '../client.ts'
import { isRecord } from '../decode/read.ts'
import { tokenOperations } from '../tokenOperations.ts'

/** The token of this session. */
export type TokenResource = {
  /** When it expires; nothing where Webex does not say. */
  expiry(signal?: AbortSignal): Promise<Result<Instant | undefined, Failure>>
}

export function createTokenResource(client: WebexClient): TokenResource {
  return {
    expiry: (signal) =>
      client.request({
        operation: tokenOperations.getAuthorizationsTokenExpiry,
        signal,
        decode: ({ body }) => ok(momentIn(body)),
      }),
  }
}

/** Webex counts in seconds. */
function momentIn(body: unknown): Instant | undefined {
  const exp = isRecord(body) ? body['exp'] : undefined
  return typeof exp === 'number' && Number.isFinite(exp) ? ((exp * 1_000) as Instant) : undefined
}
