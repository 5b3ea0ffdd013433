// When a display asks for a code, and when it asks whether the code was confirmed (RFC 8628,
// docs/webex/facts.md 1.7): decided here, without a clock and without a network.
import type { SignInFailure } from './failure.ts'

/** The codes of one device authorization (RFC 8628 3.2). */
export type DeviceCode = {
  readonly deviceCode: string
  /** What a person types: six digits. */
  readonly userCode: string
  /** Where it is typed. */
  readonly address: string
  /** The same with the code in it, for a QR code. */
  readonly link: string
  readonly lifetimeMs: number
  readonly intervalMs: number
}

type Refusal =
  /** Asked too often; `waitMs`: as long as Webex wants. */
  | { readonly is: 'slowDown'; readonly waitMs?: number }
  /** May pass by itself. */
  | { readonly is: 'trouble'; readonly failure: SignInFailure }
  /** Somebody has to put the integration right. */
  | { readonly is: 'refused'; readonly failure: SignInFailure }

/** What came of asking for a code. */
export type CodeAnswer = { readonly is: 'code'; readonly code: DeviceCode } | Refusal

/** What came of asking whether the code was confirmed. */
export type PollAnswer =
  | Refusal
  | { readonly is: 'pending' }
  /** Nobody can confirm this code any more. */
  | { readonly is: 'gone' }
  | { readonly is: 'denied' }

/** The state of the machine; all moments are monotonic ms. */
export type DeviceGrant = {
  /** On the screen; missing while there is none. */
  readonly shown?: DeviceCode & { readonly expiresAt: number }
  readonly next: { readonly ask: 'code' | 'confirmed'; readonly at: number }
  /** Why there is no code, or why it is not known whether it was confirmed. */
  readonly failure?: SignInFailure
  /** The last code was declined on the phone. */
  readonly wasDenied: boolean
  /** Failures in a row. */
  readonly failures: number
  readonly codes: number
  /** Of the last question of either kind; all moments are monotonic ms. */
  readonly askedAt: number
  readonly codeAskedAt: number
}

/** RFC 8628 3.5. */
const SLOWER_BY_MS = 5_000
const LONGEST_WAIT_MS = 60_000
/** Between codes: a cloud that disowns each at once must not be asked in a circle. */
const SHORTEST_CODE_MS = 15_000
/** Until somebody may have put the integration right. */
const REFUSED_WAIT_MS = 5 * 60_000
const FIRST_RETRY_MS = 5_000
/** After so many codes nobody stands before the screen; a confirmation is noticed all the same. */
const PROMPT_CODES = 3
const CALM_INTERVAL_MS = 10_000

/**
 * Asks for a code at once.
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

/** A question is on its way. */
export const asked = (grant: DeviceGrant, now: number): DeviceGrant => ({
  ...grant,
  askedAt: now,
  ...(grant.next.ask === 'code' && { codeAskedAt: now }),
})

/** What came of asking for a code. */
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
  // Whatever the answer, this was the last question about a code that has run out.
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
      // A code that has run out is not to stand there for a minute.
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

/** Back on the network or in sight: asks at once, though never faster than Webex wants. */
export function afterWaking(grant: DeviceGrant, now: number): DeviceGrant {
  const { next, shown, askedAt, failures, failure } = grant
  // Only trouble on the way is over with that: a slow_down holds, and so does a refusal.
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
