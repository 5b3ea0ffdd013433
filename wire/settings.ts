// The cloud's shapes for a person's own calling settings: `Call Settings for Me`, below
// `/telephony/config/people/me/settings` (docs/webex/facts.md 3.10). Types only, no code.

/** `doNotDisturb`. */
export type WireDoNotDisturb = {
  enabled: boolean
  /** A brief tone on the desk phone for each call that does not ring. */
  ringSplashEnabled: boolean
  webexGoOverrideEnabled: boolean
}

/** Where calls go. `destination` is missing where none was ever set. */
export type WireForwarding = {
  enabled: boolean
  destination?: string
  /** To the voicemail of the destination, if that is a member of the organization. */
  destinationVoicemailEnabled: boolean
}

/** `callForwarding`. */
export type WireCallForwarding = {
  callForwarding: {
    always: WireForwarding & { ringReminderEnabled: boolean }
    busy: WireForwarding
    noAnswer: WireForwarding & { numberOfRings: number; systemMaxNumberOfRings: number }
  }
  /** When no device of the person can be reached. */
  businessContinuity: WireForwarding
}

export type WireGreeting = {
  enabled: boolean
  /** `DEFAULT`, `CUSTOM`. */
  greeting: string
  greetingUploaded: boolean
}

/** `voicemail`. */
export type WireVoicemail = {
  enabled: boolean
  sendAllCalls: { enabled: boolean }
  sendBusyCalls: WireGreeting
  sendUnansweredCalls: WireGreeting & { numberOfRings: number; systemMaxNumberOfRings: number }
  notifications: { enabled: boolean; destination?: string }
  transferToNumber: { enabled: boolean; destination?: string }
  emailCopyOfMessage: { enabled: boolean; emailId?: string }
  /** `storageType`: `INTERNAL`, `EXTERNAL`. */
  messageStorage: { mwiEnabled: boolean; storageType: string; externalEmail?: string }
  faxMessage: { enabled: boolean; phoneNumber?: string; extension?: string }
}

/** `callWaiting`. */
export type WireCallWaiting = { enabled: boolean }

/** `POST …/singleNumberReach/numbers`, and `PUT …/numbers/{phoneNumberId}` with all fields. */
export type WireReachNumberRequest = {
  phoneNumber: string
  name: string
  enabled: boolean
  doNotForwardCallsEnabled?: boolean
  answerConfirmationEnabled?: boolean
}

export type WireReachNumber = Required<WireReachNumberRequest> & { id: string }

/**
 * `singleNumberReach`. The descriptions name the field in two ways: *Numbers* when read,
 * *Locations* when written.
 */
export type WireSingleNumberReach = {
  /** Whether any of the numbers is. */
  enabled: boolean
  alertAllNumbersForClickToDialCallsEnabled?: boolean
  alertAllLocationsForClickToDialCallsEnabled?: boolean
  numbers: WireReachNumber[]
}

/** `callerId`. */
export type WireCallerId = {
  /** Withholds name and number on outgoing calls. */
  callingLineIdDeliveryBlockingEnabled: boolean
  /** Withholds them from callers. */
  connectedLineIdentificationRestrictionEnabled: boolean
}

/** `type`: `DEFAULT_CLID`, `ADDITIONAL_CLID`, `CALL_QUEUE`, `HUNT_GROUP`. */
export type WireCallerIdChoice = {
  type: string
  /** Missing for the default one. */
  id?: string
  name?: string
  directNumber?: string
  extension?: string
}

/** `availableCallerIds`. */
export type WireAvailableCallerIds = { availableCallerIds: WireCallerIdChoice[] }

/** `selectedCallerId`; written with `type`, and `id` or `directNumber`. */
export type WireSelectedCallerId = { selected: WireCallerIdChoice }

/** `PUT`: what is missing stays as it is. */
export type WirePartial<T> = T extends object ? { [K in keyof T]?: WirePartial<T[K]> } : T
