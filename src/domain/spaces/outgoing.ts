// Messages on their way: shown until the space has them, and recognized there when no answer came.
import type { Instant, PersonId } from '../brand.ts'
import type { Failure } from '../failure.ts'
import type { MessageBody } from './composed.ts'
import { wordsOf } from './composed.ts'
import type { Message } from './message.ts'

/** A message that was sent, and that the space is not known to have. */
export type Outgoing = {
  readonly key: string
  readonly body: MessageBody
  readonly parent?: string
  /** The name of its file. */
  readonly fileName?: string
  /** When it was sent, by the cloud's clock as far as it is known. */
  readonly at: Instant
  /** The newest message of the space at that time: an older one cannot be this one. */
  readonly after: Instant
  /** One's own messages with the same words that were there before. */
  readonly before: readonly string[]
  /** `checking`: no answer came, and the space is compared. `failed`: it is not there. */
  readonly stage: 'waiting' | 'sending' | 'checking' | 'failed'
  /** Of `failed`. */
  readonly failure?: Failure
  /** Of a file, 0 to 1. */
  readonly progress?: number
}

/** Without markup and spaces, which Webex may change. */
const comparable = (words: string) =>
  words.replace(/<@(?:[^|>]*\|)?([^>]*)>/g, '$1').replace(/[\s\\*_`~#>[\]()@]/g, '')

/** Whether the message has the words and the kind of content that were sent. */
export function isSameContent(
  { body, parent, fileName }: Pick<Outgoing, 'body' | 'parent' | 'fileName'>,
  message: Message,
): boolean {
  if (message.parent !== parent) return false
  if (fileName !== undefined && message.files.length === 0) return false
  const sent = comparable(wordsOf(body))
  return [message.markdown, message.words].some(
    (words) => words !== undefined && comparable(words) === sent,
  )
}

/**
 * The message of the space that each of them has become. Each message is counted once: of two that are
 * sent with the same words, the first one is the first to be found.
 */
export function arrivedOf(
  outgoing: readonly Outgoing[],
  messages: readonly Message[],
  me: PersonId | undefined,
): ReadonlyMap<string, Message> {
  const arrived = new Map<string, Message>()
  const taken = new Set<string>()
  for (const one of outgoing) {
    if (one.stage === 'waiting') continue
    const found = messages.find(
      (message) =>
        message.from === me &&
        message.at >= one.after &&
        !taken.has(message.id) &&
        !one.before.includes(message.id) &&
        isSameContent(one, message),
    )
    if (!found) continue
    taken.add(found.id)
    arrived.set(one.key, found)
  }
  return arrived
}
