// Myself as an agent of call queues (docs/webex/everyday.md section 2.1).
import type { QueueId } from '../brand.ts'

/** One state for all queues; `unknown`: a state that Webex has added since. */
export type AgentState = 'signedOut' | 'signedIn' | 'available' | 'unavailable' | 'wrapUp'

/** One of my queues. Webex gives no names of them to agents. */
export type AgentQueue = {
  readonly id: QueueId
  /** Its extension or number; missing where it has none. */
  readonly number?: string
  readonly isJoined: boolean
  /** Otherwise an administrator decides whether I am in it. */
  readonly mayLeave: boolean
}

/** My queues and my state; without queues I am no agent. */
export type Agent = {
  readonly state: AgentState | 'unknown'
  readonly queues: readonly AgentQueue[]
}

/** The states that a person chooses between, in this order. */
export const chosenStates = ['available', 'unavailable', 'wrapUp'] as const satisfies AgentState[]

/** Why a state cannot be chosen now. */
export type StateObstacle = 'signInFirst' | 'availableFirst'

/**
 * Webex documents no transitions. These are the ones that can be explained to a person: nothing before
 * signing in, and wrap-up only after having been available. An unknown state forbids nothing.
 */
export function obstacleTo(state: AgentState, from: Agent['state']): StateObstacle | undefined {
  if (from === 'signedOut' && state !== 'signedIn') return 'signInFirst'
  if (state === 'wrapUp' && (from === 'signedIn' || from === 'unavailable')) return 'availableFirst'
  return undefined
}
