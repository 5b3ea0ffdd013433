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
