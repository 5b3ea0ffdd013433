// The cloud's shapes for webhooks and for what they deliver (docs/webex/facts.md 4, 12.3). Types
// only, no code.
import type { WireParty, WireRecall, WireRedirection } from './call.ts'

/** `POST /webhooks`. */
export type WireWebhookRequest = {
  name: string
  targetUrl: string
  resource: string
  /** `created`, `updated`, `deleted`, `all` … */
  event: string
  /** `state=alerting&personality=terminator`. */
  filter?: string | undefined
  secret?: string | undefined
  /** `creator` (default), `org`. */
  ownedBy?: string | undefined
}

/** `PUT /webhooks/{id}`: all that may change. */
export type WireWebhookUpdate = {
  name: string
  targetUrl: string
  secret?: string | undefined
  /** Only `active`. */
  status?: string | undefined
}

export type WireWebhook = {
  id: string
  name: string
  targetUrl: string
  resource: string
  event: string
  filter?: string
  secret?: string
  /** `active`, `inactive`. */
  status: string
  ownedBy: string
  orgId?: string
  createdBy?: string
  appId?: string
  /** ISO 8601 UTC. */
  created: string
}

export type WireWebhookList = { items: WireWebhook[] }

/** The body of a delivery; `data` is what the resource has. */
export type WireDelivery<Data = Record<string, unknown>> = Omit<WireWebhook, 'secret'> & {
  actorId: string
  data: Data
}

/** `data` of `telephony_calls`: the call itself, its id under another name. */
export type WireCallEvent = {
  /** `received`, `originated`, `updated`, `answered`, `held`, `resumed`, `disconnected` … */
  eventType: string
  eventTimestamp: string
  callId: string
  callSessionId: string
  personality: string
  state: string
  remoteParty: WireParty
  appearance?: number
  created: string
  answered?: string
  disconnected?: string
  redirections?: WireRedirection[]
  recall?: WireRecall
  recordingState?: string
  muteCapable?: boolean
  muted?: boolean
  completedElsewhere?: boolean
  endpointId?: string
  endpointType?: string
}

/** `POST /telephony/webhookInterestRegistrations`: events beyond those of people's calls. */
export type WireInterests = {
  interests: { resource?: string | undefined; actor?: string | undefined }[]
  /** Days. */
  duration?: number | undefined
}
