// The control surface `/sim` (docs/simulator.md) as types, for the server side and for e2e.

export type SimActivity = 'off' | 'office'
export type SimReset = {
  seed?: number
  members?: number
  activity?: SimActivity
  spaces?: number
  messages?: number
}
export type SimMessageRequest = {
  from: string
  /** An e-mail address, or the id of a room. */
  to: string
  text?: string
  markdown?: string
  parentId?: string
}
export type SimMessage = { id: string; roomId: string }
export type SimBot = { id: string; email: string; access_token: string }
export type SimPerson = {
  id: string
  email: string
  displayName: string
  extension: string
  roles: string[]
}
export type SimPeople = { items: SimPerson[] }
export type SimToken = { access_token: string }
export type SimCallRequest = { to: string; from?: string; name?: string }
export type SimCall = { callSessionId: string; callId: string }
export type SimQueue = { id: string; name: string; number: string }
export type SimQueues = { items: SimQueue[] }
export type SimQueueCallRequest = { from?: string; name?: string }
export type SimQueueCall = { callId: string }
export type SimRemoteAction = { action: 'answer' | 'hangup' | 'hold' | 'resume' }
export type SimRemote = { answerAfterMs?: number | null; ownPhoneAfterMs?: number | null }
export type SimCloud = {
  latencyMs?: [number, number]
  readLagMs?: [number, number]
  eventLagMs?: [number, number]
  eventLoss?: number
  eventDuplicates?: number
  eventReorder?: number
  /** Whether pages may read the files of recordings. */
  mediaCors?: boolean
}
export type SimDelivery = {
  n: number
  at: string
  webhookId: string
  resource: string
  event: string
  /** 0: no answer (yet). */
  status: number
}
export type SimDeliveries = { items: SimDelivery[] }
export type SimFaultEffect =
  | { status: number; body?: unknown; retryAfter?: number }
  | { delayMs: number }
  | { kind: 'reset' | 'hang' | 'truncate' | 'garbage' | 'empty' }
  | { patch: Record<string, unknown> }
export type SimFault = { method?: string; path: string; times?: number; fault: SimFaultEffect }
export type SimRequest = {
  n: number
  at: string
  method: string
  path: string
  status: number
  ms: number
  person: string | null
}
export type SimRequests = { items: SimRequest[] }
