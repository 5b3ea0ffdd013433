// The interface of the members' mailboxes.
import type { WireParty } from '../../../wire/call.ts'
import type { WireVoiceMessage, WireVoiceMessageSummary } from '../../../wire/voicemail.ts'
import type { Member } from '../users/memberTypes.ts'

/** Each change is reported to the member's webhooks for `telephony_mwi`. */
export type Mailboxes = {
  /** Newest first, all of them. */
  list(member: Member): readonly WireVoiceMessage[]
  summary(member: Member): WireVoiceMessageSummary
  /** Without `messageId`: every message. @throws Refusal 404 for an unknown one. */
  mark(member: Member, messageId: string | undefined, read: boolean): void
  /** @throws Refusal 404 */
  remove(member: Member, messageId: string): void
  /** A caller has spoken for so many seconds. */
  leave(member: Member, caller: WireParty, seconds: number): WireVoiceMessage
}
