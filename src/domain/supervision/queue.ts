// A call queue and its waiting callers.
import type { CallId, Instant, QueueId } from '../brand.ts'
import type { Party } from '../calls/party.ts'

/** A queue in the organization's list. */
export type KnownQueue = {
  readonly id: QueueId
  readonly name: string
  /** Webex's name of the location. */
  readonly location?: string
}

/** A caller waiting in a queue. */
export type QueuedCall = {
  readonly id: CallId
  readonly party: Party
  /** When the wait began; missing if Webex does not report it. */
  readonly since?: Instant
  /** The queue's name, which each of its calls carries. */
  readonly queueName?: string
  /** An agent was offered the call and did not answer. */
  readonly isBounced: boolean
}

/** The longest wait, ms; `undefined` if nobody waits. */
export function longestWait(calls: readonly QueuedCall[], now: Instant): number | undefined {
  const waits = calls.flatMap(({ since }) => (since === undefined ? [] : [now - since]))
  return waits.length === 0 ? undefined : Math.max(0, ...waits)
}
