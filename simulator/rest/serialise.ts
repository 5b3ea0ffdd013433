// From an answer or a refusal to HTTP: status, headers, JSON body, trackingId.
import type { WireError } from '../../wire/error.ts'
import { Refusal } from '../model/refusal.ts'
import { RefusalWithHeaders } from './refusals.ts'
import { trackingIdHeader } from './trackingId.ts'
import type { RestAnswer } from './types.ts'

const jsonType = 'application/json;charset=UTF-8'

/** The body that Webex gives with every refusal (docs/webex/facts.md 2.2). */
export function errorBody(
  description: string,
  trackingId: string,
  errorCode?: number,
): Required<Pick<WireError, 'message' | 'errors' | 'trackingId'>> {
  const detail = errorCode === undefined ? { description } : { description, errorCode }
  return { message: description, errors: [detail], trackingId }
}

export function serialise(answer: RestAnswer, trackingId: string): Response {
  const headers = new Headers(answer.headers)
  headers.set(trackingIdHeader, trackingId)
  if (answer.bytes) return new Response(answer.bytes, { status: answer.status, headers })
  if (answer.body === undefined) return new Response(null, { status: answer.status, headers })
  headers.set('content-type', jsonType)
  return new Response(JSON.stringify(answer.body), { status: answer.status, headers })
}

/** Any error other than a `Refusal` is our bug: Webex's 500, and the cause for the log. */
export function serialiseError(error: unknown, trackingId: string): Response {
  if (error instanceof Refusal) {
    return serialise(
      {
        status: error.status,
        body: errorBody(error.message, trackingId, error.errorCode),
        ...(error instanceof RefusalWithHeaders ? { headers: error.headers } : {}),
      },
      trackingId,
    )
  }
  return serialise(
    { status: 500, body: errorBody('Something went wrong on the server.', trackingId) },
    trackingId,
  )
}
