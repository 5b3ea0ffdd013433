// The calls of the signed-in person, as screens use them. Built once in main.tsx.
import type { StoreApi } from 'zustand/vanilla'
import type { Rejection } from '../../domain/calls/call.ts'
import type { ActionName } from '../../domain/calls/actions.ts'
import type { CallId, Instant } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import type { CommandRequest, Facet, Notice } from '../../domain/calls/intent.ts'
import type { IntentKey } from '../../domain/intents/intents.ts'
import type { Placed } from '../../domain/calls/placed.ts'
import type { CallView, ParkedCall, SentCode, Withdrawable } from '../../domain/calls/view.ts'
import type { Cancel } from '../../lib/clock.ts'
import type { CallsMemory } from './memory.ts'

/** What screens show of calls. */
export type CallsState = {
  /** In the order of the cards: active, ringing, calling, held, ended. Stable identity. */
  readonly views: readonly CallView[]
  readonly parked: readonly ParkedCall[]
  readonly notices: readonly Notice[]
  /** Presses that made calls lately: one may have made two (`twinsOf`). */
  readonly placed: readonly Placed[]
  /** What the last list holds and could not be read: there are calls that no card shows. */
  readonly rejected: readonly Rejection[]
  /** Commands that wait a moment: they can be taken back. */
  readonly withdrawables: readonly Withdrawable[]
  /** Feature codes that were just dialed. */
  readonly codes: readonly SentCode[]
  /** What a park put where, to be said in a status line; cleared after a while. */
  readonly lastParked?: ParkedCall
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

/** The store of my calls and what can be done with them. */
export type Calls = {
  readonly store: StoreApi<CallsState>
  /** Begins to poll; the returned function stops it and forgets everything. */
  start(): Cancel
  /** Asks for news at least every `everyMs` while held, whatever the calls are doing. */
  lease(everyMs: number): Cancel
  /** Asks for news now (or right after the request under way). */
  refresh(): void
  /**
   * Does what needs no more input: answer, decline, hold, end … False where the action is
   * not possible (any more) or already on its way; then nothing was sent.
   */
  perform(action: ActionName, key: CallView['key']): boolean
  /** Sends a command once; a like one under way for the same call is not repeated. */
  command(request: CommandRequest): IntentKey | undefined
  /** Takes a waiting command back; nothing where it has been sent. */
  withdraw(key: IntentKey): void
  wish(call: CallId, facet: Facet): void
  dismissNotice(key: IntentKey): void
  /** Both calls of one press are wanted. */
  keepBoth(key: IntentKey): void
  forgetParked(at: string): void
  /** Whether there has been news lately, by the wall clock: false right after sleep (C21). */
  isCurrent(): boolean
  /** Sets it by our server's, where that can be reached. Never rejects. */
  setClock(): Promise<void>
  /** Now, by the cloud's clock: what timers count against. */
  cloudNow(): Instant
  /** From here on, what must survive a reload is kept there and shared, until cancelled. */
  keepIn(memory: CallsMemory): Cancel
}
