// The messages in my mailbox (docs/webex/everyday.md section 1). Webex gives no sound and no text of them.
import type { Instant, VoiceMessageId } from '../brand.ts'
import type { Party } from '../calls/party.ts'

/** One message, as Webex last listed it. */
export type VoiceMessage = {
  readonly id: VoiceMessageId
  readonly from: Party
  /** Missing where Webex does not say. */
  readonly at?: Instant
  /** Missing for a fax. */
  readonly seconds?: number
  /** Only a fax has pages. */
  readonly faxPages?: number
  readonly isUrgent: boolean
  readonly isConfidential: boolean
  readonly isRead: boolean
}

/** Newest first; Webex promises no order. Messages without a time come last. */
export function newestFirst<Message extends VoiceMessage>(
  messages: readonly Message[],
): readonly Message[] {
  return [...messages].sort((one, other) => (other.at ?? 0) - (one.at ?? 0))
}

/** How many wait to be heard. Counted here, as Webex does not document what its own counters include. */
export const unreadCount = (messages: readonly VoiceMessage[]): number =>
  messages.filter(({ isRead }) => !isRead).length

/** A feature code of the organization, as Webex names it: `*86`. */
export type FeatureCode = { readonly name: string; readonly code: string }

const aboutVoicemail = /voice\s*(mail|messag|portal)/i
const listens = /retriev|portal|access|listen/i
/** Codes that change or announce something instead of playing messages. */
const doesOther = /transfer|deposit|clear|cancel|activat|indicat|waiting|rings|forward/i

/**
 * The code that reaches my own mailbox. The names differ between organizations, so it is looked up by
 * what the name speaks of; `undefined` where none does.
 */
export function voicePortalCode(codes: readonly FeatureCode[]): string | undefined {
  const candidates = codes.filter(({ name }) => aboutVoicemail.test(name) && !doesOther.test(name))
  return (candidates.find(({ name }) => listens.test(name)) ?? candidates[0])?.code
}
