// The cloud's shapes for calls that wait in a queue (call-controls description). Types only.
import type { WireParty } from './call.ts'

/** An item of `GET /telephony/queues/{queueId}/calls`. */
export type WireQueueCall = {
  callId?: string
  origCallId?: string
  callSessionId?: string
  remoteParty?: WireParty
  addTime?: string
  queueNumber?: string
  queueName?: string
  priority?: number | string
  bounced?: boolean
}

export type WireQueueCallList = { items: WireQueueCall[] }

/** `GET /telephony/config/people/me/settings/queues`. Queues have no names here. */
export type WireAgentQueue = {
  id: string
  /** Whether the agent may join and leave it. */
  allowLogOffEnabled: boolean
  hasCxEssentials?: boolean
  /** Joined. */
  available?: boolean
  skillLevel?: number
  phoneNumber?: string
  extension?: string
}

export type WireAgent = {
  /** `SIGN_IN`, `SIGN_OUT`, `AVAILABLE`, `UNAVAILABLE`, `WRAP_UP`. */
  agentACDState?: string
  queues?: WireAgentQueue[]
}

/** `PUT` of the same path: only what changes. */
export type WireAgentChange = {
  agentACDState?: string
  queues?: { id: string; available?: boolean }[]
}
