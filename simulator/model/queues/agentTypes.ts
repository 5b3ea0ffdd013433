// The interface of queue agents.
import type { WireAgent, WireAgentChange } from '../../../wire/queue.ts'
import type { Member } from '../users/memberTypes.ts'

export type Agents = {
  /** Without queues there is no state. */
  find(member: Member): WireAgent
  /** All or nothing. @throws Refusal 400 for a transition or a queue that is not possible. */
  change(member: Member, asked: WireAgentChange): void
}
