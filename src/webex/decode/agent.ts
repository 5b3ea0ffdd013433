// A queue agent's own state and queues.
import type { QueueId } from '../../domain/brand.ts'
import type { Rejection } from '../../domain/calls/call.ts'
import type { Agent, AgentQueue, AgentState } from '../../domain/queues/agent.ts'
import type { Result } from '../../domain/result.ts'
import { fail, ok } from '../../domain/result.ts'
import { flag, isRecord, lookUp, present, records, text } from './read.ts'

/** The cloud's words, and back. */
export const agentStates = {
  SIGN_OUT: 'signedOut',
  SIGN_IN: 'signedIn',
  AVAILABLE: 'available',
  UNAVAILABLE: 'unavailable',
  WRAP_UP: 'wrapUp',
} as const satisfies Record<string, AgentState>

/** `GET …/me/settings/queues`: a queue without an id cannot be joined or left, and is left out. */
export function decodeAgent(body: unknown): Result<Agent, Rejection> {
  if (!isRecord(body)) return fail({ field: 'queues' })
  const queues = records(body, 'queues').flatMap((wire): readonly AgentQueue[] => {
    const id = text(wire, 'id')
    if (id === undefined) return []
    return [
      {
        id: id as QueueId,
        isJoined: flag(wire, 'available'),
        mayLeave: flag(wire, 'allowLogOffEnabled'),
        ...present({ number: text(wire, 'extension', 'phoneNumber') }),
      },
    ]
  })
  return ok({ state: lookUp(agentStates, text(body, 'agentACDState')) ?? 'unknown', queues })
}
