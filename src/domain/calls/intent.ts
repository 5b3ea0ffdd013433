// What a person asked for and the cloud has not shown yet (docs/calls.md).
import type { CallId, EndpointId, LineId } from '../brand.ts'
import type { Failure } from '../failure.ts'
import type { IntentKey, Stage } from '../intents/intents.ts'
import type { Party } from './party.ts'

/** A property of a running call that a person sets: setting it twice does no harm. */
export type Facet =
  | { readonly facet: 'held'; readonly want: boolean }
  | { readonly facet: 'muted'; readonly want: boolean }
  | {
      readonly facet: 'recording'
      readonly want: 'on' | 'off' | 'paused'
      /** A paused recording is resumed where another is started. */
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

/** Something that happens once. It is never sent a second time by itself. */
export type CommandRequest =
  | { readonly do: 'answer'; readonly call: CallId; readonly endpoint?: EndpointId }
  | {
      readonly do: 'decline'
      readonly call: CallId
      /** What the caller gets: busy (the default), unavailable, or goes on ringing elsewhere. */
      readonly how?: 'unavailable' | 'ignore'
    }
  | { readonly do: 'sendToVoicemail'; readonly call: CallId }
  | { readonly do: 'end'; readonly call: CallId }
  | {
      readonly do: 'dial'
      /** Normalised, as it is sent. */
      readonly destination: string
      /** How the provisional call is named until the cloud names it. */
      readonly party: Party
      readonly endpoint?: EndpointId
      /** Which line calls; missing: my own. */
      readonly line?: LineId
      /** The held call that this one asks about (consult first). */
      readonly consultFor?: CallId
      /** Listens in on a member: only the team view may repeat it, which notes it in the log. */
      readonly isSupervision?: true
    }
  | {
      /** `*68`, `#58`: what the phone system does then may be a call, or none. */
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
  /** An executive's assistant hands the call on to the executive. */
  | { readonly do: 'push'; readonly call: CallId }
  | { readonly do: 'transferNow'; readonly call: CallId; readonly destination: string }
  | { readonly do: 'transferToVoicemail'; readonly call: CallId; readonly destination: string }
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

/** What was pressed, as it is said in words: `putting on hold …` */
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
  /** Calls that were there before: a new outgoing one may be what this created. */
  readonly before: readonly CallId[]
}

/** What a person asked for and no snapshot has shown yet. */
export type Intent = Wish | Command

/** A request that did not lead where it should, to be told in words. */
export type Notice = {
  readonly key: IntentKey
  readonly what: PressName
  readonly party?: Party
  /** The destination of a call that was refused: it can be tried again. */
  readonly dialed?: string
  /** What was wanted of a call: a list that shows it takes the notice away. */
  readonly wish?: Wish
  readonly why:
    | { readonly is: 'failed'; readonly failure: Failure }
    /** Accepted or unanswered, and the list has not shown it within the deadline. */
    | { readonly is: 'notConfirmed' }
}
