// A table that somebody brings: a header, and rows with what is wrong with their form.

/** What is wrong with a row before its meaning is looked at. */
export type RowFlaw =
  /** Cells are missing or too many for the header, so that they may stand in wrong columns. */
  | { readonly is: 'fewCells' | 'manyCells'; readonly count: number; readonly wanted: number }
  /** A quote behind a blank does not quote (RFC 4180): a separator in the cell cuts it in two. */
  | { readonly is: 'blankBeforeQuote' }
  /** There is more behind a closing quote. */
  | { readonly is: 'looseQuote' }
  /** The rest of the file is in this row. */
  | { readonly is: 'openQuote' }
  /** A character that got lost when the text was decoded, here or in another program. */
  | { readonly is: 'damaged' }

/** A row as it was read. */
export type TableRow = {
  /** Line of the file where the row begins, from 1; in a workbook the number of the row. */
  readonly line: number
  readonly cells: readonly string[]
  readonly flaws: readonly RowFlaw[]
}

/** A header and the rows below it. */
export type Table = {
  /** Without cells where the table is empty. */
  readonly header: TableRow
  readonly rows: readonly TableRow[]
}

/** Why there is no table in a file. */
export type FileProblem =
  /** A picture, a PDF, an archive. */
  | 'binary'
  /** A spreadsheet of another kind, or a page that was given the name of one. */
  | 'otherSpreadsheet'
  /** An Excel workbook that is broken, protected or too big. */
  | 'brokenWorkbook'
  | 'tooBig'
  | 'unreadable'

const isBlank = (cell: string) => cell.trim() === ''

/** Replacement characters, halves of surrogate pairs, controls other than white space. */
// oxlint-disable-next-line no-control-regex -- controls are what is searched for
const DAMAGED = /[\ufffd\p{Cs}\u0000-\u0008\u000e-\u001f\u007f-\u009f]/u

/** Whether a character got lost when the text was decoded, here or in another program. */
export const isDamaged = (text: string): boolean => DAMAGED.test(text)

/** Up to the last cell with something in it. */
const filled = (cells: readonly string[]) => cells.findLastIndex((cell) => !isBlank(cell)) + 1

function widthFlaw(cells: readonly string[], wanted: number): readonly RowFlaw[] {
  if (cells.length < wanted) return [{ is: 'fewCells', count: cells.length, wanted }]
  const count = filled(cells)
  return count > wanted ? [{ is: 'manyCells', count, wanted }] : []
}

/** The first row with something in it is the header; rows with nothing in them are left out. */
export function tableOf(read: readonly TableRow[]): Table {
  const [header = { line: 1, cells: [], flaws: [] }, ...rows] = read
    .filter(({ cells }) => !cells.every(isBlank))
    .map((row) => (row.cells.some(isDamaged) ? withDamage(row) : row))
  const wanted = filled(header.cells)
  return {
    header: { ...header, cells: header.cells.slice(0, wanted) },
    rows: rows.map((row) => ({ ...row, flaws: [...row.flaws, ...widthFlaw(row.cells, wanted)] })),
  }
}

const withDamage = (row: TableRow): TableRow => ({
  ...row,
  flaws: [...row.flaws, { is: 'damaged' }],
})

/** An apostrophe that keeps a spreadsheet from computing or from cutting zeros off. */
const APOSTROPHE = /^'(?='*\s*[=+\-@\t\r\n(\d])/

/** Without the apostrophe of Excel, or of `csvOf`, before a number or formula. */
export const withoutApostrophe = (cell: string): string => cell.replace(APOSTROPHE, '')
