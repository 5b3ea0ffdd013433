// The first sheet of an Excel workbook (.xlsx). Loaded when somebody chooses one.
import { unzipSync, zipSync } from 'fflate'
import readSheets from 'read-excel-file/universal'

export type Sheet = {
  readonly name: string
  /** Of the whole workbook. */
  readonly sheets: number
  /** From the first row of the sheet on, also empty ones. */
  readonly rows: readonly (readonly string[])[]
}

/** Limit of the unpacked size in bytes; tables of people are far smaller. */
const MOST_BYTES = 50_000_000
const WORKBOOK = 'xl/workbook.xml'

/** All 15 digits that Excel stores, never 4.4E+11: Excel stores phone numbers as numbers. */
const numberText = (text: string): string => {
  const value = Number(Number(text).toPrecision(15))
  return Number.isInteger(value) ? BigInt(value).toString() : String(value)
}

function cellText(cell: unknown): string {
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return typeof cell === 'string' ? cell : ''
}

/**
 * Only the XML of the workbook, stored without compression: the reader would unpack large sheets
 * in a worker made from a blob, which our content security policy forbids, and wait forever.
 */
function stored(bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  let total = 0
  let isTooBig = false
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!/\.xml(\.rels)?$/.test(name)) return false
      total += originalSize
      isTooBig ||= total > MOST_BYTES
      return !isTooBig
    },
  })
  return isTooBig || !files[WORKBOOK] ? undefined : new Uint8Array(zipSync(files, { level: 0 }))
}

/** @returns nothing where the file is another kind of archive, or broken, or too big. */
export async function readWorkbook(bytes: Uint8Array): Promise<Sheet | undefined> {
  try {
    const file = stored(bytes)
    if (!file) return undefined
    const sheets = await readSheets(file.buffer, { parseNumber: numberText, trim: false })
    const found = sheets.find(({ data }) => data.length > 0) ?? sheets[0]
    if (!found) return undefined
    const rows = found.data.map((row) => row.map(cellText))
    return { name: found.sheet, sheets: sheets.length, rows }
  } catch {
    return undefined
  }
}
