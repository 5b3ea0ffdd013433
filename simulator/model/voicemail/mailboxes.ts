// The members' mailboxes (docs/webex/everyday.md section 1): what callers left, read and unread, and the
// events that report a change.
import type { WireParty } from '../../../wire/call.ts'
import type {
  WireVoiceMessage,
  WireVoiceMessageSummary,
  WireVoicemailParty,
} from '../../../wire/voicemail.ts'
import type { CloudEvent } from '../events/eventTypes.ts'
import { sparkId } from '../ids.ts'
import { randomUuid } from '../random.ts'
import { Refusal } from '../refusal.ts'
import type { Member, Random, SimTime } from '../types.ts'
import { firstMessages } from './firstMessages.ts'
import type { Mailboxes } from './voicemailTypes.ts'

/** Webex documents no limit; a full mailbox drops its oldest message here. */
const mostMessages = 100

type Parts = {
  readonly time: SimTime
  /** Ids of messages that callers leave. */
  readonly random: Random
  /** The same for the same member and seed, so that nobody's mailbox depends on who looked first. */
  readonly randomOf: (member: Member) => Random
  readonly others: (member: Member) => readonly Member[]
  readonly publish: (event: CloudEvent) => void
}

/** A caller who withholds their number leaves a message without a name. */
function callingPartyOf({ privacyEnabled = false, ...party }: WireParty): WireVoicemailParty {
  const { name, number, personId } = party
  if (privacyEnabled) return { privacyEnabled }
  return {
    ...(name === undefined ? {} : { name }),
    ...(number === undefined ? {} : { number }),
    ...(personId === undefined ? {} : { personId }),
    privacyEnabled,
  }
}

function countsOf(messages: readonly WireVoiceMessage[]): WireVoiceMessageSummary {
  const count = (isRead: boolean, isUrgent?: true) =>
    messages.filter(
      ({ read, urgent }) => (read ?? false) === isRead && (isUrgent === undefined || urgent),
    ).length
  return {
    newMessages: count(false),
    oldMessages: count(true),
    newUrgentMessages: count(false, true),
    oldUrgentMessages: count(true, true),
  }
}

export function createMailboxes(parts: Parts): Mailboxes {
  const { time, random, randomOf, publish } = parts
  const openedAt = time.now()
  /** Newest first. */
  const boxes = new Map<string, WireVoiceMessage[]>()

  function boxOf(member: Member): WireVoiceMessage[] {
    const known = boxes.get(member.id)
    if (known) return known
    const box = member.hasCallingLicence
      ? firstMessages(randomOf(member), parts.others(member), openedAt)
      : []
    boxes.set(member.id, box)
    return box
  }

  function tell(member: Member): void {
    publish({
      resource: 'telephony_mwi',
      event: 'updated',
      actorId: member.id,
      audience: [member.id],
      data: countsOf(boxOf(member)),
    })
  }

  function indexOf(member: Member, messageId: string): number {
    const index = boxOf(member).findIndex(({ id }) => id === messageId)
    if (index < 0) throw new Refusal(404, 'The voice message could not be found.')
    return index
  }

  return {
    list: (member) => [...boxOf(member)],
    summary: (member) => countsOf(boxOf(member)),
    mark(member, messageId, read) {
      const box = boxOf(member)
      const [from, to] =
        messageId === undefined
          ? [0, box.length]
          : [indexOf(member, messageId), indexOf(member, messageId) + 1]
      box.splice(from, to - from, ...box.slice(from, to).map((message) => ({ ...message, read })))
      tell(member)
    },
    remove(member, messageId) {
      boxOf(member).splice(indexOf(member, messageId), 1)
      tell(member)
    },
    leave(member, caller, seconds) {
      const message: WireVoiceMessage = {
        id: sparkId('VOICE_MESSAGE', randomUuid(random)),
        duration: Math.max(1, Math.round(seconds)),
        callingParty: callingPartyOf(caller),
        urgent: false,
        confidential: false,
        read: false,
        created: new Date(time.now()).toISOString(),
      }
      const box = boxOf(member)
      box.unshift(message)
      box.length = Math.min(mostMessages, box.length)
      tell(member)
      return message
    },
  }
}
