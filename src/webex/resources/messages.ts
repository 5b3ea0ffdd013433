// Webex messages to one person (Webex messaging description).
import type { WireMessageRequest } from '../../../wire/message.ts'
import type { PersonId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Message } from '../../domain/spaces/message.ts'
import type { Result } from '../../domain/result.ts'
import { ok } from '../../domain/result.ts'
import type { WebexClient } from '../client.ts'
import { decodeMessage, decodeMessages } from '../decode/message.ts'
import { messageOperations } from '../messageOperations.ts'

/** By id where it is known, else by e-mail address. */
export type Addressee = { readonly id: PersonId } | { readonly email: string }

/** Reads and sends direct messages. */
export type MessagesResource = {
  send(to: Addressee, words: string): Promise<Result<Message, Failure>>
  /** What the two of us have written, oldest first; none where we never have. */
  with(to: Addressee, signal?: AbortSignal): Promise<Result<readonly Message[], Failure>>
}

export function createMessagesResource(client: WebexClient): MessagesResource {
  return {
    send: (to, words) =>
      client.request({
        operation: messageOperations.postMessages,
        body: {
          ...('id' in to ? { toPersonId: to.id } : { toPersonEmail: to.email }),
          text: words,
        } satisfies WireMessageRequest,
        decode: ({ body }) => decodeMessage(body),
      }),
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
  }
}
