// Messages as Webex tells them; one may have no words, but a file or a card.
import type { PersonId, SpaceId } from '../../domain/brand.ts'
import type { Rejection } from '../../domain/calls/call.ts'
import type { Message } from '../../domain/spaces/message.ts'
import type { Result } from '../../domain/result.ts'
import { fail, ok } from '../../domain/result.ts'
import { decodeItems } from './list.ts'
import type { Fields } from './read.ts'
import { isGiven, isRecord, moment, present, record, records, text } from './read.ts'

const CARD = 'application/vnd.microsoft.card.adaptive'

/** One message. Fails without an id or a time. */
export function decodeMessage(wire: unknown): Result<Message, Rejection> {
  if (!isRecord(wire)) return fail({ field: 'body' })
  const [id, at] = [text(wire, 'id'), moment(wire, 'created')]
  if (id === undefined) return fail({ field: 'id' })
  if (at === undefined) return fail({ field: 'created' })
  const attachments = records(wire, 'attachments')
  return ok({
    id,
    at,
    words: text(wire, 'text', 'markdown') ?? '',
    files: filesOf(wire),
    hasCard: attachments.length > 0,
    isEdited: isGiven(wire, 'updated'),
    ...present({
      space: text(wire, 'roomId') as SpaceId | undefined,
      from: text(wire, 'personId') as PersonId | undefined,
      email: text(wire, 'personEmail'),
      parent: text(wire, 'parentId'),
      markdown: text(wire, 'markdown'),
      html: text(wire, 'html'),
      card: attachments.map(cardOf).find((card) => card !== undefined),
    }),
  })
}

/** A content type of tomorrow is a card that cannot be shown. */
function cardOf(attachment: Fields): Fields | undefined {
  return text(attachment, 'contentType') === CARD ? record(attachment, 'content') : undefined
}

/** Each is the address of a file. */
function filesOf({ files }: Fields): readonly string[] {
  return Array.isArray(files)
    ? files.filter((one): one is string => typeof one === 'string' && one !== '')
    : []
}

/** Webex's lists are newest first; ours reads down the page. */
export function decodeMessages(body: unknown): Result<readonly Message[], Rejection> {
  const items = decodeItems(body, decodeMessage)
  return items.ok ? ok([...items.value.items].reverse()) : items
}
