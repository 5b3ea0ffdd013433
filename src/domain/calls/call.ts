// A call from its owner's view. Each state has only the fields that are valid in it.
import type { CallId, EndpointId, LineId, Instant, SessionId } from '../brand.ts'
import type { Party, Redirection } from './party.ts'

/** The state of a recording on the card; `starting` is before Webex confirms it. */
export type Recording = 'off' | 'starting' | 'on' | 'paused' | 'failed'

/** Which recording actions this call allows, by the mode that the cloud reports. */
export type RecordingControl = 'none' | 'startStop' | 'pauseResume' | 'all'

/** Why a call ended; `unknown` if it only disappeared from the list. */
export type CallEnd = 'hungUp' | 'answeredElsewhere' | 'declined' | 'missed' | 'unknown'

/** Fields that are valid in one state are only in that state, such as `since` while connected. */
export type CallState =
  /** Click-to-dial: my own phone rings first; nothing is placed until it is answered. */
  | { readonly is: 'ringingMyPhone' }
  /** The far end is being alerted. */
  | { readonly is: 'calling' }
  | {
      readonly is: 'ringing'
      /** Newest first. */
      readonly redirections: readonly Redirection[]
      /** Set if a call that I parked comes back: who or where it had been parked. */
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
  /** An unknown state: shown, can be hung up, never an error. */
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
  /** The order on the phones; missing if none is assigned. */
  readonly appearance?: number
  readonly endpoint?: EndpointId
  /** A line of mine that is not my own (`lineOwnerId`, docs/webex/facts.md 3.1). */
  readonly line?: LineId
  /** The field at which the last list could not be read: everything else is as last known. */
  readonly unread?: string
}

/** An item that was left out because it could not be read. */
export type Rejection = {
  readonly field: string
  /** Of a call whose item still contains its conversation. */
  readonly session?: SessionId
  /** The line of the list; missing: my own. */
  readonly line?: LineId
  /** A second item with the same id. */
  readonly isTwin?: true
}

/** The result of one request. Both times are by the browser's monotonic clock, in ms. */
export type Snapshot<T> = {
  readonly items: readonly T[]
  readonly askedAt: number
  readonly gotAt: number
  readonly rejected: readonly Rejection[]
}

/** Handle of a call that a dial, retrieve or transfer created. */
export type CallHandle = { readonly call: CallId; readonly session: SessionId }
