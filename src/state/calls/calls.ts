// The calls of the signed-in person, as screens use them. Built once in main.tsx.
import type { StoreApi } from 'zustand/vanilla'
import type { Rejection } from '../../domain/calls/call.ts'
import type { ActionName } from '../../domain/calls/actions.ts'
import type { CallId, Instant } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import type { CommandRequest, Facet, Notice } from '../../domain/calls/intent.ts'
import type { IntentKey } from '../../domain/intents/intents.ts'
import type { Placed } from '../../domain/calls/placed.ts'
import type {
  CallView,
  ParkedCall,
  SentCode,
  TransferOutcome,
  Withdrawable,
} from '../../domain/calls/view.ts'
import type { Cancel } from '../../lib/clock.ts'
import type { CallsMemory } from './memory.ts'

/** The state of calls for screens. */
export type CallsState = {
  /** In the order of the cards: active, ringing, calling, held, ended. Stable identity. */
  readonly views: readonly CallView[]
  readonly parked: readonly ParkedCall[]
  readonly notices: readonly Notice[]
  /** Recent presses that created calls: one press may have created two (`twinsOf`). */
  readonly placed: readonly Placed[]
  /** Unreadable items of the last list: there are calls without a card. */
  readonly rejected: readonly Rejection[]
  /** Commands that wait before they are sent and can be undone. */
  readonly withdrawables: readonly Withdrawable[]
  /** Feature codes that were just dialed. */
  readonly codes: readonly SentCode[]
  /** Where the last call was parked, for a status line; cleared after a while. */
  readonly lastParked?: ParkedCall
  /** How the last transfer went. */
  readonly lastTransfer?: TransferOutcome
  /** `waiting`: nothing seen yet. `stale`: the last poll failed, calls are last known. */
  readonly freshness:
    | { readonly is: 'waiting' }
    | { readonly is: 'fresh' }
    | { readonly is: 'stale'; readonly lastSeen?: Instant; readonly failure: Failure }
  /** Whether this tab is the one that polls, rings and notifies. */
  readonly isLeader: boolean
  /** The tab that leads is told of each change by an event: its polling is then a net. */
  readonly isLive?: boolean
}

/** Before anything is known. */
export const noCalls: CallsState = {
  views: [],
  parked: [],
  notices: [],
  rejected: [],
  withdrawables: [],
  codes: [],
  placed: [],
  freshness: { is: 'waiting' },
  isLeader: false,
}

/** The store of my calls, and the actions on them. */
export type Calls = {
  readonly store: StoreApi<CallsState>
  /** Starts polling; the returned function stops it and forgets everything. */
  start(): Cancel
  /** Polls at least every `everyMs` while held, whatever the state of the calls. */
  lease(everyMs: number): Cancel
  /** Polls now (or right after the current request). */
  refresh(): void
  /**
   * Performs an action that needs no more input: answer, decline, hold, end … False if the action is not
   * possible (any more), already under way, or the second click of a double click (C6); then nothing was sent.
   */
  perform(action: ActionName, key: CallView['key']): boolean
  /** Sends a command once; an equal one under way for the same call is not repeated. */
  command(request: CommandRequest): IntentKey | undefined
  /** Cancels a waiting command; does nothing if it has been sent. */
  withdraw(key: IntentKey): void
  /** Requests a state of a call; nothing is sent where it is already there. */
  wish(call: CallId, facet: Facet): IntentKey | undefined
  dismissNotice(key: IntentKey): void
  /** Confirms that both calls of one press are wanted. */
  keepBoth(key: IntentKey): void
  forgetParked(at: string): void
  /** Whether the last list is recent, by the wall clock: false right after sleep (C21). */
  isCurrent(): boolean
  /** Sets the clock by our server's, if that can be reached. Never rejects. */
  setClock(): Promise<void>
  /** The current time by the cloud's clock, for timers. */
  cloudNow(): Instant
  /** From now on, state that must survive a reload is stored there and shared, until canceled. */
  keepIn(memory: CallsMemory): Cancel
}
