// Writes and reads CSV (RFC 4180). Cells that a spreadsheet would run as a formula are defused.

/** A leading character that makes a spreadsheet compute, also behind white space. */
const FORMULA = /^\s*[=+\-@\t\r]/

function cell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n']/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** With a byte order mark, without which Excel takes names for Latin-1. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

const SEPARATORS = [',', ';', '\t'] as const
const GUARDED = /^'(?=\s*[=+\-@\t\r])/

/** A spreadsheet of another country separates otherwise: what the first line has most of. */
function separatorOf(text: string): string {
  const [first = ''] = text.split(/[\r\n]/, 1)
  const counted = SEPARATORS.map((one) => ({ one, count: first.split(one).length }))
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).one
}

/**
 * The rows of a table, whatever program wrote it; lines with nothing in them are left out. What
 * `csvOf` guarded comes back as it was. A quote that nobody closes reaches to the end.
 */
export function parseCsv(given: string): readonly (readonly string[])[] {
  const text = given.replace(/^\ufeff/, '')
  const separator = separatorOf(text)
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  const end = (value: string) => row.push(value.replace(GUARDED, ''))
  const endRow = () => {
    if (row.some((value) => value.trim() !== '')) rows.push(row)
    row = []
  }
  while (at < text.length) {
    const { value, next } =
      text[at] === '"' ? quotedAt(text, at, separator) : bareAt(text, at, separator)
    end(value)
    at = next
    if (text[at] === separator) {
      at += 1
      if (at === text.length) end('')
      continue
    }
    endRow()
    at += text.startsWith('\r\n', at) ? 2 : 1
  }
  endRow()
  return rows
}

type Cell = { readonly value: string; readonly next: number }

function bareAt(text: string, from: number, separator: string): Cell {
  let next = from
  while (next < text.length && text[next] !== separator && !'\r\n'.includes(text[next] ?? '')) {
    next += 1
  }
  return { value: text.slice(from, next), next }
}

function quotedAt(text: string, from: number, separator: string): Cell {
  let value = ''
  let at = from + 1
  while (at < text.length) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return { value: value + text.slice(at), next: text.length }
    value += text.slice(at, quote)
    if (text[quote + 1] !== '"') {
      const rest = bareAt(text, quote + 1, separator)
      return { value: value + rest.value, next: rest.next }
    }
    value += '"'
    at = quote + 2
  }
  return { value, next: at }
}
