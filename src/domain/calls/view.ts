// A call as it is shown: the cloud's last state, with the person's later requests.
import type { Call } from './call.ts'
import type { CallId, Instant } from '../brand.ts'
import type { IntentKey, Stage } from '../intents/intents.ts'
import type { CommandName, PressName, Wish } from './intent.ts'
import type { Party } from './party.ts'

/** A request under way for a call: it disappears from here when it is confirmed. */
export type Pending = {
  /** What it changes; two of the same are not under way together. */
  readonly what: CommandName | Wish['facet']
  readonly name: PressName
  readonly stage: Stage['at']
  /** Of a facet: the wanted value. The call itself has the current one (C5). */
  readonly want?: Wish['want']
}

/** The content of one card. */
export type CallView = {
  /** Stays the same from the press that places a call until the card disappears. */
  readonly key: string
  /** As last reported by the cloud: later requests are only in `pending`. */
  readonly call: Call
  /** A call that was asked for and that no list has shown yet: it has no id to act on. */
  readonly provisional?: IntentKey
  readonly pending: readonly Pending[]
  /** When it was first seen held, by the cloud's clock. */
  readonly heldSince?: Instant
  /** The held call for which this one consults. */
  readonly consultFor?: CallId
  /** The one held call that this active one can be merged with. */
  readonly mergeWith?: CallId
  /** The call that is transferred to this one as soon as it is answered. */
  readonly transfers?: CallId
  /** The transfer that waits for an answer. */
  readonly waitsFor?: WaitingTransfer
  /** The call that this one moves to another device: it disappears once it is answered there. */
  readonly moves?: CallId
}

/** A transfer that waits for its target to answer. */
export type WaitingTransfer = {
  readonly key: CallView['key']
  /** The call to the target. */
  readonly call: CallId
  readonly target: Party
  /** No list has shown that call yet: it cannot be ended. */
  readonly isProvisional?: true
}

/** How a transfer went, as the list of calls shows it. */
export type TransferOutcome =
  | {
      readonly is: 'done'
      readonly party: Party
      readonly target: Party
      /** By the cloud's clock. */
      readonly at: Instant
    }
  /** The target did not answer, and the call is still mine. */
  | {
      readonly is: 'unanswered'
      readonly party: Party
      readonly target: Party
      readonly call: CallId
    }

/** A command that waits, so that it can be undone. */
export type Withdrawable = {
  readonly key: IntentKey
  readonly what: CommandName
  readonly party: Party
}

/** A feature code that was dialed. */
export type SentCode = {
  readonly key: IntentKey
  readonly code: string
  /** Webex has accepted it. Nothing reports whether the phone system did anything. */
  readonly isTaken: boolean
}

/** A call that this person parked; the cloud has no list of them (docs/webex/facts.md 3.2). */
export type ParkedCall = {
  /** The number in the answer to park, which retrieve needs. */
  readonly at: string
  readonly party: Party
  readonly parkedAt: Instant
  readonly session?: string
  /** On my own extension: retrieved without a number. */
  readonly isMine?: boolean
  /** Webex had nothing to retrieve there: somebody else has it, or the caller has hung up. */
  readonly isLost?: boolean
}
