// Files byte by byte: which text is in them, and what is no table.
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readTableFile } from './readTableFile.ts'

const TEXT = 'Name;Number\r\nJosé Ñandú;+34910\r\n'

const utf16 = (text: string, isLittle: boolean): number[] =>
  Array.from(text).flatMap((letter) => {
    const [high, low] = [letter.charCodeAt(0) >> 8, letter.charCodeAt(0) & 0xff]
    return isLittle ? [low, high] : [high, low]
  })
/**
 * Windows-1252 has the letters of Latin-1 at their places. Its other characters, as the curly
 * apostrophe, are a browser test (e2e/journeys/admin.spec.ts): Node decodes them as controls.
 */
const latin = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0))
const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)]

const file = (bytes: Iterable<number>) => new Blob([Uint8Array.from(bytes)])

async function read(bytes: Iterable<number>) {
  const result = await readTableFile(file(bytes))
  if (!result.ok) throw new Error(result.error)
  return result.value
}

async function problemWith(bytes: Iterable<number>) {
  const result = await readTableFile(file(bytes))
  return result.ok ? undefined : result.error
}

describe('a text file', () => {
  it.each([
    ['utf-8', utf8(TEXT)],
    ['utf-8', [0xef, 0xbb, 0xbf, ...utf8(TEXT)]],
    ['utf-16le', [0xff, 0xfe, ...utf16(TEXT, true)]],
    ['utf-16be', [0xfe, 0xff, ...utf16(TEXT, false)]],
    ['utf-16le', utf16(TEXT, true)],
    ['utf-16be', utf16(TEXT, false)],
    ['windows-1252', latin(TEXT)],
    ['windows-1252', [...latin(TEXT), 0x1a]],
  ])('in %s (%#) is read as what was typed', async (encoding, bytes) => {
    const { table, ...how } = await read(bytes)
    expect(how).toEqual({ encoding })
    expect(table.header.cells).toEqual(['Name', 'Number'])
    expect(table.rows.map(({ cells, flaws }) => [cells, flaws])).toEqual([
      [['José Ñandú', '+34910'], []],
    ])
  })

  it('keeps names of other scripts in UTF-16 without a mark', async () => {
    const { table } = await read(utf16('名前,内線\n山田,2001\n', true))
    expect(table.rows[0]?.cells).toEqual(['山田', '2001'])
  })

  it('that was cut, or says it is UTF-8 and is not, has damaged rows', async () => {
    const cut = await read([0xff, 0xfe, ...utf16('a,b\n1,2', true), 0x33])
    expect(cut.table.rows[0]?.flaws).toEqual([{ is: 'damaged' }])
    const wrong = await read([0xef, 0xbb, 0xbf, ...latin('a,b\n1,José\n2,x')])
    expect(wrong.table.rows.map(({ flaws }) => flaws)).toEqual([[{ is: 'damaged' }], []])
  })

  it('with nothing in it is an empty table', async () => {
    expect((await read([])).table).toEqual({ header: { line: 1, cells: [], flaws: [] }, rows: [] })
  })
})

describe('a file that is no table', () => {
  it.each([
    ['binary', 'a picture', [0x89, ...latin('PNG\r\n\u001a\n'), 0, 0, 0, 13, ...latin('IHDR')]],
    ['binary', 'a PDF', latin('%PDF-1.7\n1 0 obj\n')],
    ['binary', 'a JPEG', [0xff, 0xd8, 0xff, 0xe0, 0, 16, ...latin('JFIF')]],
    [
      'binary',
      'packed bytes without zeros',
      Array.from({ length: 200 }, (_, at) => 1 + (at % 255)),
    ],
    ['binary', 'UTF-32', [0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]],
    ['binary', 'an archive', [...zipSync({ 'notes.txt': strToU8('a') })]],
    ['otherSpreadsheet', 'an old .xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
    ['otherSpreadsheet', 'a page with the name .xls', latin('\n<html><table><tr><td>a')],
    ['otherSpreadsheet', 'rich text', latin('{\\rtf1\\ansi a}')],
    ['brokenWorkbook', 'half a workbook', [...workbook([['a']])].slice(0, 600)],
  ])('is told as %s: %s', async (problem, _name, bytes) => {
    expect(await problemWith(bytes)).toBe(problem)
  })

  it('of OpenDocument or Excel without XML is a spreadsheet of another kind', async () => {
    const mimetype = strToU8('application/vnd.oasis.opendocument.spreadsheet')
    const openDocument = zipSync({
      mimetype: [mimetype, { level: 0 }],
      'content.xml': strToU8('<a/>'),
    })
    expect(await problemWith(openDocument)).toBe('otherSpreadsheet')
    expect(await problemWith(zipSync({ 'xl/workbook.bin': strToU8('a') }))).toBe('otherSpreadsheet')
  })

  it('is refused before it is read where it is too big, and told where it is gone', async () => {
    const gone = { size: 1, arrayBuffer: () => Promise.reject(new Error('gone')) } as Blob
    expect(await readTableFile(gone)).toEqual({ ok: false, error: 'unreadable' })
    const big = { size: 30_000_000 } as Blob
    expect(await readTableFile(big)).toEqual({ ok: false, error: 'tooBig' })
  })
})

type Cell = string | number | boolean

function workbook(...sheets: (readonly (readonly Cell[])[])[]): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packages = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const letters = 'ABCDEFGH'
  const cell = (value: Cell, at: string) => {
    if (value === '') return ''
    if (typeof value === 'string') {
      return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`
    }
    return typeof value === 'boolean'
      ? `<c r="${at}" t="b"><v>${Number(value)}</v></c>`
      : `<c r="${at}"><v>${value.toExponential()}</v></c>`
  }
  const sheetXml = (rows: readonly (readonly Cell[])[]) =>
    `<worksheet xmlns="${main}"><sheetData>${rows
      .map((cells, index) =>
        cells.length === 0
          ? ''
          : `<row r="${index + 1}">${cells
              .map((value, column) => cell(value, `${letters[column]}${index + 1}`))
              .join('')}</row>`,
      )
      .join('')}</sheetData></worksheet>`
  const names = sheets.map((_, index) => `sheet${index + 1}`)
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names
        .map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index + 1}"/>`)
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="${packages}">${names
        .map(
          (name, index) =>
            `<Relationship Id="r${index + 1}" Type="${office}/worksheet" Target="worksheets/${name}.xml"/>`,
        )
        .join('')}</Relationships>`,
    ),
    ...Object.fromEntries(
      sheets.map((rows, index) => [`xl/worksheets/sheet${index + 1}.xml`, strToU8(sheetXml(rows))]),
    ),
  })
}

describe('an Excel workbook', () => {
  it('is read with the numbers of its rows, and numbers keep their digits', async () => {
    const read1 = await read(
      workbook([
        ['Email', 'Number', 'Webex Calling', 'Ext'],
        [],
        ['a@x.example', 442079460018, true, 2001],
        ['é@x.example', "'020 7946", false, ''],
        ['c', 1234567890123456, '', 0.1],
      ]),
    )
    expect(read1.sheet).toBeUndefined()
    expect(read1.table.header.cells).toEqual(['Email', 'Number', 'Webex Calling', 'Ext'])
    expect(read1.table.rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [3, 'a@x.example', '442079460018', 'TRUE', '2001'],
      [4, 'é@x.example', '020 7946', 'FALSE', ''],
      [5, 'c', '1234567890123460', '', '0.1'],
    ])
  })

  it('with several sheets: the first that has rows is read, and its name is told', async () => {
    const { table, sheet } = await read(workbook([], [['Email'], ['a@x.example']], [['b']]))
    expect([sheet, table.rows[0]?.cells]).toEqual(['sheet2', ['a@x.example']])
  })
})
