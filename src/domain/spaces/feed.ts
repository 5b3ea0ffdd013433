// The messages of a space as far as they have been read: a run without gaps, up to the newest.
import type { Message } from './message.ts'

/** Oldest first. */
export type Feed = {
  readonly messages: readonly Message[]
  /** There are messages before the first one. */
  readonly hasOlder: boolean
}

/** One answer of Webex, oldest first. */
export type MessagePage = Feed

/** Nothing has been read yet. */
export const emptyFeed: Feed = { messages: [], hasOlder: false }

/**
 * Takes the newest messages. Known ones that the page should have and does not were deleted. A page
 * that does not reach the known ones leaves a gap, so it replaces them.
 *
 * @param isNewer whether a known message came after the page was asked for.
 */
export function withNewest(
  { messages, hasOlder }: Feed,
  page: MessagePage,
  isNewer: (message: Message) => boolean = () => false,
): Feed {
  const ids = new Set(page.messages.map(({ id }) => id))
  const newer = messages.filter((one) => !ids.has(one.id) && isNewer(one))
  if (!page.hasOlder) return { messages: [...page.messages, ...newer], hasOlder: false }
  const start = messages.findIndex(({ id }) => ids.has(id))
  if (start < 0) return { messages: [...page.messages, ...newer], hasOlder: true }
  const first = page.messages[0]?.at ?? 0
  const older = messages.slice(0, start).filter((one) => one.at < first && !newer.includes(one))
  return { messages: [...older, ...page.messages, ...newer], hasOlder }
}

/** Takes the page before the first message. */
export function withOlder({ messages }: Feed, page: MessagePage): Feed {
  const known = new Set(messages.map(({ id }) => id))
  const older = page.messages.filter(({ id }) => !known.has(id))
  // A page that brings nothing new would be asked for again and again.
  return { messages: [...older, ...messages], hasOlder: page.hasOlder && older.length > 0 }
}

/** Takes one message: a new one at its time, a known one in its place. */
export function withMessage({ messages, hasOlder }: Feed, message: Message): Feed {
  if (messages.some(({ id }) => id === message.id)) {
    return { messages: messages.map((one) => (one.id === message.id ? message : one)), hasOlder }
  }
  const after = messages.findLastIndex(({ at }) => at <= message.at)
  // Before all that has been read: where exactly, only the page there can tell.
  if (after < 0 && messages.length > 0) return { messages, hasOlder }
  return { messages: messages.toSpliced(after + 1, 0, message), hasOlder }
}

/** Without a deleted message; the same feed where it is not known. */
export function withoutMessage(feed: Feed, id: string): Feed {
  const messages = feed.messages.filter((one) => one.id !== id)
  return messages.length === feed.messages.length ? feed : { ...feed, messages }
}

/** How many replies each message has, of those read so far. */
export function repliesOf(messages: readonly Message[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { parent } of messages) {
    if (parent !== undefined) counts.set(parent, (counts.get(parent) ?? 0) + 1)
  }
  return counts
}
