// The agents of the queues: one state for each agent, and which queues they have joined
// (docs/webex/everyday.md section 2.1).
import type { WireAgentChange } from '../../../wire/queue.ts'
import { Refusal } from '../refusal.ts'
import type { Member, Queue, Queues, SimTime } from '../types.ts'
import type { Agents } from './agentTypes.ts'

/** Undocumented: a choice. The system itself ends wrap-up. */
const transitions: Readonly<Record<string, readonly string[]>> = {
  SIGN_OUT: ['SIGN_IN'],
  SIGN_IN: ['AVAILABLE', 'UNAVAILABLE', 'SIGN_OUT'],
  AVAILABLE: ['UNAVAILABLE', 'WRAP_UP', 'SIGN_OUT'],
  UNAVAILABLE: ['AVAILABLE', 'SIGN_OUT'],
  WRAP_UP: ['AVAILABLE', 'UNAVAILABLE', 'SIGN_OUT'],
}
/** Webex's own usual time. */
const wrapUpMs = 60_000

type Agent = {
  state: string
  /** Ids of the queues that they have left. */
  readonly left: Set<string>
  cancelWrapUp: () => void
}

type Parts = {
  readonly queues: Queues
  readonly time: SimTime
}

export function createAgents({ queues, time }: Parts): Agents {
  const agents = new Map<string, Agent>()
  const queuesOf = (member: Member): readonly Queue[] =>
    queues.all.filter(({ agents: inQueue }) => inQueue.includes(member))

  function agentOf({ id }: Member): Agent {
    const agent = agents.get(id) ?? {
      state: 'SIGN_OUT',
      left: new Set<string>(),
      cancelWrapUp: () => undefined,
    }
    agents.set(id, agent)
    return agent
  }

  function checkState(from: string, to: string): void {
    if (from === to || transitions[from]?.includes(to)) return
    throw new Refusal(400, `The agent cannot change from ${from} to ${to}.`)
  }

  function checkQueues(member: Member, asked: NonNullable<WireAgentChange['queues']>): void {
    for (const { id, available } of asked) {
      const queue = queuesOf(member).find((one) => one.id === id)
      if (!queue) throw new Refusal(400, 'The user is not an agent of the queue.')
      const isJoined = !agentOf(member).left.has(id)
      if (!queue.mayLeave && available !== undefined && available !== isJoined) {
        throw new Refusal(400, 'The agent cannot join or leave the queue.')
      }
    }
  }

  function enter(agent: Agent, state: string): void {
    agent.cancelWrapUp()
    agent.cancelWrapUp = () => undefined
    agent.state = state
    if (state !== 'WRAP_UP') return
    agent.cancelWrapUp = time.after(wrapUpMs, () => enter(agent, 'AVAILABLE'))
  }

  return {
    find(member) {
      const own = queuesOf(member)
      const { state, left } = agentOf(member)
      return {
        ...(own.length > 0 && { agentACDState: state }),
        queues: own.map(({ id, number, mayLeave }) => ({
          id,
          hasCxEssentials: false,
          available: !left.has(id),
          extension: number,
          allowLogOffEnabled: mayLeave,
        })),
      }
    },
    change(member, { agentACDState, queues: asked = [] }) {
      const agent = agentOf(member)
      if (agentACDState !== undefined) {
        if (queuesOf(member).length === 0) throw new Refusal(400, 'The user is no agent.')
        checkState(agent.state, agentACDState)
      }
      checkQueues(member, asked)
      if (agentACDState !== undefined && agentACDState !== agent.state) enter(agent, agentACDState)
      for (const { id, available } of asked) {
        if (available === true) agent.left.delete(id)
        if (available === false) agent.left.add(id)
      }
    },
  }
}
