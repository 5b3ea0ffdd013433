// The content of a message: as written, and as plain text for clients that cannot show Markdown.
import type { WireMessage, WireMessageRequest } from '../../../wire/message.ts'
import { Refusal } from '../refusal.ts'

export type Content = Pick<WireMessage, 'text' | 'markdown' | 'parentId' | 'attachments'>

/** Webex's limit of the encoded text. */
const mostBytes = 7439

const cardType = 'application/vnd.microsoft.card.adaptive'

/** @throws Refusal 400 for content that this cloud cannot store: nothing is dropped silently. */
function checkExtras({ files = [], attachments = [] }: WireMessageRequest): void {
  if (files.length > 1) throw new Refusal(400, 'A message can have one file.')
  if (files.length > 0) throw new Refusal(400, 'Files cannot be sent with this simulator.')
  if (attachments.length > 1) throw new Refusal(400, 'A message can have one attachment.')
  if (attachments.some(({ contentType }) => contentType !== cardType)) {
    throw new Refusal(400, `The contentType of an attachment must be ${cardType}.`)
  }
}

/** Links by their text, without the markup of headings, quotes, emphasis and code. */
function plainText(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^(?:#{1,6}|>)\s+/gm, '')
    .replace(/\*\*|__|[*`]/g, '')
}

/** @throws Refusal 400 for an empty message, or one longer than Webex allows. */
export function checkedContent(asked: WireMessageRequest): Content {
  const { text, markdown, parentId, attachments = [] } = asked
  checkExtras(asked)
  const isSaid = [text, markdown].some((each) => each !== undefined && each.trim() !== '')
  if (!isSaid) throw new Refusal(400, 'A message needs text or markdown.')
  for (const each of [text, markdown]) {
    if (Buffer.byteLength(each ?? '') > mostBytes) {
      throw new Refusal(400, `A message may have at most ${mostBytes} bytes.`)
    }
  }
  return {
    ...(parentId === undefined ? {} : { parentId }),
    text: text ?? plainText(markdown ?? ''),
    ...(markdown === undefined ? {} : { markdown }),
    ...(attachments.length > 0 && { attachments }),
  }
}
