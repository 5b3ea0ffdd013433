// Messages in spaces and to one person (Webex messaging description).
import type {
  WireAttachmentActionRequest,
  WireMessageRequest,
  WireMessageUpdate,
} from '../../../wire/message.ts'
import type { PersonId, SpaceId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import type { MessageBody } from '../../domain/spaces/composed.ts'
import type { MessagePage } from '../../domain/spaces/feed.ts'
import type { Message } from '../../domain/spaces/message.ts'
import type { Result } from '../../domain/result.ts'
import { ok } from '../../domain/result.ts'
import type { WebexClient } from '../client.ts'
import { decodeMessage, decodeMessages } from '../decode/message.ts'
import { present } from '../decode/read.ts'
import { messageOperations, submitCard } from '../messageOperations.ts'

/** By id where it is known, else by e-mail address. */
export type Addressee = { readonly id: PersonId } | { readonly email: string }

/** Where a message goes: to a space, or to a person with whom there may be no space yet. */
export type MessageTarget = { readonly space: SpaceId; readonly parent?: string } | Addressee

/** Reads and sends messages. */
export type MessagesResource = {
  send(to: Addressee, words: string): Promise<Result<Message, Failure>>
  /** What the two of us have written, oldest first; none where we never have. */
  with(to: Addressee, signal?: AbortSignal): Promise<Result<readonly Message[], Failure>>
  /** The newest of a space, of one thread, or those before a message. */
  page(
    space: SpaceId,
    options?: {
      readonly before?: string | undefined
      readonly parent?: string | undefined
      /** Only those that mention oneself: in a group space, a bot may read no others. */
      readonly onlyMentions?: boolean | undefined
      readonly signal?: AbortSignal | undefined
    },
  ): Promise<Result<MessagePage, Failure>>
  find(id: string, signal?: AbortSignal): Promise<Result<Message, Failure>>
  post(to: MessageTarget, body: MessageBody): Promise<Result<Message, Failure>>
  /** One's own, without files and cards; ten times at most (docs/webex/everyday.md 9). */
  edit(id: string, space: SpaceId, body: MessageBody): Promise<Result<Message, Failure>>
  /** A message that is gone counts as deleted. */
  remove(id: string): Promise<Result<undefined, Failure>>
  /** What a person entered in a card. */
  submit(
    message: string,
    inputs: WireAttachmentActionRequest['inputs'],
  ): Promise<Result<undefined, Failure>>
}

/** As many as fit on a screen a few times over; Webex gives this many where nothing is asked for. */
const PAGE = 50

const targetFields = (to: MessageTarget): WireMessageRequest =>
  'space' in to
    ? { roomId: to.space, ...present({ parentId: to.parent }) }
    : 'id' in to
      ? { toPersonId: to.id }
      : { toPersonEmail: to.email }

/** The fields of `POST /messages`, for a form as well. */
export const messageFields = (to: MessageTarget, body: MessageBody): WireMessageRequest => ({
  ...targetFields(to),
  ...body,
})

export function createMessagesResource(client: WebexClient): MessagesResource {
  const post = (to: MessageTarget, body: MessageBody) =>
    client.request({
      operation: messageOperations.postMessages,
      body: messageFields(to, body),
      decode: (answer) => decodeMessage(answer.body),
    })
  return {
    post,
    send: (to, text) => post(to, { text }),
    async with(to, signal) {
      const answer = await client.request({
        operation: messageOperations.getMessagesDirect,
        query: 'id' in to ? { personId: to.id } : { personEmail: to.email },
        signal,
        decode: ({ body }) => decodeMessages(body),
      })
      // Webex answers 404 where the two have no room yet.
      return !answer.ok && answer.error.is === 'gone' ? ok([]) : answer
    },
    page: (roomId, { before, parent, onlyMentions, signal } = {}) =>
      client.request({
        operation: messageOperations.getMessages,
        query: {
          roomId,
          max: PAGE,
          ...present({ beforeMessage: before, parentId: parent }),
          ...(onlyMentions && { mentionedPeople: 'me' }),
        },
        signal,
        decode({ body, next }) {
          const messages = decodeMessages(body)
          if (!messages.ok) return messages
          const { value } = messages
          // Browsers may hide the link to the next page (docs/webex/facts.md 1.9).
          return ok({ messages: value, hasOlder: next !== undefined || value.length >= PAGE })
        },
      }),
    find: (messageId, signal) =>
      client.request({
        operation: messageOperations.getMessagesMessageId,
        params: { messageId },
        signal,
        decode: ({ body }) => decodeMessage(body),
      }),
    edit: (messageId, roomId, body) =>
      client.request({
        operation: messageOperations.putMessagesMessageId,
        params: { messageId },
        body: { roomId, ...body } satisfies WireMessageUpdate,
        decode: (answer) => decodeMessage(answer.body),
      }),
    async remove(messageId) {
      const answer = await client.request({
        operation: messageOperations.deleteMessagesMessageId,
        params: { messageId },
        decode: () => ok(undefined),
      })
      return !answer.ok && answer.error.is === 'gone' ? ok(undefined) : answer
    },
    submit: (messageId, inputs) =>
      client.request({
        operation: submitCard,
        body: { type: 'submit', messageId, inputs } satisfies WireAttachmentActionRequest,
        decode: () => ok(undefined),
      }),
  }
}
