// The party at the other end, and the parties that redirected the call.
import type { PersonId, PlaceId } from '../brand.ts'

/** How the party relates to me (`remoteParty.callType`, docs/webex/facts.md 3.5). */
export type Reach =
  'location' | 'organization' | 'external' | 'emergency' | 'repair' | 'other' | 'unknown'

/** The other side of a call. `private` hides it on purpose; `unknown` has no data. */
export type Party =
  | {
      readonly is: 'known'
      readonly name?: string
      /** Digits, E.164 or a URI, as the cloud sent it. */
      readonly address?: string
      readonly personId?: PersonId
      readonly placeId?: PlaceId
      readonly reach: Reach
    }
  /** The caller hides name and number. */
  | { readonly is: 'private' }
  /** The cloud sent nothing about the party. */
  | { readonly is: 'unknown' }

/** Webex's reasons for a redirection (docs/webex/facts.md 3.5); a new one becomes `unknown`. */
export type RedirectReason =
  | 'busy'
  | 'noAnswer'
  | 'unavailable'
  | 'unconditional'
  | 'timeOfDay'
  | 'divert'
  | 'followMe'
  | 'huntGroup'
  | 'callQueue'
  | 'unknown'

/** One redirection of an incoming call before it rang here. */
export type Redirection = { readonly reason: RedirectReason; readonly by: Party }
