// Decoders that a resource keeps to itself, as functions of an answer's body. Test code only.
import type { Instant } from '../../domain/brand.ts'
import type { Rejection } from '../../domain/calls/call.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Result } from '../../domain/result.ts'
import type { ApiRequest, WebexClient } from '../client.ts'

const moments = { askedAt: 0, gotAt: 0, now: 1_800_000_000_000 as Instant }

/** @param ask makes exactly one request, and does nothing more to its answer. */
export function answeredBy(ask: (client: WebexClient) => Promise<Result<unknown, Failure>>) {
  return (body: unknown): Result<unknown, Rejection> => {
    let result: Result<unknown, Rejection> | undefined
    const client: WebexClient = {
      request<T>({ decode }: ApiRequest<T>) {
        result = decode({ body, ...moments })
        return new Promise<never>(() => undefined)
      },
      pressed: () => undefined,
    }
    void ask(client)
    if (!result) throw new Error('nothing was asked')
    return result
  }
}
