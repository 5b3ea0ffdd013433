// When a display requests a code, and when it polls for the confirmation (RFC 8628,
// docs/webex/facts.md 1.7): decided here, without a clock and without a network.
import type { SignInFailure } from './failure.ts'

/** The codes of one device authorization (RFC 8628 3.2). */
export type DeviceCode = {
  readonly deviceCode: string
  /** The code that a person types: six digits. */
  readonly userCode: string
  /** The address at which it is typed. */
  readonly address: string
  /** The same address with the code in it, for a QR code. */
  readonly link: string
  readonly lifetimeMs: number
  readonly intervalMs: number
}

type Refusal =
  /** Polled too often; `waitMs`: as long as Webex wants. */
  | { readonly is: 'slowDown'; readonly waitMs?: number }
  /** A temporary failure. */
  | { readonly is: 'trouble'; readonly failure: SignInFailure }
  /** The integration's configuration is wrong. */
  | { readonly is: 'refused'; readonly failure: SignInFailure }

/** The outcome of requesting a code. */
export type CodeAnswer = { readonly is: 'code'; readonly code: DeviceCode } | Refusal

/** The outcome of polling for the confirmation. */
export type PollAnswer =
  | Refusal
  | { readonly is: 'pending' }
  /** Nobody can confirm this code any more. */
  | { readonly is: 'gone' }
  | { readonly is: 'denied' }

/** The state of the machine; all times are monotonic ms. */
export type DeviceGrant = {
  /** On the screen; missing while there is none. */
  readonly shown?: DeviceCode & { readonly expiresAt: number }
  readonly next: { readonly ask: 'code' | 'confirmed'; readonly at: number }
  /** Why there is no code, or why the state of the confirmation is unknown. */
  readonly failure?: SignInFailure
  /** The last code was declined on the phone. */
  readonly wasDenied: boolean
  /** Failures in a row. */
  readonly failures: number
  readonly codes: number
  /** Of the last request of either kind, monotonic ms. */
  readonly askedAt: number
  readonly codeAskedAt: number
}

/** RFC 8628 3.5. */
const SLOWER_BY_MS = 5_000
const LONGEST_WAIT_MS = 60_000
/** Between codes: a cloud that rejects each code at once must not cause a request loop. */
const SHORTEST_CODE_MS = 15_000
/** Until somebody may have corrected the integration. */
const REFUSED_WAIT_MS = 5 * 60_000
const FIRST_RETRY_MS = 5_000
/** After this many codes nobody is at the screen; a confirmation is still noticed. */
const PROMPT_CODES = 3
const CALM_INTERVAL_MS = 10_000

/**
 * Requests a code at once.
 *
 * @param now monotonic ms.
 */
export const beginDeviceGrant = (now: number): DeviceGrant => ({
  next: { ask: 'code', at: now },
  wasDenied: false,
  failures: 0,
  codes: 0,
  askedAt: -Infinity,
  codeAskedAt: -Infinity,
})

/** A request is under way. */
export const asked = (grant: DeviceGrant, now: number): DeviceGrant => ({
  ...grant,
  askedAt: now,
  ...(grant.next.ask === 'code' && { codeAskedAt: now }),
})

/** Handles the outcome of requesting a code. */
export function codeAnswered(grant: DeviceGrant, answer: CodeAnswer, now: number): DeviceGrant {
  const { shown: _, failure: __, ...rest } = grant
  switch (answer.is) {
    case 'code': {
      const { code } = answer
      const isCalm = grant.codes >= PROMPT_CODES
      const intervalMs = Math.max(code.intervalMs, isCalm ? CALM_INTERVAL_MS : 0)
      return {
        ...rest,
        shown: { ...code, intervalMs, expiresAt: now + code.lifetimeMs },
        next: { ask: 'confirmed', at: now + intervalMs },
        failures: 0,
        codes: grant.codes + 1,
      }
    }
    case 'slowDown': {
      const { failures, next } = retry('code', grant.failures, now, FIRST_RETRY_MS)
      const at = Math.max(next.at, now + (answer.waitMs ?? 0))
      return { ...rest, failures, next: { ...next, at } }
    }
    case 'trouble': {
      const { failure } = answer
      return { ...rest, failure, ...retry('code', grant.failures, now, FIRST_RETRY_MS) }
    }
    case 'refused':
      return refused(rest, answer.failure, now)
  }
}

/** What came of asking whether it was confirmed, where it was not. */
export function pollAnswered(grant: DeviceGrant, answer: PollAnswer, now: number): DeviceGrant {
  const { failure: _, ...rest } = grant
  const { shown } = grant
  // Whatever the answer, this was the last poll for an expired code.
  if (!shown || now >= shown.expiresAt) return nextCode(rest, now)
  const { intervalMs } = shown
  switch (answer.is) {
    case 'pending':
      return { ...rest, failures: 0, next: { ask: 'confirmed', at: now + intervalMs } }
    case 'slowDown': {
      const slower = { ...shown, intervalMs: intervalMs + SLOWER_BY_MS }
      const waitMs = Math.max(slower.intervalMs, answer.waitMs ?? 0)
      return { ...rest, shown: slower, failures: 0, next: { ask: 'confirmed', at: now + waitMs } }
    }
    case 'trouble': {
      const { failures, next } = retry('confirmed', grant.failures, now, 2 * intervalMs)
      // An expired code must not be shown for a minute.
      const at = Math.min(next.at, Math.max(shown.expiresAt, now + intervalMs))
      return { ...rest, failures, failure: answer.failure, next: { ...next, at } }
    }
    case 'gone':
      return nextCode(rest, now)
    case 'denied':
      return { ...nextCode(rest, now), wasDenied: true }
    case 'refused':
      return refused(rest, answer.failure, now)
  }
}

/** Back online or visible: requests at once, though never faster than Webex wants. */
export function afterWaking(grant: DeviceGrant, now: number): DeviceGrant {
  const { next, shown, askedAt, failures, failure } = grant
  // This ends only the back-off of network failures: a slow_down stays, and so does a refusal.
  if (failures === 0 || !failure) return grant
  const interval = next.ask === 'confirmed' ? (shown?.intervalMs ?? 0) : FIRST_RETRY_MS
  const at = Math.min(next.at, Math.max(now, askedAt + interval))
  return { ...grant, next: { ...next, at } }
}

type Rest = Omit<DeviceGrant, 'failure'>

function nextCode({ shown: _, ...rest }: Rest, now: number): DeviceGrant {
  const at = Math.max(now, rest.codeAskedAt + SHORTEST_CODE_MS)
  return { ...rest, wasDenied: false, failures: 0, next: { ask: 'code', at } }
}

function refused({ shown: _, ...rest }: Rest, failure: SignInFailure, now: number): DeviceGrant {
  const next = { ask: 'code', at: now + REFUSED_WAIT_MS } as const
  return { ...rest, failure, wasDenied: false, failures: 0, next }
}

function retry(ask: 'code' | 'confirmed', failures: number, now: number, firstMs: number) {
  const waitMs = Math.min(LONGEST_WAIT_MS, firstMs * 2 ** failures)
  return { failures: failures + 1, next: { ask, at: now + waitMs } } as const
}
