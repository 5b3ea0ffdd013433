// The cloud's shapes for calls: Webex Call Controls as the official description has
// them, with the unofficial names beside them (docs/webex/facts.md 3.5, 3.9). Types only, no code.

/**
 * A party of a call. Every identity field is missing where privacy applies
 * (docs/webex/facts.md 3.5).
 */
export type WireParty = {
  name?: string
  number?: string
  personId?: string
  placeId?: string
  privacyEnabled?: boolean
  callType?: string
  /** Seed only. */
  sipAddress?: string
}

export type WireRedirection = { reason: string; redirectingParty: WireParty }

export type WireRecall = { type: string; party?: WireParty }

/** `GET /telephony/calls` and `GET /telephony/calls/{callId}`. Times are ISO 8601 UTC. */
export type WireCall = {
  id: string
  callSessionId: string
  personality: string
  state: string
  remoteParty: WireParty
  appearance?: number
  created: string
  answered?: string
  redirections?: WireRedirection[]
  recall?: WireRecall
  recordingState?: string
  muteCapable?: boolean
  muted?: boolean
  disconnected?: string
  endpointId?: string
  endpointType?: string
  completedElsewhere?: boolean
  allowedRecordingControls?: string
  /** Seed only: the same as `id`. */
  callId?: string
  /** Seed only: officially in `remoteParty`. */
  callType?: string
  /** Seed only: `created`. */
  startTime?: string
  /** Seed only: `answered`. */
  answerTime?: string
  /** Seed only: seconds since `answered`. */
  duration?: number
}

export type WireCallList = { items: WireCall[] }

/** 201 of dial, retrieve and of a transfer that waits for the answer. */
export type WireCallInfo = { callId: string; callSessionId: string }

/** 200 of park. Unofficially a bare string instead of a party. */
export type WireParkResponse = { parkedAgainst: WireParty | string; callId?: string }

export type WireCallIdRequest = { callId: string; lineOwnerId?: string }
export type WireDialRequest = {
  destination: string
  endpointId?: string
  singleNumberReachPhoneNumber?: string
  lineOwnerId?: string
}
export type WireAnswerRequest = WireCallIdRequest & { endpointId?: string }
export type WireRejectRequest = WireCallIdRequest & {
  action?: 'busy' | 'temporarilyUnavailable' | 'ignore'
}
export type WireDivertRequest = WireCallIdRequest & { destination?: string; toVoicemail?: boolean }
export type WireTransferRequest = {
  callId1?: string
  callId2?: string
  destination?: string
  lineOwnerId?: string
}
export type WireParkRequest = WireCallIdRequest & { destination?: string; isGroupPark?: boolean }
export type WireRetrieveRequest = {
  destination?: string
  endpointId?: string
  lineOwnerId?: string
}
/** Without a target: a call that rings in one's own pickup group. */
export type WirePickupRequest = { target?: string; endpointId?: string; lineOwnerId?: string }
export type WireBargeInRequest = { target: string; endpointId?: string; lineOwnerId?: string }
export type WirePullRequest = { endpointId?: string; lineOwnerId?: string }
export type WireTransmitDtmfRequest = WireCallIdRequest & { dtmf: string }
export type WireStartConferenceRequest = { callIds: string[]; lineOwnerId?: string }

export type WireConference = {
  state?: string
  appearance?: number
  created?: string
  muted?: boolean
  type?: string
  participants?: { callId: string; muted?: boolean; deafened?: boolean }[]
}

export type WireHistoryRecord = {
  type: string
  name?: string
  number?: string
  privacyEnabled: boolean
  time: string
}
