// The content of a message: as written, as HTML, and as plain text for clients that cannot show either.
import { Marked } from 'marked'
import type { WireMessageRequest } from '../../../wire/message.ts'
import { Refusal } from '../refusal.ts'
import type { Member, Organisation } from '../types.ts'
import type { MessageExtra, Space } from './spaceTypes.ts'

/** Webex's limit of each encoded text. */
const mostBytes = 7439

const cardType = 'application/vnd.microsoft.card.adaptive'

type Mention = { readonly label: string; readonly person?: Member }
type Said = Pick<WireMessageRequest, 'text' | 'markdown'>
type Content = { readonly text: string; readonly extra: MessageExtra }

/** @throws Refusal 400 for content that this cloud cannot store: nothing is dropped silently. */
export function checkedCards({ files = [], attachments = [] }: WireMessageRequest): MessageExtra {
  if (files.length > 1) throw new Refusal(400, 'A message can have one file.')
  if (files.length > 0) {
    throw new Refusal(
      400,
      'This simulator fetches no files from other servers: send the file itself, as multipart/form-data.',
    )
  }
  if (attachments.length > 1) throw new Refusal(400, 'A message can have one attachment.')
  if (attachments.some(({ contentType }) => contentType !== cardType)) {
    throw new Refusal(400, `The contentType of an attachment must be ${cardType}.`)
  }
  return attachments.length > 0 ? { attachments } : {}
}

/** Links by their text, without the markup of headings, quotes, emphasis and code. */
function plainText(markdown: string): string {
  const kept: string[] = []
  return markdown
    .replace(/\\([!-/:-@[-`{-~])|&lt;/g, (_, char: string = '<') => {
      kept.push(char)
      return keptMark
    })
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^(?:#{1,6}|>)\s+/gm, '')
    .replace(/\*\*|__|[*`]/g, '')
    .replaceAll(keptMark, () => kept.shift() ?? '')
}

/** In place of a character that is written with a backslash, and so is no markup. */
const keptMark = '\uE002'

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)

/** HTML in the Markdown shows as it was written. Addresses of links are kept, whatever they are. */
const renderer = new Marked({ breaks: true, gfm: true })
renderer.use({ renderer: { html: ({ text }) => escaped(text) } })

/** `<@all>`, `<@personId:…|label>`, `<@personEmail:…|label>` (docs/webex/everyday.md 9). */
const mentionForm = /<@(all|person(?:Id|Email):[^|>\s]+)(?:\|([^>]*))?>/g

function mentioned(organisation: Organisation, space: Space, who: string, label?: string): Mention {
  if (who === 'all') return { label: label ?? 'All' }
  const [kind, key = ''] = who.split(/:(.*)/s)
  const found = kind === 'personId' ? organisation.memberById(key) : organisation.memberByEmail(key)
  const isHere = found !== undefined && space.memberships.has(found.id)
  return { label: label ?? found?.displayName ?? key, ...(isHere && { person: found }) }
}

/** Characters that nobody writes: around a mention's number, they take it through the renderer. */
const [opens, closes] = ['\uE000', '\uE001']
const marks = new RegExp(`${opens}(\\d+)${closes}`, 'g')

const mentionElement = ({ label, person }: Mention): string => {
  const what = person
    ? `data-object-type="person" data-object-id="${person.id}"`
    : 'data-object-type="groupMention" data-group-type="all"'
  return `<spark-mention ${what}>${escaped(label)}</spark-mention>`
}

function rendered(organisation: Organisation, space: Space, markdown: string): Content {
  const mentions: Mention[] = []
  const groups = new Set<string>()
  const marked = markdown
    .replace(new RegExp(`[${opens}${closes}${keptMark}]`, 'g'), '')
    .replace(mentionForm, (_, who: string, label?: string) => {
      const mention = mentioned(organisation, space, who, label)
      if (who === 'all') groups.add('all')
      else if (!mention.person) return mention.label
      mentions.push(mention)
      return `${opens}${mentions.length - 1}${closes}`
    })
  const put = (text: string, form: (mention: Mention) => string) =>
    text.replace(marks, (_, n: string) => {
      const mention = mentions[Number(n)]
      return mention ? form(mention) : ''
    })
  const people = [...new Set(mentions.flatMap(({ person }) => person?.id ?? []))]
  return {
    text: put(plainText(marked), ({ label }) => label),
    extra: {
      markdown,
      html: put(renderer.parse(marked, { async: false }).trim(), mentionElement),
      ...(people.length > 0 && { mentionedPeople: people }),
      ...(groups.size > 0 && { mentionedGroups: [...groups] }),
    },
  }
}

/**
 * @param hasFile a message with a file may have no words.
 * @throws Refusal 400 for an empty message, or one longer than Webex allows.
 */
export function checkedWords({ text, markdown }: Said, hasFile: boolean): void {
  const isSaid = [text, markdown].some((each) => each !== undefined && each.trim() !== '')
  if (!isSaid && !hasFile) throw new Refusal(400, 'A message needs text or markdown.')
  for (const each of [text, markdown]) {
    if (Buffer.byteLength(each ?? '') > mostBytes) {
      throw new Refusal(400, `A message may have at most ${mostBytes} bytes.`)
    }
  }
}

/** What is stored of checked words; the text is made from the Markdown where it is not given. */
export function contentIn(
  organisation: Organisation,
  space: Space,
  { text, markdown }: Said,
): Content {
  if (markdown === undefined) return { text: text ?? '', extra: {} }
  const content = rendered(organisation, space, markdown)
  return text === undefined ? content : { ...content, text }
}
