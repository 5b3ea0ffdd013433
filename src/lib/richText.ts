// Formatted text from outside as HTML that is safe to show: Markdown is parsed by marked, and all HTML
// goes through DOMPurify, also Webex's own. Loaded with the screens that show messages.
import DOMPurify from 'dompurify'
import { Marked } from 'marked'

const SCHEMES = /^(?:https?|mailto|sips?|tel|webexteams):/i
/** A message of Webex has at most 7439 bytes; more is shown as plain text. */
const LONGEST = 40_000

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

const mention = {
  name: 'mention',
  level: 'inline' as const,
  start: (source: string) => source.indexOf('<@'),
  tokenizer(source: string) {
    const found = /^<@(?:person(?:Id|Email):([^|>]*)(?:\|([^>]*))?|(all))>/.exec(source)
    if (!found) return undefined
    const [raw, id = '', name = '', all] = found
    return { type: 'mention', raw, text: all ?? (name || id) }
  },
  renderer: ({ text }: { readonly text?: unknown }) =>
    `<spark-mention>@${escaped(typeof text === 'string' ? text : '')}</spark-mention>`,
}

/** What stands as HTML in Markdown is shown as it was typed. */
const marked = new Marked({
  gfm: true,
  breaks: true,
  extensions: [mention],
  renderer: { html: ({ text }) => escaped(text) },
})

let purifier: typeof DOMPurify | undefined

function createPurifier(): typeof DOMPurify {
  const purify = DOMPurify(window)
  purify.addHook('afterSanitizeAttributes', (element) => {
    if (/^H[1-6]$/.test(element.tagName)) element.setAttribute('role', 'presentation')
    if (element.tagName !== 'A') return
    element.setAttribute('target', '_blank')
    element.setAttribute('rel', 'noopener noreferrer')
  })
  return purify
}

const ALLOWED = {
  ALLOWED_TAGS: [
    ...['p', 'br', 'strong', 'b', 'em', 'i', 'u', 's', 'del', 'code', 'pre', 'blockquote', 'hr'],
    ...['ul', 'ol', 'li', 'a', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'spark-mention'],
  ],
  ALLOWED_ATTR: ['href', 'start'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOWED_URI_REGEXP: SCHEMES,
}

type Source = { readonly markdown: string } | { readonly html: string }

/** HTML that has not been cleaned. Nothing for text that is too long. */
function htmlOf(source: Source): string | undefined {
  if (!('markdown' in source)) return source.html.length > LONGEST ? undefined : source.html
  if (source.markdown.length > LONGEST) return undefined
  // `*68` is a feature code, not the beginning of emphasis.
  const text = source.markdown.replace(/(^|[\s(])\*(?=\d)/g, '$1\\*')
  return marked.parse(text, { async: false })
}

function cleaned<T>(source: Source, clean: (purify: typeof DOMPurify, html: string) => T) {
  try {
    purifier ??= createPurifier()
    const html = htmlOf(source)
    // Without support it would hand back what it was given.
    return html === undefined || !purifier.isSupported ? undefined : clean(purifier, html)
  } catch {
    return undefined
  }
}

/** Elements that are safe to show. Nothing where there are none: then the plain text is shown. */
export const richText = (source: Source): DocumentFragment | undefined =>
  cleaned(source, (purify, html) =>
    purify.sanitize(html, { ...ALLOWED, RETURN_DOM_FRAGMENT: true }),
  )

/** The same as HTML, for a library that wants it so. */
export const richHtml = (source: Source): string | undefined =>
  cleaned(source, (purify, html) => purify.sanitize(html, ALLOWED))

/** A piece of plain text, or a web address in it. */
export type TextPiece = { readonly text: string; readonly href?: string }

const ADDRESS = /\bhttps?:\/\/[^\s<>"'`]+[^\s<>"'`.,;:!?)\]}]/gi

/** Web addresses in plain text. */
export function linkedText(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = []
  let from = 0
  for (const { 0: href, index } of text.matchAll(ADDRESS)) {
    if (index > from) pieces.push({ text: text.slice(from, index) })
    pieces.push({ text: href, href })
    from = index + href.length
  }
  if (from < text.length) pieces.push({ text: text.slice(from) })
  return pieces
}
