// Reads and writes vCards: 4.0 (RFC 6350), 3.0 (RFC 2426) and 2.1, as phones and mail programs write
// them. Of our own: the kept-up readers know no 2.1, stop at the first fault, and tell no lines.

export type CardProperty = {
  /** Line of the file where it begins, from 1. */
  readonly line: number
  /** In upper case, without a group. */
  readonly name: string
  /** Between the semicolons; the whole text is their first where the property has no parts. */
  readonly parts: readonly string[]
}

export type ReadCard = {
  /** Of its BEGIN. */
  readonly line: number
  readonly properties: readonly CardProperty[]
  /** Lines that are no properties. */
  readonly badLines: readonly number[]
  /** The file ends, or another card begins, before its END. */
  readonly isOpen: boolean
}

type Line = { readonly line: number; text: string }

/** By its first line: a cell of a table may say the same further down. */
export const isVcard = (text: string): boolean => /^\ufeff?\s*BEGIN:\s*VCARD\s*[\r\n]/i.test(text)

/** Properties whose text has parts: others keep their semicolons. */
const STRUCTURED = new Set(['N', 'ORG'])
const QUOTED_PRINTABLE = /^[^:]*;(?:ENCODING=)?"?QUOTED-PRINTABLE"?[;:]/i
const BASE64 = /^[^:]*;(?:ENCODING=)?"?(?:BASE64|B)"?[;:]/i

/** Lines that were folded, made whole. */
function wholeLines(text: string): readonly Line[] {
  const lines: Line[] = []
  for (const [index, raw] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const last = lines.at(-1)
    if (last && last.text.endsWith('=') && QUOTED_PRINTABLE.test(last.text)) {
      last.text = `${last.text.slice(0, -1)}${raw}`
    } else if (last && /^[ \t]/.test(raw)) {
      last.text += raw.slice(1)
    } else if (last && BASE64.test(last.text) && /^[A-Za-z0-9+/=]+$/.test(raw)) {
      // Version 2.1 does not always indent a picture.
      last.text += raw
    } else {
      lines.push({ line: index + 1, text: raw })
    }
  }
  return lines
}

/** Where the name and its parameters end: a colon outside quotes. */
const PROPERTY = /^([\w.-]+)((?:;(?:"[^"]*"|[^":;])*)*):(.*)$/s

function decoded(bytes: Uint8Array, charset: string): string {
  for (const label of [charset, 'utf-8']) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes)
    } catch {
      // Another one, or the one in which every byte means something.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes)
}

function fromQuotedPrintable(text: string, charset: string): string {
  const bytes: number[] = []
  for (const [piece] of text.matchAll(/=[0-9A-F]{2}|[^]/giu)) {
    if (piece.length === 3) bytes.push(Number.parseInt(piece.slice(1), 16))
    else bytes.push(...new TextEncoder().encode(piece))
  }
  return decoded(Uint8Array.from(bytes), charset)
}

/** At semicolons that no backslash stands before, with what backslashes hide. */
function partsOf(text: string, isStructured: boolean): readonly string[] {
  const parts = ['']
  for (const [piece] of text.matchAll(/\\[^]|[^]/gu)) {
    if (isStructured && piece === ';') parts.push('')
    else parts.push(`${parts.pop() ?? ''}${unescaped(piece)}`)
  }
  return parts
}

function unescaped(piece: string): string {
  if (piece.length < 2 || !piece.startsWith('\\')) return piece
  const hidden = piece.slice(1)
  if (hidden === 'n' || hidden === 'N') return '\n'
  return /[\\,;:"]/.test(hidden) ? hidden : piece
}

function propertyOf({ line, text }: Line): CardProperty | undefined {
  const [, title = '', parameters = '', value = ''] = PROPERTY.exec(text) ?? []
  if (title === '') return undefined
  const name = title.slice(title.lastIndexOf('.') + 1).toUpperCase()
  const isEncoded = QUOTED_PRINTABLE.test(text)
  const charset = /;CHARSET="?([^";]+)/i.exec(parameters)?.[1] ?? 'utf-8'
  const written = isEncoded ? fromQuotedPrintable(value, charset) : value
  return { line, name, parts: partsOf(written, STRUCTURED.has(name)) }
}

/** What stands outside of cards is passed over. Nothing is thrown. */
export function readVcards(text: string): readonly ReadCard[] {
  type Open = ReadCard & { readonly properties: CardProperty[]; readonly badLines: number[] }
  const cards: ReadCard[] = []
  let card: Open | undefined
  // A card within a card, as 2.1 has it for a secretary.
  let depth = 0
  for (const one of wholeLines(text)) {
    const bare = one.text.trim().toUpperCase()
    if (/^BEGIN:\s*VCARD$/.test(bare)) {
      const isInner = card?.properties.at(-1)?.name === 'AGENT'
      if (isInner) depth += 1
      else if (card) cards.push({ ...card, isOpen: true })
      if (!isInner) card = { line: one.line, properties: [], badLines: [], isOpen: false }
    } else if (/^END:\s*VCARD$/.test(bare)) {
      if (depth > 0) depth -= 1
      else if (card) {
        cards.push(card)
        card = undefined
      }
    } else if (card && depth === 0 && bare !== '') {
      const property = propertyOf(one)
      if (property) card.properties.push(property)
      else card.badLines.push(one.line)
    }
  }
  return card ? [...cards, { ...card, isOpen: true }] : cards
}

const escaped = (text: string) =>
  text.replaceAll(/[\\,;]/g, String.raw`\$&`).replaceAll(/\r\n?|\n/g, String.raw`\n`)

/** In bytes, without the line end (RFC 2426, 2.6). */
const LONGEST_LINE = 75

/** Never within a character. */
function folded(line: string): string {
  const bytes = new TextEncoder()
  let [text, length] = ['', 0]
  for (const character of line) {
    const size = bytes.encode(character).length
    if (length + size > LONGEST_LINE) {
      text += '\r\n '
      length = 1
    }
    text += character
    length += size
  }
  return text
}

export type WrittenProperty = readonly [name: string, ...parts: string[]]

/** Version 3.0, which all phones and programs read. */
export function vcardsOf(cards: readonly (readonly WrittenProperty[])[]): string {
  return cards
    .flatMap((properties) => [
      'BEGIN:VCARD',
      'VERSION:3.0',
      ...properties.map(([name, ...parts]) => folded(`${name}:${parts.map(escaped).join(';')}`)),
      'END:VCARD',
    ])
    .map((line) => `${line}\r\n`)
    .join('')
}
