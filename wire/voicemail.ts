// The cloud's shapes for voicemail (everyday description; docs/webex/everyday.md section 1). Types only.

/** Who left a message. With privacy on, `privacyEnabled` is all there is. */
export type WireVoicemailParty = {
  name?: string
  number?: string
  personId?: string
  placeId?: string
  privacyEnabled: boolean
}

/** An item of `GET /telephony/voiceMessages`. There is neither sound nor text of what was said. */
export type WireVoiceMessage = {
  id: string
  callingParty: WireVoicemailParty
  /** ISO 8601. */
  created: string
  /** Seconds; missing for a fax. */
  duration?: number
  urgent?: boolean
  confidential?: boolean
  read?: boolean
  /** For a fax only. */
  faxPageCount?: number
}

export type WireVoiceMessageList = { items: WireVoiceMessage[] }

/** `GET /telephony/voiceMessages/summary`, and what the simulator sends with `telephony_mwi`. */
export type WireVoiceMessageSummary = {
  newMessages: number
  oldMessages: number
  newUrgentMessages: number
  oldUrgentMessages: number
}

/** `POST …/markAsRead` and `…/markAsUnread`. Without `messageId` every message changes. */
export type WireMarkRequest = { messageId?: string; lineOwnerId?: string }

/** `GET /telephony/config/people/me/settings/featureAccessCode`. */
export type WireFeatureCodes = {
  featureAccessCodeList: { name: string; code: string; alternateCode?: string }[]
}
