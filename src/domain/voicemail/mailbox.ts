// My mailbox with the requests that are on their way: the intent engine's rules (domain/intents) for
// marking and deleting messages.
import type { VoiceMessageId } from '../brand.ts'
import type { Failure } from '../failure.ts'
import type { Ended, EvidenceOf, IntentKey, IntentRules, Stage } from '../intents/intents.ts'
import type { VoiceMessage } from './voiceMessage.ts'

/** What a person wants of a message. */
export type MessageWish = 'read' | 'unread' | 'deleted'

/** A wish for one message, from the press until the mailbox shows it. */
export type MessageIntent = {
  readonly key: IntentKey
  readonly message: VoiceMessageId
  readonly want: MessageWish
  readonly stage: Stage
}

/** A wish that failed or had no visible effect, until the person dismisses it. */
export type MessageNotice = {
  readonly key: IntentKey
  readonly want: MessageWish
  /** Missing: Webex accepted it, but the mailbox does not show it. */
  readonly failure?: Failure
}

/** The newest answer of the mailbox; `askedAt` monotonic ms. */
export type KnownMailbox = {
  readonly askedAt: number
  readonly messages: readonly VoiceMessage[]
}

/** The last answer, with later wishes. */
export type MailboxState = {
  readonly known?: KnownMailbox
  readonly intents: readonly MessageIntent[]
  readonly notices: readonly MessageNotice[]
}

/** The intent engine's rules for messages. */
export const mailboxRules: IntentRules<MessageIntent> = {
  slotOf: ({ message }) => message,
  turnEnds: 'answered',
  aimOf: ({ want }) => want,
  // Somebody may have deleted it at their desk phone first: then the wish has come true.
  isJudged: ({ want }, failure) => want === 'deleted' && failure.is === 'gone',
  lapsesByClock: true,
}

/** Whether the last list shows the wish. A message that is gone needs no mark any more. */
export const mailboxEvidence =
  (known: KnownMailbox | undefined): EvidenceOf<MessageIntent> =>
  ({ message, want }) => {
    if (!known) return undefined
    const found = known.messages.find(({ id }) => id === message)
    const isShown =
      found === undefined || (want !== 'deleted' && found.isRead === (want === 'read'))
    return { askedAt: known.askedAt, isShown }
  }

/** A message with the newest wish for it; `key` undoes it while it has not been sent. */
export type ShownMessage = VoiceMessage & {
  readonly pending?: { readonly want: MessageWish; readonly undo?: IntentKey }
}

/** The messages as the last list has them, each with what is on its way for it. */
export function shownMessages({ known, intents }: MailboxState): readonly ShownMessage[] {
  return (known?.messages ?? []).map((message) => {
    const intent = intents.findLast((one) => one.message === message.id)
    if (!intent) return message
    const { want, stage, key } = intent
    const canUndo = stage.at === 'queued' && stage.notBefore !== undefined
    return { ...message, pending: { want, ...(canUndo && { undo: key }) } }
  })
}

/** The notices after a wish has ended. */
export function noticesAfter(
  notices: readonly MessageNotice[],
  ended: Ended<MessageIntent>,
): readonly MessageNotice[] {
  const { key, want } = ended.intent
  if (ended.how === 'confirmed') return notices
  const { failure } = ended
  if (failure?.is === 'cancelled') return notices
  return [...notices, { key, want, ...(failure && { failure }) }]
}
