// Failures of a request, grouped by what a person can do about them.
import type { Instant } from './brand.ts'

type Cause =
  /** 401, or the renewal was refused: sign in again. */
  | { readonly is: 'signInAgain' }
  /** 403: one of these scopes would be enough, none is granted. Empty: unknown. */
  | { readonly is: 'missingScope'; readonly scopes: readonly string[] }
  /** 400 with code 4003: an admin's or service app's token on a person's own calls. */
  | { readonly is: 'wrongTokenKind' }
  /** 404 with code 4008, or 405 with 25409: this account has no Webex Calling. */
  | { readonly is: 'noCallingLicence' }
  /** 404 (`Call not found`), 410: the request's object no longer exists. */
  | { readonly is: 'gone' }
  /**
   * 400, 405, 409: refused for now, with Webex's own text if there is one. A 403 although the permission was
   * granted: `needs` names it, as it may have been revoked since.
   */
  | {
      readonly is: 'notPossibleNow'
      readonly reason?: string
      readonly needs?: readonly string[]
    }
  /**
   * 423, 429. Polls of this kind wait until then. `isPress`: a command was refused, and is not repeated.
   */
  | { readonly is: 'slowDown'; readonly until: Instant; readonly isPress?: true }
  /** 5xx, or a connection that broke. */
  | { readonly is: 'cloudTrouble'; readonly status?: number }
  /** The browser has no network. */
  | { readonly is: 'offline' }
  /** No answer in time: it may or may not have taken effect. */
  | { readonly is: 'timedOut' }
  /** The answer could not be read; `field` names what is missing or wrong. */
  | { readonly is: 'badAnswer'; readonly field: string }
  /** An exception: a bug of ours, which has been reported. */
  | { readonly is: 'ourFault' }
  /** We canceled it ourselves (sign-out, a newer request). Never shown. */
  | { readonly is: 'cancelled' }

/** `trackingId` is Webex's support reference: `ROUTERGW_…` (docs/webex/facts.md 2.1). */
export type Failure = Cause & { readonly trackingId?: string }

/**
 * Whether the request may have taken effect although we have no answer: such a command is never repeated
 * automatically, the next snapshot decides.
 */
export function isOutcomeUnknown(failure: Failure): boolean {
  return (
    failure.is === 'timedOut' ||
    failure.is === 'cloudTrouble' ||
    failure.is === 'badAnswer' ||
    failure.is === 'cancelled'
  )
}
