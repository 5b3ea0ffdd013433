// Tables for spreadsheets.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvOf, parseCsv } from './csv.ts'

/** A reader of RFC 4180 with quotes, for one row. */
function cellsOf(text: string): string[] {
  const cells: string[] = []
  const cell = /(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r\n)/gy
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    cells.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] === '\r\n') break
  }
  return cells
}

describe('csvOf', () => {
  it('keeps quotes, commas and line ends in their cell', () => {
    expect(csvOf([['a"b', 'c,d', 'e\nf', '2002']])).toBe('\ufeff"a""b","c,d","e\nf",2002\r\n')
  })

  it.each(['=1+1', '+12025550147', '-1', '@x', ' =HYPERLINK("http://x")', '\t=1'])(
    'does not let %j compute',
    (text) => {
      expect(cellsOf(csvOf([[text]]).slice(1))[0]).toBe(`'${text}`)
    },
  )

  it('comes back as it was, but for the guard', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 5 }), (row) => {
        const read = cellsOf(csvOf([row]).slice(1))
        expect(read.map((text, index) => (text === row[index] ? text : text.slice(1)))).toEqual(row)
      }),
    )
  })
})

describe('parseCsv', () => {
  it('reads what csvOf has written', () => {
    // A quote before a sign is our own guard: nobody else's is to be told from it.
    const cell = fc.string().filter((text) => !/^'\s*[=+\-@\t\r]/.test(text))
    const row = fc
      .array(cell, { minLength: 2, maxLength: 5 })
      .filter((cells) => cells.some((text) => text.trim() !== ''))
    fc.assert(
      fc.property(fc.array(row, { maxLength: 4 }), (rows) => {
        const head = ['first', 'second']
        expect(parseCsv(csvOf([head, ...rows]))).toEqual([head, ...rows])
      }),
    )
  })

  it.each([
    [
      'a;b\n1,5;2',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'a\tb\r1\t2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\n\n ,\n1,',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    ['a,b\n"1,2', [['a', 'b'], ['1,2']]],
    ['"a"x,b', [['ax', 'b']]],
    ['', []],
  ])('%j', (text, rows) => {
    expect(parseCsv(text)).toEqual(rows)
  })
})
