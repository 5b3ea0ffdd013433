// A call queue and its waiting callers.
import type { CallId, Instant, QueueId } from '../brand.ts'
import type { Party } from '../calls/party.ts'

/** A queue of the organization, as the list names it. */
export type KnownQueue = {
  readonly id: QueueId
  readonly name: string
  /** Of the location, as Webex names it. */
  readonly location?: string
}

/** A caller who waits in a queue. */
export type QueuedCall = {
  readonly id: CallId
  readonly party: Party
  /** Since when it waits; missing where Webex does not say. */
  readonly since?: Instant
  /** The queue's own name, which every call of it carries. */
  readonly queueName?: string
  /** It had rung at somebody who did not answer. */
  readonly isBounced: boolean
}

/** The longest wait, ms; missing where nobody waits. */
export function longestWait(calls: readonly QueuedCall[], now: Instant): number | undefined {
  const waits = calls.flatMap(({ since }) => (since === undefined ? [] : [now - since]))
  return waits.length === 0 ? undefined : Math.max(0, ...waits)
}
