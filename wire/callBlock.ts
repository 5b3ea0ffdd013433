// The cloud's shapes for one's own blocked numbers (everyday description; docs/webex/everyday.md section 5).
// Types only.

/** `GET /telephony/config/people/me/settings/callBlock`. */
export type WireBlockedNumbers = { numbers: { id: string; phoneNumber: string }[] }

/** `POST …/callBlock/numbers`; answered with the id. */
export type WireBlockRequest = { phoneNumber: string }
