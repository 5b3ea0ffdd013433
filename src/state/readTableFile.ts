// Reads a table from a file or pasted text, for every import.
import { readCsv } from '../domain/readCsv.ts'
import type { Result } from '../domain/result.ts'
import { fail, ok } from '../domain/result.ts'
import type { FileProblem, Table } from '../domain/table.ts'
import { tableOf, withoutApostrophe } from '../domain/table.ts'
import type { Encoding } from '../lib/decodeText.ts'
import { decodeText, startsWith } from '../lib/decodeText.ts'

/** A table with where it came from. */
export type ReadTable = {
  readonly table: Table
  /** Only for text files. */
  readonly encoding?: Encoding
  /** The sheet that was read, if a workbook has several. */
  readonly sheet?: string
}

/** In bytes: a thousand times the size of a large import. */
export const MOST_BYTES = 20_000_000

const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** Old and password-protected files of Office (MS-CFB). */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0]
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d]
const MARKUP = /^\s*(?:<(?:!doctype|html|\?xml|table|meta)\b|\{\\rtf)/i
/** File names in archives are not compressed: other formats are recognized by them. */
const OTHER_SPREADSHEET = /opendocument\.spreadsheet|Index\/Tables|xl\/workbook\.bin/
const WORKBOOK = /xl\/|\[Content_Types\]\.xml/

/** Reads pasted text, which has no encoding. */
export const readPasted = (text: string): ReadTable => ({ table: readCsv(text) })

/** Never throws: unreadable files are returned as a problem. */
export async function readTableFile(file: Blob): Promise<Result<ReadTable, FileProblem>> {
  if (file.size > MOST_BYTES) return fail('tooBig')
  try {
    return await readTableBytes(new Uint8Array(await file.arrayBuffer()))
  } catch {
    return fail('unreadable')
  }
}

async function readTableBytes(bytes: Uint8Array): Promise<Result<ReadTable, FileProblem>> {
  if (startsWith(bytes, ZIP)) return workbookTable(bytes)
  if (startsWith(bytes, COMPOUND)) return fail('otherSpreadsheet')
  const decoded = startsWith(bytes, PDF) ? undefined : decodeText(bytes)
  if (!decoded) return fail('binary')
  if (MARKUP.test(decoded.text)) return fail('otherSpreadsheet')
  return ok({ table: readCsv(decoded.text), encoding: decoded.encoding })
}

async function workbookTable(bytes: Uint8Array): Promise<Result<ReadTable, FileProblem>> {
  const { readWorkbook } = await import('../lib/readWorkbook.ts')
  const sheet = await readWorkbook(bytes)
  if (!sheet) return fail(archiveProblem(bytes))
  const rows = sheet.rows.map((cells, index) => ({
    line: index + 1,
    cells: cells.map(withoutApostrophe),
    flaws: [],
  }))
  return ok({ table: tableOf(rows), ...(sheet.sheets > 1 && { sheet: sheet.name }) })
}

function archiveProblem(bytes: Uint8Array): FileProblem {
  const names = new TextDecoder('windows-1252').decode(bytes)
  if (OTHER_SPREADSHEET.test(names)) return 'otherSpreadsheet'
  return WORKBOOK.test(names) ? 'brokenWorkbook' : 'binary'
}
