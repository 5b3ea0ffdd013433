// Myself as an agent of queues.
import type { WireAgentChange } from '../../../wire/queue.ts'
import type { QueueId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Agent, AgentState } from '../../domain/queues/agent.ts'
import type { Result } from '../../domain/result.ts'
import { ok } from '../../domain/result.ts'
import { agentOperations } from '../agentOperations.ts'
import type { WebexClient } from '../client.ts'
import { agentStates, decodeAgent } from '../decode/agent.ts'

/** What to change; the rest stays. */
export type AgentChange =
  { readonly state: AgentState } | { readonly queue: QueueId; readonly isJoined: boolean }

/** Reads and changes my state. */
export type AgentResource = {
  read(signal?: AbortSignal): Promise<Result<Agent, Failure>>
  change(change: AgentChange): Promise<Result<undefined, Failure>>
}

const wordOf = (state: AgentState): string =>
  Object.entries(agentStates).find(([, ours]) => ours === state)?.[0] ?? ''

export function createAgentResource(client: WebexClient): AgentResource {
  return {
    read: (signal) =>
      client.request({
        operation: agentOperations.getMyQueues,
        signal,
        decode: ({ body }) => decodeAgent(body),
      }),
    change(change) {
      const body: WireAgentChange =
        'state' in change
          ? { agentACDState: wordOf(change.state) }
          : { queues: [{ id: change.queue, available: change.isJoined }] }
      return client.request({
        operation: agentOperations.putMyQueues,
        body,
        decode: () => ok(undefined),
      })
    },
  }
}
