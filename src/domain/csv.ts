// Writes CSV (RFC 4180). Cells that a spreadsheet would run as a formula are defused.
// readCsv.ts reads it, with a library that few screens need.

/**
 * A leading character that makes a spreadsheet compute, also after white space; and apostrophes that
 * reading would take for such a guard.
 */
const FORMULA = /^'*\s*[=+\-@\t\r]|^'+\s*[\n(\d]/

function cell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n']/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** With a byte order mark, without which Excel reads names as Latin-1. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}
