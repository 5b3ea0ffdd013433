// Events of calls as the call machine takes them: a port. Without it the calls are polled alone.
import type { Instant } from '../../domain/brand.ts'
import type { Call, Snapshot } from '../../domain/calls/call.ts'
import type { Poller } from './poller.ts'

/** What events do to the calls. */
export type CallsUnderEvents = {
  /** The last list, with what events have shown since. */
  known(): Snapshot<Call> | undefined
  /** As if it had just been asked for. */
  take(snapshot: Snapshot<Call>): void
  readonly poller: Pick<Poller, 'refresh' | 'reconsider'>
  /** Whether each change is told: the list is then a net (C29). */
  publish(told: { readonly isLive: boolean }): void
  /** The cloud's clock. */
  readonly cloud: { now(): Instant }
}

/** While this tab leads. */
export type LiveCalls = {
  /** The list, where events know better. */
  over(list: Snapshot<Call>): Snapshot<Call>
  /** Nothing is left. */
  stop(): undefined
}

/** Begins to listen for the calls. */
export type CallEvents = (calls: CallsUnderEvents) => LiveCalls
