// A call as it is shown: what the cloud last said, and beside it what the person asked for since.
import type { Call } from './call.ts'
import type { CallId, Instant } from '../brand.ts'
import type { IntentKey, Stage } from '../intents/intents.ts'
import type { CommandName, PressName, Wish } from './intent.ts'
import type { Party } from './party.ts'

/** What is on its way for a call: *sent*, then *confirmed* by its disappearance from here. */
export type Pending = {
  /** What it changes; two of the same are not under way together. */
  readonly what: CommandName | Wish['facet']
  readonly name: PressName
  readonly stage: Stage['at']
  /** Of a facet: the value that is to come. The call itself shows what it is now (C5). */
  readonly want?: Wish['want']
}

/** What one card shows. */
export type CallView = {
  /** Stays the same from the gesture that places a call until the card is gone. */
  readonly key: string
  /** As the cloud reported it last: what was asked for since is in `pending` only. */
  readonly call: Call
  /** A call that was asked for and that no list has shown yet: it has no id to act on. */
  readonly provisional?: IntentKey
  readonly pending: readonly Pending[]
  /** When it was first seen held, by the cloud's clock. */
  readonly heldSince?: Instant
  /** The held call that this one asks about (consult first). */
  readonly consultFor?: CallId
  /** The one held call that this active one can be merged with. */
  readonly mergeWith?: CallId
  /** The call that this one moves to another device: it goes as soon as it is answered there. */
  readonly moves?: CallId
}

/** A command that waits a moment, so that it can be taken back. */
export type Withdrawable = {
  readonly key: IntentKey
  readonly what: CommandName
  readonly party: Party
}

/** A feature code that was dialed. */
export type SentCode = {
  readonly key: IntentKey
  readonly code: string
  /** Webex has taken it. Whether the phone system did anything is told nowhere. */
  readonly isTaken: boolean
}

/** A call that this person parked; the cloud has no list of them (docs/webex/facts.md 3.2). */
export type ParkedCall = {
  /** What retrieve wants: the number in the answer to park. */
  readonly at: string
  readonly party: Party
  readonly parkedAt: Instant
  readonly session?: string
  /** On my own extension: retrieved without a number. */
  readonly isMine?: boolean
  /** Webex had nothing there to retrieve: somebody else has it, or the caller has hung up. */
  readonly isLost?: boolean
}
