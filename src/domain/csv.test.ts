// Tables written for spreadsheets.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvOf } from './csv.ts'

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
