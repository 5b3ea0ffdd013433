// Files of messages: sent as a form with progress, read by a request with the token
// (docs/webex/everyday.md 9).
import type { Failure } from '../../domain/failure.ts'
import type { MessageBody } from '../../domain/spaces/composed.ts'
import type { Message } from '../../domain/spaces/message.ts'
import type { Result } from '../../domain/result.ts'
import { fail, ok } from '../../domain/result.ts'
import type { Downloaded, IsWanted, OnProgress } from '../../lib/transfer.ts'
import { receiveFile, sendForm } from '../../lib/transfer.ts'
import type { HttpResponse } from '../../lib/http.ts'
import { Offline } from '../../lib/http.ts'
import { parsed, trackingIdOf } from '../attempts.ts'
import { decodeMessage } from '../decode/message.ts'
import { present } from '../decode/read.ts'
import { failureOf, readErrorBody } from '../errors.ts'
import { messageOperations } from '../messageOperations.ts'
import type { TokenPort } from '../ports.ts'
import { onOwnBase } from '../url.ts'
import type { MessageTarget } from './messages.ts'
import { messageFields } from './messages.ts'

/** A file of a message, read. */
export type MessageFile = {
  readonly name: string
  readonly type: string
  /** Bytes, where Webex says so. */
  readonly size?: number
  /** Missing where it was not wanted. */
  readonly blob?: Blob
}

/** Sends and reads files. */
export type FilesResource = {
  /** One file with the words of its message. */
  send(
    to: MessageTarget,
    body: MessageBody,
    file: File,
    options: { readonly onProgress: OnProgress; readonly signal: AbortSignal },
  ): Promise<Result<Message, Failure>>
  /** `scanning`: Webex still looks for viruses; it may be asked again. */
  read(
    url: string,
    signal: AbortSignal,
    isWanted?: IsWanted,
  ): Promise<Result<MessageFile | 'scanning', Failure>>
}

type Ports = { readonly baseUrl: string; readonly token: TokenPort }

const READ = messageOperations.getMessages.scopes
const WRITE = messageOperations.postMessages.scopes

export function createFilesResource({ baseUrl, token }: Ports): FilesResource {
  /** Sent once, and again with a renewed token after a 401. */
  async function authorized<T extends { readonly status: number }>(
    send: (headers: Readonly<Record<string, string>>) => Promise<T>,
  ): Promise<T | undefined> {
    const bearer = await token.current()
    if (bearer === undefined) return undefined
    const first = await send({ Authorization: `Bearer ${bearer}` })
    if (first.status !== 401) return first
    const fresh = await token.renewed(bearer)
    return fresh === undefined ? first : send({ Authorization: `Bearer ${fresh}` })
  }

  function refusal(
    answer: Pick<HttpResponse, 'status' | 'header'>,
    text: string,
    scopes: readonly string[],
  ): Failure {
    return failureOf({
      status: answer.status,
      body: readErrorBody(parsed(text)),
      ...present({ trackingId: trackingIdOf(answer) }),
      scopes,
      granted: token.granted?.(),
      isPress: true,
    })
  }

  return {
    async send(to, body, file, options) {
      const form = new FormData()
      for (const [name, value] of Object.entries(messageFields(to, body))) {
        if (typeof value === 'string' && value !== '') form.set(name, value)
      }
      form.set('files', file, file.name)
      try {
        const answer = await authorized((headers) =>
          sendForm(`${baseUrl}${messageOperations.postMessages.path}`, headers, form, options),
        )
        if (!answer) return fail({ is: 'signInAgain' })
        const text = await answer.text()
        if (answer.status >= 300) return fail(refusal(answer, text, WRITE))
        const message = decodeMessage(parsed(text))
        return message.ok ? message : fail({ is: 'badAnswer', field: message.error.field })
      } catch (error) {
        return fail(lost(error))
      }
    },
    async read(url, signal, isWanted) {
      // Only there the token may go.
      const own = onOwnBase(url, baseUrl)
      if (own === undefined) return fail({ is: 'badAnswer', field: 'files' })
      try {
        const answer = await authorized((headers) => receiveFile(own, headers, signal, isWanted))
        if (!answer) return fail({ is: 'signInAgain' })
        if (answer.status === 423) return ok('scanning')
        if (answer.status >= 300)
          return fail(refusal(answer, (await answer.blob?.text()) ?? '', READ))
        return ok(fileOf(answer))
      } catch (error) {
        return fail(signal.aborted ? { is: 'cancelled' } : lost(error))
      }
    },
  }
}

const lost = (error: unknown): Failure =>
  error instanceof Offline && !error.mayHaveBeenSent ? { is: 'offline' } : { is: 'cloudTrouble' }

function fileOf({ header, type, size, blob }: Downloaded): MessageFile {
  return {
    name: nameIn(header('content-disposition') ?? '') ?? '',
    type,
    ...present({ size, blob }),
  }
}

/** `filename*` (RFC 6266, RFC 8187) before `filename`; browsers may hide the header. */
export function nameIn(disposition: string): string | undefined {
  const coded = /filename\*\s*=\s*UTF-8''([^;\s]+)/i.exec(disposition)?.[1]
  if (coded !== undefined) {
    try {
      return decodeURIComponent(coded)
    } catch {
      // Not encoded as it should be: the plain name may do.
    }
  }
  const plain = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(disposition)
  return plain?.[1]?.replace(/\\(.)/g, '$1') ?? plain?.[2]
}
