// From what a person types to what Webex is sent, and back for editing.
import type { PersonId } from '../brand.ts'
import type { Message } from './message.ts'

/** Somebody mentioned in the text as `@Name`, or everybody. */
export type Mention = { readonly name: string; readonly person: PersonId | 'all' }

/** The words of a message as Webex takes them. */
export type MessageBody = { readonly text: string } | { readonly markdown: string }

/** What the text field holds. */
export type Composed = { readonly text: string; readonly mentions: readonly Mention[] }

/** What makes text more than plain: emphasis, code, links, lists, quotes, headings. */
const MARKUP =
  /\*\*\S|(?:^|[\s(])[*_](?=\S)[^*_\n]*\S[*_](?=$|[\s).,!?])|`|\]\(|^ {0,3}(?:[-+*] |\d+[.)] |>|#{1,6} |~~~)|~~/m
/** Feature codes such as `*68` must not begin emphasis. */
const FEATURE_CODE = /(^|[\s(])\*(?=\d)/g
const CODE = /(```[\s\S]*?(?:```|$)|`[^`\n]*`)/

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The longest first, so that `@Ann Lee` is not taken for `@Ann`. */
const longestFirst = (mentions: readonly Mention[]) =>
  [...mentions].sort((one, other) => other.name.length - one.name.length)

const tagOf = ({ name, person }: Mention) =>
  person === 'all' ? '<@all>' : `<@personId:${person}|${name.replace(/[<>|]/g, '')}>`

/** Outside code: Markdown ignores single line ends, and Webex reads `<@…>` as a mention. */
function marked(text: string, mentions: readonly Mention[]): string {
  let rest = text.replace(FEATURE_CODE, '$1\\*')
  for (const mention of longestFirst(mentions)) {
    const named = new RegExp(`(^|[^\\p{L}\\p{N}])@${escaped(mention.name)}(?![\\p{L}\\p{N}])`, 'gu')
    rest = rest.replace(named, (_, before: string) => before + tagOf(mention))
  }
  return rest.replace(/(\S)\n(?=\S)/g, '$1  \n')
}

/** Plain text stays plain text, so that nothing in it is taken for markup. */
export function bodyOf({ text, mentions }: Composed): MessageBody {
  const words = text.trim()
  const isMentioned = mentions.some(({ name }) => words.includes(`@${name}`))
  if (!isMentioned && !MARKUP.test(words)) return { text: words }
  const pieces = words.split(CODE)
  return {
    markdown: pieces.map((piece, at) => (at % 2 === 0 ? marked(piece, mentions) : piece)).join(''),
  }
}

/** What counts against Webex's limit. */
export const wordsOf = (body: MessageBody): string => ('text' in body ? body.text : body.markdown)

const TAG = /<@(?:(personId|personEmail):([^|>]*)(?:\|([^>]*))?|all)>/g

/** A message for the text field, to be edited. */
export function typedOf({ words, markdown }: Message): Composed {
  if (markdown === undefined) return { text: words, mentions: [] }
  const mentions: Mention[] = []
  const text = markdown
    .replace(TAG, (_, kind: string | undefined, id = '', name = '') => {
      if (kind === undefined) {
        mentions.push({ name: 'all', person: 'all' })
        return '@all'
      }
      const shown = String(name) || String(id)
      if (kind === 'personId') mentions.push({ name: shown, person: id as PersonId })
      return `@${shown}`
    })
    .replace(/ {2}\n/g, '\n')
    .replace(/\\\*(?=\d)/g, '*')
  return { text, mentions }
}

/** The name that is being typed after an `@`. */
export type MentionQuery = { readonly from: number; readonly typed: string }

const LONGEST_NAME = 40

/** @param caret where the person types; missing: no name is being typed there. */
export function mentionQuery(text: string, caret: number): MentionQuery | undefined {
  const before = text.slice(Math.max(0, caret - LONGEST_NAME), caret)
  const found = /(?:^|[\s(])@([\p{L}\p{N}.'’-]*(?: [\p{L}\p{N}.'’-]+)?)$/u.exec(before)
  const typed = found?.[1]
  return typed === undefined ? undefined : { from: caret - typed.length - 1, typed }
}

/** Puts the chosen name in. @returns the text, and where the caret belongs. */
export function withMention(
  text: string,
  caret: number,
  { from }: MentionQuery,
  name: string,
): { readonly text: string; readonly caret: number } {
  const before = `${text.slice(0, from)}@${name} `
  return { text: before + text.slice(caret).replace(/^ /, ''), caret: before.length }
}
