// Messages as Webex tells them; one may have no words, but a file or a card.
import type { PersonId } from '../../domain/brand.ts'
import type { Rejection } from '../../domain/calls/call.ts'
import type { Message } from '../../domain/spaces/message.ts'
import type { Result } from '../../domain/result.ts'
import { fail, ok } from '../../domain/result.ts'
import { decodeItems } from './list.ts'
import type { Fields } from './read.ts'
import { isRecord, moment, present, records, text } from './read.ts'

/** One message. Fails without an id or a time. */
export function decodeMessage(wire: unknown): Result<Message, Rejection> {
  if (!isRecord(wire)) return fail({ field: 'body' })
  const [id, at] = [text(wire, 'id'), moment(wire, 'created')]
  if (id === undefined) return fail({ field: 'id' })
  if (at === undefined) return fail({ field: 'created' })
  const from = text(wire, 'personId')
  return ok({
    id,
    at,
    words: text(wire, 'text', 'markdown') ?? '',
    files: filesOf(wire),
    hasCard: records(wire, 'attachments').length > 0,
    ...present({ from: from as PersonId | undefined }),
  })
}

/** Each is the address of a file. */
function filesOf({ files }: Fields): number {
  return Array.isArray(files)
    ? files.filter((one) => typeof one === 'string' && one !== '').length
    : 0
}

/** Webex's lists are newest first; ours reads down the page. */
export function decodeMessages(body: unknown): Result<readonly Message[], Rejection> {
  const items = decodeItems(body, decodeMessage)
  return items.ok ? ok([...items.value.items].reverse()) : items
}
