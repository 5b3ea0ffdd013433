// Requests of a person that the cloud has not shown yet (docs/calls.md).
import type { CallId, EndpointId, LineId } from '../brand.ts'
import type { Failure } from '../failure.ts'
import type { IntentKey, Stage } from '../intents/intents.ts'
import type { Call } from './call.ts'
import type { Party } from './party.ts'

/** A property of a running call that a person sets: setting it twice does no harm. */
export type Facet =
  | { readonly facet: 'held'; readonly want: boolean }
  | { readonly facet: 'muted'; readonly want: boolean }
  | {
      readonly facet: 'recording'
      readonly want: 'on' | 'off' | 'paused'
      /** A paused recording is resumed; any other is started. */
      readonly from: 'paused' | 'other'
    }

/**
 * A property of a call that should have a value (held, muted, recording). Sending it twice does no
 * harm.
 */
export type Wish = {
  readonly type: 'wish'
  readonly key: IntentKey
  readonly call: CallId
  readonly stage: Stage
} & Facet

/** Where a call is parked: on my extension, on another one, or in my park group. */
export type ParkPlace =
  | { readonly at: 'mine' }
  | { readonly at: 'extension'; readonly extension: string }
  | { readonly at: 'group' }

/** Something that happens once. It is never repeated automatically. */
export type CommandRequest =
  | { readonly do: 'answer'; readonly call: CallId; readonly endpoint?: EndpointId }
  | {
      readonly do: 'decline'
      readonly call: CallId
      /** What the caller gets: busy (the default), unavailable, or it keeps ringing elsewhere. */
      readonly how?: 'unavailable' | 'ignore'
    }
  | { readonly do: 'sendToVoicemail'; readonly call: CallId }
  | { readonly do: 'end'; readonly call: CallId }
  | {
      readonly do: 'dial'
      /** Normalized, as it is sent. */
      readonly destination: string
      /** The name of the provisional call until the cloud names it. */
      readonly party: Party
      readonly endpoint?: EndpointId
      /** Which line calls; missing: my own. */
      readonly line?: LineId
      /** The held call for which this one consults. */
      readonly consultFor?: CallId
      /** Silent monitoring of a member: only the team view may repeat it, which logs it. */
      readonly isSupervision?: true
    }
  | {
      /** `*68`, `#58`: the phone system may or may not make a call for it. */
      readonly do: 'sendCode'
      readonly destination: string
      readonly party: Party
      readonly endpoint?: EndpointId
      readonly line?: LineId
    }
  | {
      readonly do: 'retrieve'
      /** Extension where the call is parked; missing: my own. */
      readonly from?: string
      readonly party: Party
    }
  | {
      /** Takes a call that rings for somebody else; without a target, in my pickup group. */
      readonly do: 'pickup'
      readonly target?: string
      readonly party: Party
      readonly endpoint?: EndpointId
    }
  | {
      /** Joins a call that somebody else has answered. */
      readonly do: 'bargeIn'
      readonly target: string
      readonly party: Party
      readonly endpoint?: EndpointId
    }
  | {
      /** Moves my active call to another device of mine: a temporary call rings there. */
      readonly do: 'pull'
      readonly call: CallId
      readonly party: Party
      readonly endpoint: EndpointId
    }
  /** An executive's assistant transfers the call to the executive. */
  | { readonly do: 'push'; readonly call: CallId }
  | {
      readonly do: 'transferNow' | 'transferToVoicemail'
      readonly call: CallId
      readonly destination: string
      /** For the message about how it went. */
      readonly target?: Party
    }
  | {
      readonly do: 'transferWhenAnswered'
      readonly call: CallId
      readonly destination: string
      readonly party: Party
    }
  | { readonly do: 'completeTransfer'; readonly call: CallId; readonly consult: CallId }
  | { readonly do: 'merge'; readonly call: CallId; readonly consult: CallId }
  | { readonly do: 'park'; readonly call: CallId; readonly where: ParkPlace }
  | { readonly do: 'transmitDtmf'; readonly call: CallId; readonly digits: string }

/** The names of the requests that happen once. */
export type CommandName = CommandRequest['do']

/** The pressed action as text: `putting on hold …` */
export type PressName =
  | CommandName
  | 'hold'
  | 'resume'
  | 'mute'
  | 'unmute'
  | 'record'
  | 'stopRecording'
  | 'pauseRecording'
  | 'resumeRecording'

/** Something that happens once, such as dial, end or park. Never sent twice. */
export type Command = {
  readonly type: 'command'
  readonly key: IntentKey
  readonly request: CommandRequest
  readonly stage: Stage
  /** The call that dial, retrieve or a waiting transfer created, once the cloud named it. */
  readonly created?: CallId
  /** Earlier calls: another outgoing one may be the one that this created. */
  readonly before: readonly CallId[]
  /** The call to be parked, as it was when the command was given. */
  readonly parks?: Pick<Call, 'party' | 'session'>
}

/** A person's request that no snapshot has shown yet. */
export type Intent = Wish | Command

/** A request without the wanted effect, for a message. */
export type Notice = {
  readonly key: IntentKey
  readonly what: PressName
  readonly party?: Party
  /** The destination of a call that was refused: it can be tried again. */
  readonly dialed?: string
  /** The wanted state of a call: a list that shows it removes the notice. */
  readonly wish?: Wish
  readonly why:
    | { readonly is: 'failed'; readonly failure: Failure }
    /** Accepted or unanswered, and the list has not shown it within the deadline. */
    | { readonly is: 'notConfirmed' }
}
