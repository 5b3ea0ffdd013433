// The cloud's shapes for the devices and apps that can answer for a person
// (docs/webex/facts.md 3.6).

export type WireEndpoint = { id: string; type: string; name: string }

/** `GET /telephony/config/people/{personId}/preferredAnswerEndpoint`. */
export type WirePreferredAnswerEndpoint = {
  preferredAnswerEndpointId: string | null
  endpoints: WireEndpoint[]
}

/** `GET /telephony/config/people/me/settings/availablePreferredAnswerEndpoints`. */
export type WireAvailableEndpoints = { endpoints: WireEndpoint[] }

/** `GET …/me/settings/preferredAnswerEndpoint`: the endpoint itself, or an empty object. */
export type WireMyPreferredEndpoint = Partial<WireEndpoint>

/** Of an item of `GET /telephony/config/people/me/endpoints`; the fields are our guess (LIMITS.md). */
export type WireSecondaryLine = { lineOwnerId: string; ownerType: string; name: string }
