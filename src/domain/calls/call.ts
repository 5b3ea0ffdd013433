// A call as its owner sees it. A fact exists only in the state in which it is true.
import type { CallId, EndpointId, LineId, Instant, SessionId } from '../brand.ts'
import type { Party, Redirection } from './party.ts'

/** What a card says of a recording; `starting` is before Webex confirms it. */
export type Recording = 'off' | 'starting' | 'on' | 'paused' | 'failed'

/** Which recording actions this call takes, by the mode that the cloud reports. */
export type RecordingControl = 'none' | 'startStop' | 'pauseResume' | 'all'

/** Why a call ended; `unknown` where the list only stopped showing it. */
export type CallEnd = 'hungUp' | 'answeredElsewhere' | 'declined' | 'missed' | 'unknown'

/** Facts that hold in one state stand in that state only, such as `since` while talking. */
export type CallState =
  /** Click-to-dial: my own phone rings first; nothing is placed until it is answered. */
  | { readonly is: 'ringingMyPhone' }
  /** The far end is being alerted. */
  | { readonly is: 'calling' }
  | {
      readonly is: 'ringing'
      /** Newest first. */
      readonly redirections: readonly Redirection[]
      /** Set where a call that I parked comes back: who or where it had been parked. */
      readonly recall?: Party
    }
  | {
      readonly is: 'talking'
      /** When it was answered, by the cloud's clock. */
      readonly since: Instant
      readonly heldBy: 'nobody' | 'me' | 'them'
      readonly muted: boolean
      readonly recording: Recording
    }
  | { readonly is: 'ended'; readonly at: Instant; readonly why: CallEnd }
  /** Tomorrow's state: shown, can be hung up, never fatal. */
  | { readonly is: 'unrecognised'; readonly wire: string }

/** One leg as its owner sees it, decoded from `/telephony/calls`. */
export type Call = {
  readonly id: CallId
  /** Shared by the legs of one conversation, both sides of it (docs/webex/facts.md 3.5). */
  readonly session: SessionId
  readonly direction: 'in' | 'out'
  readonly party: Party
  readonly state: CallState
  readonly can: { readonly mute: boolean; readonly recording: RecordingControl }
  readonly created: Instant
  /** Order as on the phones; missing where none is assigned. */
  readonly appearance?: number
  readonly endpoint?: EndpointId
  /** A line of mine that is not my own (`lineOwnerId`, docs/webex/facts.md 3.1). */
  readonly line?: LineId
  /** The last list could not be read here, at this field: all else is as it was known before. */
  readonly unread?: string
}

/** An item that was left out because it could not be read. */
export type Rejection = {
  readonly field: string
  /** Of a call whose item names its conversation all the same. */
  readonly session?: SessionId
  /** The line whose list it is in; missing: my own. */
  readonly line?: LineId
  /** A second item with the id of another. */
  readonly isTwin?: true
}

/** What one request saw. Both moments are by the browser's monotonic clock, in ms. */
export type Snapshot<T> = {
  readonly items: readonly T[]
  readonly askedAt: number
  readonly gotAt: number
  readonly rejected: readonly Rejection[]
}

/** Handle of a call that a dial, retrieve or transfer created. */
export type CallHandle = { readonly call: CallId; readonly session: SessionId }
