// Separated values, whatever program wrote them (RFC 4180 and what is found in the wild).
// oxlint-disable-next-line typescript/triple-slash-reference -- projects that take single files need it
/// <reference path="./papaparse.d.ts" />
import papaparse from 'papaparse'
import type { RowFlaw, Table, TableRow } from './table.ts'
import { tableOf, withoutApostrophe } from './table.ts'

const SEPARATORS = [',', ';', '\t', '|'] as const
/** Excel's first line that names the separator; it is no row. */
const SEPARATOR_LINE = /^"?sep=([^\n"])"?[^\S\n]*(?:\n|$)/i

const flawOfError: Readonly<Record<string, RowFlaw>> = {
  MissingQuotes: { is: 'openQuote' },
  InvalidQuotes: { is: 'looseQuote' },
}

type Raw = { readonly cells: readonly string[]; readonly flaws: RowFlaw[]; readonly end: number }

function rawRows(text: string, delimiter: string, preview?: number): Raw[] {
  const rows: Raw[] = []
  papaparse.parse(text, {
    delimiter,
    newline: '\n',
    fastMode: false,
    ...(preview !== undefined && { preview }),
    step: ({ data, errors, meta }) => {
      const flaws = errors.flatMap(({ code }) => flawOfError[code] ?? [])
      rows.push({ cells: data, flaws: [...new Set(flaws)], end: meta.cursor })
    },
  })
  return rows
}

/** What the header has most of, outside quotes: its cells are names, and seldom have commas. */
function separatorOf(text: string): string {
  const header = text.replace(/^\n+/, '')
  const counted = SEPARATORS.map((one) => ({
    one,
    count: rawRows(header, one, 1)[0]?.cells.length ?? 0,
  }))
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).one
}

/** Such a cell stands in the text as it is read: the quote is a part of it. */
const hasBlankBeforeQuote = (cells: readonly string[], raw: string, separator: string) =>
  cells.some(
    (cell) => /^\s+"/.test(cell) && (raw.startsWith(cell) || raw.includes(`${separator}${cell}`)),
  )

const lineEnds = (text: string) => text.split('\n').length - 1

/**
 * Reads comma, semicolon, tab and bar separated values; `sep=;` in the first line is obeyed.
 * Line ends in cells come as `\n`. Nothing is thrown: what is odd is a flaw of its row.
 */
export function readCsv(given: string): Table {
  const text = given.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const named = SEPARATOR_LINE.exec(text)
  const body = named ? text.slice(named[0].length) : text
  const separator = named?.[1] ?? separatorOf(body)
  let [line, from] = [named ? 2 : 1, 0]
  const rows = rawRows(body, separator).map(({ cells, flaws, end }): TableRow => {
    const raw = body.slice(from, end)
    const row = {
      line,
      cells: cells.map(withoutApostrophe),
      flaws: hasBlankBeforeQuote(cells, raw, separator)
        ? [...flaws, { is: 'blankBeforeQuote' } as const]
        : flaws,
    }
    from = end
    line += lineEnds(raw)
    return row
  })
  return tableOf(rows)
}
