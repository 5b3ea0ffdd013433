// One request until it has an answer or a failure: token, gate, sending, repeats.
import type { Failure } from '../domain/failure.ts'
import type { Result } from '../domain/result.ts'
import { fail, ok } from '../domain/result.ts'
import type { Clock } from '../lib/clock.ts'
import type { HttpRequest, HttpResponse, HttpSend } from '../lib/http.ts'
import { Offline } from '../lib/http.ts'
import { pause } from './deadline.ts'
import { failureOf, readErrorBody } from './errors.ts'
import type { Operation } from './operations.ts'
import type { Random, TokenPort } from './ports.ts'
import type { SlowDown } from './slowDown.ts'
import { askedWait, kindOf } from './slowDown.ts'

/** A request as it goes out, with what its operation says of scopes and answers. */
export type Outgoing = Pick<HttpRequest, 'method' | 'url' | 'body' | 'form'> & {
  readonly operation: Pick<Operation, 'path' | 'scopes' | 'contentType' | 'isAnswerIgnored'>
}

/** An answer, read to its end. Moments are monotonic ms. */
export type Exchange = {
  readonly response: HttpResponse
  readonly text: string
  readonly askedAt: number
  readonly gotAt: number
}

type Limits = {
  readonly signal: AbortSignal
  /** Monotonic ms: a repeat that would begin later has too little time left. */
  readonly retryBefore: number
}

/** Sends a request until it has an answer, a failure, or runs out of time. */
export type Attempts = (outgoing: Outgoing, limits: Limits) => Promise<Result<Exchange, Failure>>

type Ports = {
  readonly send: HttpSend
  readonly token: TokenPort
  readonly clock: Clock
  readonly random: Random
  readonly slowDown: SlowDown
}

const RETRIES = 2
const FIRST_RETRY_MS = 400
// A 500 is a bug that a repeat meets again; these pass.
const PASSING = [502, 503, 504]

/** Sends, and repeats what is safe to repeat; only a 2xx is a success. */
export function createAttempts(ports: Ports): Attempts {
  const { clock, random } = ports

  return async (outgoing, { signal, retryBefore }) => {
    for (let retry = 0; ; retry++) {
      const exchange = await authorised(ports, outgoing, signal).catch((error: unknown) =>
        fail(brokenConnection(error, outgoing)),
      )
      const failure = exchange.ok ? refusalOf(ports, exchange.value, outgoing) : exchange.error
      if (!failure) return exchange
      const asked = exchange.ok ? (askedWait(exchange.value.response, clock) ?? 0) : 0
      const wait = Math.max(asked, FIRST_RETRY_MS * 2 ** retry * (0.5 + random()))
      const isLast = retry === RETRIES || clock.monotonic() + wait > retryBefore
      if (isLast || !isSafeToRepeat(outgoing, failure)) return fail(failure)
      await pause(clock, wait, signal)
    }
  }
}

type Exchanged = Promise<Result<Exchange, Failure>>

/** Sent once, and again with a renewed token: a request refused with 401 had no effect. */
async function authorised(ports: Ports, outgoing: Outgoing, signal: AbortSignal): Exchanged {
  const bearer = await ports.token.current()
  if (bearer === undefined) return fail({ is: 'signInAgain' })
  // What a person does is never held back: Webex decides about each press.
  const until = isRead(outgoing) ? ports.slowDown.until(kindOf(outgoing.operation.path)) : undefined
  if (until !== undefined) return fail({ is: 'slowDown', until })
  const first = await exchangeOnce(ports, outgoing, { bearer, signal })
  if (!first.ok || first.value.response.status !== 401) return first
  const fresh = await ports.token.renewed(bearer)
  return fresh === undefined ? first : exchangeOnce(ports, outgoing, { bearer: fresh, signal })
}

async function exchangeOnce(
  { send, clock }: Ports,
  { operation, ...outgoing }: Outgoing,
  { bearer, signal }: { bearer: string; signal: AbortSignal },
): Exchanged {
  // After waiting for a token: a canceled request must not be sent.
  if (signal.aborted) return fail({ is: 'cancelled' })
  const askedAt = clock.monotonic()
  const headers = {
    Authorization: `Bearer ${bearer}`,
    // Others, such as a TrackingID of ours, may fail the preflight (docs/webex/facts.md 1.9).
    ...(outgoing.body === undefined
      ? {}
      : { 'Content-Type': operation.contentType ?? 'application/json' }),
  }
  const response = await send({ ...outgoing, headers, signal })
  const isIgnored = operation.isAnswerIgnored === true && response.status < 300
  const text = isIgnored ? '' : await response.text()
  return ok({ response, text, askedAt, gotAt: clock.monotonic() })
}

function refusalOf(
  { slowDown, token }: Ports,
  { response, text, askedAt }: Exchange,
  { operation: { path, scopes }, method }: Outgoing,
): Failure | undefined {
  const { status } = response
  const kind = kindOf(path)
  const isLimited = status === 423 || status === 429
  const until = isLimited ? slowDown.refused(kind, response, askedAt) : undefined
  if (!isLimited && status < 500) slowDown.served(kind, askedAt)
  if (status >= 200 && status < 300) return undefined
  return failureOf({
    status,
    body: readErrorBody(parsed(text)),
    trackingId: trackingIdOf(response),
    scopes,
    granted: token.granted?.(),
    until,
    isPress: !isRead({ method }),
  })
}

const isRead = ({ method }: Pick<Outgoing, 'method'>) => method === 'GET'

/** Webex's support reference, where the browser may read it (docs/webex/facts.md 1.9). */
export function trackingIdOf(response: Pick<HttpResponse, 'header'>): string | undefined {
  return response.header('trackingid') ?? undefined
}

/** `undefined` where it is no JSON: an error page, or cut short. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

function brokenConnection(error: unknown, { method }: Outgoing): Failure {
  // A command that was on its way may have arrived: that is not known to be harmless.
  const isHarmless = error instanceof Offline && (method === 'GET' || !error.mayHaveBeenSent)
  return isHarmless ? { is: 'offline' } : { is: 'cloudTrouble' }
}

function isSafeToRepeat({ method }: Outgoing, failure: Failure): boolean {
  if (!isRead({ method }) || failure.is !== 'cloudTrouble') return false
  return failure.status === undefined || PASSING.includes(failure.status)
}
