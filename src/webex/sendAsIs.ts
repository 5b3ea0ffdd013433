// Sends one request as it was written and returns the answer as it came, for the API console. Nothing is
// decoded or repeated, and a refusal is an answer like any other.
import type { Failure } from '../domain/failure.ts'
import type { Result } from '../domain/result.ts'
import { fail, ok } from '../domain/result.ts'
import type { Clock } from '../lib/clock.ts'
import type { Exchange } from '../lib/exchange.ts'
import { withinTime } from './deadline.ts'
import { present } from './decode/read.ts'
import type { TokenPort } from './ports.ts'
import { nextPage } from './url.ts'

/** A request as it goes out, except for the token. */
export type PlainRequest = {
  readonly method: string
  /** The whole address, below the base URL: the token goes there. */
  readonly url: string
  readonly contentType?: string
  /** A form writes its content type itself. */
  readonly body?: string | FormData
}

/** An answer as it came. */
export type PlainAnswer = {
  readonly status: number
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** Missing: the answer is no text. */
  readonly text?: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** From the request to the end of the answer. */
  readonly ms: number
  /** Webex's support reference, from the header or the body. */
  readonly trackingId?: string
  /** The next page, on our own base URL. */
  readonly next?: string
}

type Options = {
  readonly baseUrl: string
  readonly token: TokenPort
  readonly clock: Clock
  readonly exchange: Exchange
}

const TIMEOUT_MS = 60_000
const TEXT_TYPES = /json|text|xml|javascript|csv|x-www-form-urlencoded/i

/** Fails only without a response. After a 401 the request is sent again with a renewed token. */
export type SendAsIs = (
  request: PlainRequest,
  signal: AbortSignal,
) => Promise<Result<PlainAnswer, Failure>>

/** Sends with the tokens of `token`. @throws if the address is not below the base URL: a bug. */
export function createSendAsIs({ baseUrl, token, clock, exchange }: Options): SendAsIs {
  async function once(request: PlainRequest, bearer: string, signal: AbortSignal) {
    const { method, url, contentType, body } = request
    const begun = clock.monotonic()
    const answer = await exchange({
      method,
      url,
      signal,
      headers: {
        Authorization: `Bearer ${bearer}`,
        ...(typeof body === 'string' &&
          contentType !== undefined && { 'Content-Type': contentType }),
      },
      ...(body !== undefined && { body }),
    })
    return { answer, ms: Math.round(clock.monotonic() - begun) }
  }

  async function attempt(request: PlainRequest, signal: AbortSignal) {
    const bearer = await token.current()
    if (bearer === undefined) return fail<Failure>({ is: 'signInAgain' })
    const first = await once(request, bearer, signal)
    if (first.answer.status !== 401) return ok(first)
    const fresh = await token.renewed(bearer)
    return ok(fresh === undefined ? first : await once(request, fresh, signal))
  }

  return async (request, signal) => {
    if (!request.url.startsWith(`${baseUrl}/`)) throw new Error('not an address of the API')
    const outcome = await withinTime({ clock, ms: TIMEOUT_MS, signal }, (inner) =>
      attempt(request, inner).catch(() => fail<Failure>({ is: 'cloudTrouble' })),
    )
    if (outcome === 'timedOut' || outcome === 'cancelled') return fail({ is: outcome })
    if (!outcome.ok) return outcome
    const { answer, ms } = outcome.value
    return ok(plainAnswer(answer, ms, baseUrl))
  }
}

function plainAnswer(
  { status, headers, bytes }: Awaited<ReturnType<Exchange>>,
  ms: number,
  baseUrl: string,
): PlainAnswer {
  const header = (wanted: string) => headers.find(([name]) => name.toLowerCase() === wanted)?.[1]
  const isText = bytes.length === 0 || TEXT_TYPES.test(header('content-type') ?? 'text')
  const text = isText ? new TextDecoder().decode(bytes) : undefined
  return {
    status,
    headers,
    bytes,
    ms,
    ...present({
      text,
      trackingId:
        header('trackingid') ?? /"trackingId"\s*:\s*"([^"]{1,200})"/.exec(text ?? '')?.[1],
      next: nextPage(header('link') ?? null, baseUrl),
    }),
  }
}
