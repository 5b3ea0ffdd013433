// Messages: sent, read page by page, edited, deleted.
import type { WireMessage, WireMessageRequest, WireMessageUpdate } from '../../../wire/message.ts'
import { Refusal } from '../refusal.ts'
import type { Member } from '../types.ts'
import { checkedCards, checkedWords, contentIn } from './messageContent.ts'
import { membershipOf, personNamed, type SpaceParts } from './spaceParts.ts'
import { tellMembership, tellMessage, tellRoom } from './spaceNews.ts'
import { firstAt } from './spaceStore.ts'
import { messageView, sees } from './spaceViews.ts'
import type {
  Membership,
  Message,
  MessageExtra,
  MessageFilter,
  Messaging,
  Space,
  Upload,
} from './spaceTypes.ts'

/** Webex's limits (docs/webex/everyday.md 9). */
const mostEdits = 10

/** @throws Refusal 404 for a message that the person does not see. */
export function messageSeenBy({ store }: SpaceParts, of: Member, id: string): Message {
  const message = store.message(id)
  const isSeen = message?.space.memberships.has(of.id) && sees(of, message)
  if (message && isSeen) return message
  throw new Refusal(404, 'Could not find a message with provided ID.')
}

function openDirect(parts: SpaceParts, from: Member, to: Member): Space {
  const space = parts.store.openDirect(from, to, parts.now())
  tellRoom(parts, 'created', space, from)
  for (const membership of space.memberships.values()) {
    tellMembership(parts, 'created', space, membership, from)
  }
  return space
}

/** @throws Refusal 400 unless there is exactly one address, other than one's own. */
function spaceFor(parts: SpaceParts, from: Member, asked: WireMessageRequest): Space {
  const { roomId, toPersonId, toPersonEmail } = asked
  const given = [roomId, toPersonId, toPersonEmail].filter((address) => address !== undefined)
  if (given.length !== 1) {
    throw new Refusal(400, 'Exactly one of roomId, toPersonId and toPersonEmail is required.')
  }
  if (roomId !== undefined) return spaceToWriteIn(parts, from, roomId)
  const to = personNamed(parts, { personId: toPersonId, personEmail: toPersonEmail })
  if (to === from) throw new Refusal(400, 'A person cannot send a direct message to themselves.')
  return parts.store.direct(from, to) ?? openDirect(parts, from, to)
}

/** @throws Refusal 403 where the person may only read. */
function spaceToWriteIn(parts: SpaceParts, from: Member, roomId: string): Space {
  const { space, own } = membershipOf(parts, from, roomId)
  if (space.isReadOnly) throw new Refusal(403, 'The room is read-only.')
  if (space.isAnnouncementOnly && !own.isModerator) {
    throw new Refusal(403, 'Only moderators write in this room.')
  }
  return space
}

/**
 * The root of the thread: an answer to an answer goes into the same thread.
 * @throws Refusal 400 if the parent is in another room; 404 if there is none that the person sees.
 */
function rootIn(parts: SpaceParts, space: Space, from: Member, parentId: string): Message {
  const parent = messageSeenBy(parts, from, parentId)
  if (parent.space !== space) throw new Refusal(400, 'The parent message is not in the room.')
  return parent.extra?.parent ?? parent
}

/** A hidden direct space shows again. */
function unhide(parts: SpaceParts, space: Space, by: Member): void {
  if (space.type !== 'direct') return
  for (const membership of space.memberships.values()) {
    if (!membership.isRoomHidden) continue
    membership.isRoomHidden = false
    tellMembership(parts, 'updated', space, membership, by)
  }
}

/** Checks everything before anything happens: a refused message opens no room. */
function send(
  parts: SpaceParts,
  from: Member,
  asked: WireMessageRequest,
  file?: Upload,
): WireMessage {
  checkedWords(asked, file !== undefined)
  const cards = checkedCards(asked)
  const space = spaceFor(parts, from, asked)
  const { parentId } = asked
  const parent = parentId === undefined ? undefined : rootIn(parts, space, from, parentId)
  const files = file && [parts.files.add(space, file)]
  const { text, extra } = contentIn(parts.organisation, space, asked)
  const all: MessageExtra = {
    ...extra,
    ...cards,
    ...(parent && { parent }),
    ...(files && { files }),
  }
  const isPlain = Object.keys(all).length === 0
  const message = parts.store.append(space, from, parts.now(), text, isPlain ? undefined : all)
  unhide(parts, space, from)
  tellMessage(parts, 'created', message, from)
  return { ...messageView(parts, message), ...addresseeOf(parts, asked) }
}

/** Only whoever addressed a person is told the person. */
function addresseeOf(parts: SpaceParts, { roomId, toPersonId, toPersonEmail }: WireMessageRequest) {
  if (roomId !== undefined) return {}
  const { id, email } = personNamed(parts, { personId: toPersonId, personEmail: toPersonEmail })
  return { toPersonId: id, toPersonEmail: email }
}

/** The end, exclusive, of what is older than asked. @throws Refusal 404; 403 for a bot. */
function endOf(parts: SpaceParts, space: Space, of: Member, filter: MessageFilter): number {
  const { before, beforeMessage } = filter
  const { messages } = space
  const byTime =
    before === undefined ? messages.length : firstAt(messages, (one) => one.at >= before)
  if (beforeMessage === undefined) return byTime
  const message = parts.store.message(beforeMessage)
  if (message?.space !== space) {
    throw new Refusal(404, 'Could not find a message with provided ID.')
  }
  if (!sees(of, message)) throw new Refusal(403, 'The bot is not mentioned in the message.')
  return Math.min(byTime, parts.store.indexOf(message))
}

/** A bot has to ask for the messages that mention it. @throws Refusal 403 */
function requireOwnMentions(space: Space, of: Member, mentioned: string | undefined): void {
  if (!of.isBot || space.type === 'direct' || mentioned === of.id) return
  throw new Refusal(
    403,
    'A bot reads only messages that mention it: mentionedPeople=me is required.',
  )
}

function list(parts: SpaceParts, of: Member, roomId: string, filter: MessageFilter) {
  const space = parts.store.spaceOf(of, roomId)
  const { parentId, mentioned, most } = filter
  if (parentId === undefined) requireOwnMentions(space, of, mentioned)
  const root = parentId === undefined ? undefined : messageSeenBy(parts, of, parentId)
  const found: Message[] = []
  // Backwards, only as far as the page needs.
  for (let at = endOf(parts, space, of, filter) - 1; at >= 0 && found.length <= most; at--) {
    const message = space.messages[at]
    if (!message || !sees(of, message)) continue
    if (root && message.extra?.parent !== root) continue
    if (mentioned !== undefined && !message.extra?.mentionedPeople?.includes(mentioned)) continue
    found.push(message)
  }
  const items = found.slice(0, most).map((message) => messageView(parts, message))
  return { items, hasMore: found.length > most }
}

/** @throws Refusal 400, 403 for what cannot be edited. */
function requireEditable({ author, extra }: Message, by: Member): void {
  if (author.id !== by.id) {
    throw new Refusal(403, 'A message can be edited only by the person who wrote it.')
  }
  if (extra?.files ?? extra?.attachments) {
    throw new Refusal(400, 'A message with a file or a card cannot be edited.')
  }
  if ((extra?.edits ?? 0) >= mostEdits) {
    throw new Refusal(400, `A message can be edited ${mostEdits} times.`)
  }
}

function change(
  parts: SpaceParts,
  by: Member,
  messageId: string,
  asked: WireMessageUpdate,
): WireMessage {
  const message = messageSeenBy(parts, by, messageId)
  const { space } = message
  if (space.id !== asked.roomId) throw new Refusal(400, 'roomId: the message is in another room.')
  requireEditable(message, by)
  spaceToWriteIn(parts, by, space.id)
  checkedWords(asked, false)
  const { text, extra } = contentIn(parts.organisation, space, asked)
  const { parent, edits = 0 } = message.extra ?? {}
  message.text = text
  message.extra = {
    ...extra,
    ...(parent && { parent }),
    updated: parts.now(),
    edits: edits + 1,
  }
  tellMessage(parts, 'updated', message, by)
  return messageView(parts, message)
}

/** One's own; a moderator also those of others. */
function remove(parts: SpaceParts, by: Member, messageId: string): void {
  const message = messageSeenBy(parts, by, messageId)
  const { space, author, extra } = message
  const own = space.memberships.get(by.id) as Membership
  if (author.id !== by.id && !own.isModerator) {
    throw new Refusal(403, 'A message can be deleted only by the person who wrote it.')
  }
  parts.store.drop(message)
  for (const id of extra?.files ?? []) parts.files.remove(id)
  tellMessage(parts, 'deleted', message, by)
}

export function createMessages(parts: SpaceParts): Messaging['messages'] {
  return {
    list: (of, roomId, filter) => list(parts, of, roomId, filter),
    listWith(of, other, parentId) {
      const space = parts.store.direct(of, other)
      if (!space) throw new Refusal(404, 'Could not find a direct room with the person.')
      const most = space.messages.length
      return list(parts, of, space.id, { most, ...(parentId !== undefined && { parentId }) }).items
    },
    find: (of, messageId) => messageView(parts, messageSeenBy(parts, of, messageId)),
    send: (from, asked, file) => send(parts, from, asked, file),
    change: (by, messageId, asked) => change(parts, by, messageId, asked),
    remove: (by, messageId) => remove(parts, by, messageId),
  }
}
