// My mailbox.
import type { WireMarkRequest } from '../../../wire/voicemail.ts'
import type { VoiceMessageId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Result } from '../../domain/result.ts'
import { fail, ok } from '../../domain/result.ts'
import type { FeatureCode, VoiceMessage } from '../../domain/voicemail/voiceMessage.ts'
import type { WebexClient } from '../client.ts'
import { decodeFeatureCodes, decodeVoiceMessages } from '../decode/voicemail.ts'
import { voicemailOperations } from '../voicemailOperations.ts'

type Answer<T> = Promise<Result<T, Failure>>

/** `left` messages could not be read. `askedAt`: monotonic ms. */
export type ListedMessages = {
  readonly messages: readonly VoiceMessage[]
  readonly left: number
  readonly askedAt: number
}

/** Reads and changes my mailbox. */
export type VoicemailResource = {
  /** The whole mailbox: Webex has no pages of it. */
  list(signal?: AbortSignal): Answer<ListedMessages>
  mark(message: VoiceMessageId, how: 'read' | 'unread'): Answer<undefined>
  /** Webex cannot take it back. */
  remove(message: VoiceMessageId): Answer<undefined>
  featureCodes(signal?: AbortSignal): Answer<readonly FeatureCode[]>
}

const { listVoiceMessages, deleteVoiceMessage, listMyFeatureCodes } = voicemailOperations
const marks = {
  read: voicemailOperations.markVoiceMessageRead,
  unread: voicemailOperations.markVoiceMessageUnread,
} as const

export function createVoicemailResource(client: WebexClient): VoicemailResource {
  const done = () => ok(undefined)
  return {
    list: (signal) =>
      client.request({
        operation: listVoiceMessages,
        signal,
        decode({ body, askedAt }) {
          const read = decodeVoiceMessages(body)
          if (!read.ok) return read
          const { items, rejected } = read.value
          return ok({ messages: items, left: rejected.length, askedAt })
        },
      }),
    mark(message, how) {
      // Without an id Webex marks every message.
      if (message === '') return Promise.resolve(fail({ is: 'gone' }))
      const body: WireMarkRequest = { messageId: message }
      return client.request({ operation: marks[how], body, decode: done })
    },
    remove: (messageId) =>
      client.request({ operation: deleteVoiceMessage, params: { messageId }, decode: done }),
    featureCodes: (signal) =>
      client.request({
        operation: listMyFeatureCodes,
        signal,
        decode: ({ body }) => decodeFeatureCodes(body),
      }),
  }
}
