// Call events for the call machine, as a port. Without it the calls are only polled.
import type { Instant } from '../../domain/brand.ts'
import type { Call, Snapshot } from '../../domain/calls/call.ts'
import type { Poller } from './poller.ts'

/** How events affect the calls. */
export type CallsUnderEvents = {
  /** The last list, with the changes of later events. */
  known(): Snapshot<Call> | undefined
  /** Applies a snapshot as if it had just been requested. */
  take(snapshot: Snapshot<Call>): void
  readonly poller: Pick<Poller, 'refresh' | 'reconsider'>
  /** Whether every change is reported: the list is then only a safety net (C29). */
  publish(told: { readonly isLive: boolean }): void
  /** The cloud's clock. */
  readonly cloud: { now(): Instant }
}

/** While this tab leads. */
export type LiveCalls = {
  /** The list, corrected by newer events. */
  over(list: Snapshot<Call>): Snapshot<Call>
  /** Forgets all events. */
  stop(): undefined
}

/** Starts to listen for events of calls. */
export type CallEvents = (calls: CallsUnderEvents) => LiveCalls
