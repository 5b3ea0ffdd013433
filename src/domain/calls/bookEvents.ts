// The state of the machine of running calls, and its events (book.ts has the transitions).
import type { CallId } from '../brand.ts'
import type { Call, Snapshot } from './call.ts'
import type { Failure } from '../failure.ts'
import type { IntentKey } from '../intents/intents.ts'
import type { Command, Intent, Notice, Wish } from './intent.ts'
import type { Party } from './party.ts'
import type { Remembered } from './deriveViews.ts'
import type { Placed } from './placed.ts'
import type { CallView, ParkedCall, TransferOutcome } from './view.ts'

/**
 * The whole state: the last snapshot, intents, derived views, parked calls, notices.
 */
export type Book = {
  readonly snapshot?: Snapshot<Call>
  readonly intents: readonly Intent[]
  /** Intents of other tabs: shown here, and settled there. */
  readonly foreign: readonly Intent[]
  readonly views: readonly CallView[]
  readonly parked: readonly ParkedCall[]
  readonly lastParked?: ParkedCall
  /** How the last transfer went. */
  readonly lastTransfer?: TransferOutcome
  readonly notices: readonly Notice[]
  readonly remembered: Remembered
  /** Presses that made calls lately (C33). */
  readonly placed: readonly Placed[]
  /** Calls that Webex knew nothing of when something was asked of them, while no list can be read. */
  readonly gone: readonly CallId[]
}

/** Everything that can change the book: answers, presses, other tabs, and passing time. */
export type BookEvent =
  | { readonly is: 'received'; readonly snapshot: Snapshot<Call> }
  | { readonly is: 'wished'; readonly wish: Wish }
  | { readonly is: 'commanded'; readonly command: Command }
  | { readonly is: 'sent'; readonly key: IntentKey; readonly at: number }
  | {
      readonly is: 'accepted'
      readonly key: IntentKey
      readonly at: number
      readonly created?: CallId
      readonly parkedAgainst?: Party
    }
  | {
      readonly is: 'failed'
      readonly key: IntentKey
      readonly at: number
      readonly failure: Failure
    }
  | { readonly is: 'foreignIntents'; readonly foreign: readonly Intent[] }
  | {
      readonly is: 'recalled'
      readonly remembered: Remembered
      readonly parked: readonly ParkedCall[]
    }
  /** Where calls are parked, by the stored state of all tabs. */
  | { readonly is: 'keptParked'; readonly parked: readonly ParkedCall[] }
  | { readonly is: 'withdrawn'; readonly key: IntentKey }
  /** Both calls of one press are wanted. */
  | { readonly is: 'keptBoth'; readonly key: IntentKey }
  | { readonly is: 'ticked'; readonly at: number }
  | { readonly is: 'dismissed'; readonly key: IntentKey }
  | { readonly is: 'forgotten'; readonly at: string }
  | { readonly is: 'said' }
