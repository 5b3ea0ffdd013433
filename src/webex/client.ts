// The one that speaks HTTP to Webex: makes requests, waits no longer than it should, and
// turns every response into a value. It shows nothing and throws only for bugs.
import type { Instant } from '../domain/brand.ts'
import type { Rejection } from '../domain/calls/call.ts'
import type { Failure } from '../domain/failure.ts'
import type { Result } from '../domain/result.ts'
import { fail } from '../domain/result.ts'
import type { Clock } from '../lib/clock.ts'
import type { HttpSend } from '../lib/http.ts'
import type { Exchange, Outgoing } from './attempts.ts'
import { createAttempts, parsed, trackingIdOf } from './attempts.ts'
import { withinTime } from './deadline.ts'
import { present } from './decode/read.ts'
import type { Random, TokenPort } from './ports.ts'
import type { SlowDown } from './slowDown.ts'
import { createSlowDown } from './slowDown.ts'
import type { Target } from './url.ts'
import { nextPage, urlOf } from './url.ts'

/**
 * A 2xx, whichever: the codes differ between the description and the cloud
 * (docs/webex/facts.md 9.3).
 */
export type Answer = {
  /** Parsed JSON; `undefined` where there was none. */
  readonly body: unknown
  /** Where the next page is, if there is one and the browser lets us know. */
  readonly next?: string
  /** Moments of the request that was answered, by the monotonic clock in ms. */
  readonly askedAt: number
  readonly gotAt: number
  /** Webex's support reference, where the browser may read it. */
  readonly trackingId?: string
  /** The moment of the answer, by the cloud's clock where we may read it, else by ours. */
  readonly now: Instant
}

/** One request, with the decoder of its answer. */
export type ApiRequest<T> = Target & {
  readonly body?: object
  /** Instead of a body, where a file is sent. */
  readonly form?: FormData
  readonly decode: (answer: Answer) => Result<T, Rejection>
  readonly signal?: AbortSignal | undefined
  /** For everything together: token, repeats, body. Default 10 s. */
  readonly timeoutMs?: number
}

/** Makes requests of Webex. Failures are returned, not thrown. */
export type WebexClient = {
  /**
   * Resolves within the time-out, always. Repeats by itself only what is safe: a 401 once
   * with a renewed token (it was not carried out), a read twice after 502, 503, 504 or a
   * broken connection. After a 423 or 429 every read of the same kind of resource fails with
   * `slowDown`, unsent, until its moment, which is by this machine's clock. Commands (all that
   * is not a GET) are always sent.
   */
  request<T>(request: ApiRequest<T>): Promise<Result<T, Failure>>
  /** A person asks for something again: one read of each kind is sent although polls wait. */
  pressed(): void
}

export type ClientOptions = {
  /** Without a slash at the end: `https://webexapis.com/v1`. */
  readonly baseUrl: string
  readonly send: HttpSend
  readonly token: TokenPort
  readonly clock: Clock
  readonly random: Random
  /** Pass one to share slow-downs (429) with other clients. */
  readonly slowDown?: SlowDown
}

const TIMEOUT_MS = 10_000

/** One for the whole app: its requests share the waits that a 429 asks for. */
export function createClient(options: ClientOptions): WebexClient {
  const { baseUrl, clock, slowDown = createSlowDown(clock, options.random) } = options
  const attempt = createAttempts({ ...options, slowDown })
  return {
    pressed: () => slowDown.pressed(),
    async request({ body, form, decode, signal, timeoutMs = TIMEOUT_MS, ...target }) {
      const { operation } = target
      const outgoing: Outgoing = {
        method: operation.method,
        url: urlOf(baseUrl, target),
        operation,
        ...(body && { body: JSON.stringify(body) }),
        ...(form && { form }),
      }
      const retryBefore = clock.monotonic() + timeoutMs / 2
      const outcome = await withinTime({ clock, ms: timeoutMs, signal }, (inner) =>
        attempt(outgoing, { signal: inner, retryBefore }),
      )
      if (outcome === 'timedOut' || outcome === 'cancelled') return fail({ is: outcome })
      return outcome.ok ? decoded(outcome.value, decode, options) : outcome
    },
  }
}

function decoded<T>(
  { response, text, askedAt, gotAt }: Exchange,
  decode: ApiRequest<T>['decode'],
  { baseUrl, clock }: ClientOptions,
): Result<T, Failure> {
  const body = parsed(text)
  const isUnreadable = body === undefined && text.trim() !== ''
  const cloudNow = Date.parse(response.header('date') ?? '')
  const result = isUnreadable
    ? fail({ field: 'body' })
    : decode({
        body,
        askedAt,
        gotAt,
        now: (Number.isNaN(cloudNow) ? clock.now() : cloudNow) as Instant,
        ...present({
          next: nextPage(response.header('link'), baseUrl),
          trackingId: trackingIdOf(response),
        }),
      })
  if (result.ok) return result
  const { field } = result.error
  return fail({ is: 'badAnswer', field, ...present({ trackingId: trackingIdOf(response) }) })
}
