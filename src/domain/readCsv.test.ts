// Separated values as programs write them, and what is odd in them by row and line.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvOf } from './csv.ts'
import { readCsv } from './readCsv.ts'

const cellsOf = (text: string) => {
  const { header, rows } = readCsv(text)
  return [header.cells, ...rows.map(({ cells }) => cells)]
}

/** Lines of the rows, with the names of their flaws. */
const flawsOf = (text: string) =>
  readCsv(text).rows.map(({ line, flaws }) => [line, ...flaws.map(({ is }) => is)])

describe('readCsv', () => {
  it.each([
    [
      'commas',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons, with a decimal comma',
      'a;b\n1,5;2',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'tabs and the line ends of old Macs',
      'a\tb\r1\t2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'bars',
      'a|b\r\n1|2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a separator that the first line names',
      'sep=;\r\na;b,c\r\n1;2',
      [
        ['a', 'b,c'],
        ['1', '2'],
      ],
    ],
    [
      'an odd separator that it names',
      '"sep=^"\na^b\n1^2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a tab that it names',
      'sep=\t\na\tb\n1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'commas in a quoted header',
      '"a,x,y,z";b\n1;2',
      [
        ['a,x,y,z', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a byte order mark',
      '\ufeffa,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'line ends in quotes',
      'a,b\r\n"1\r\n2","say ""hi"""\r\n',
      [
        ['a', 'b'],
        ['1\n2', 'say "hi"'],
      ],
    ],
    [
      'rows of nothing',
      'a,b\n\n ,\n1,',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    [
      'mixed line ends',
      'a,b\r\n1,2\n3,4\r5,6',
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
        ['5', '6'],
      ],
    ],
    ['one column', 'a\n1\n2', [['a'], ['1'], ['2']]],
    ['nothing', '', [[]]],
  ])('reads %s', (_name, text, rows) => {
    expect(cellsOf(text)).toEqual(rows)
  })

  it('reads what csvOf has written', () => {
    // An apostrophe before a sign or digit is taken off, also where a person had typed it.
    const cell = fc
      .string()
      .filter((text) => !/^'\s*[=+\-@\t\r\n(\d]/.test(text))
      .map((text) => text.replace(/\r\n?/g, '\n'))
    const row = fc
      .array(cell, { minLength: 2, maxLength: 5 })
      .filter((cells) => cells.some((text) => text.trim() !== ''))
    fc.assert(
      fc.property(fc.array(row, { maxLength: 4 }), (rows) => {
        const head = ['first', 'second']
        expect(cellsOf(csvOf([head, ...rows]))).toEqual([head, ...rows])
      }),
    )
  })

  it('takes the apostrophe of Excel off before numbers and formulas only', () => {
    const cells = ["'+442079460018", "'020 7946", "'(408) 555", "'=1", "'t Hooft", "O'Hara"]
    expect(cellsOf(`a,b,c,d,e,f\n${cells.join(',')}`)[1]).toEqual([
      '+442079460018',
      '020 7946',
      '(408) 555',
      '=1',
      "'t Hooft",
      "O'Hara",
    ])
  })

  it('counts the lines of the file, not the rows', () => {
    const text = 'sep=,\r\n\r\na,b\r\n1,"x\r\ny\r\nz"\r\n\r\n2,w\r\n3,v'
    expect(flawsOf(text)).toEqual([[4], [8], [9]])
    expect(readCsv(text).header.line).toBe(3)
  })

  it('flags rows with more or fewer cells than the header', () => {
    const { rows } = readCsv('a,b,c,,\n1,2,3,,,\n1,2\n1,2,3,4,5\n"1\n2",3\n1,2,3')
    expect(rows.map(({ line, flaws }) => [line, flaws])).toEqual([
      [2, []],
      [3, [{ is: 'fewCells', count: 2, wanted: 3 }]],
      [4, [{ is: 'manyCells', count: 5, wanted: 3 }]],
      [5, [{ is: 'fewCells', count: 2, wanted: 3 }]],
      [7, []],
    ])
  })

  it('flags blanks before quotes, which cut a cell in two', () => {
    expect(flawsOf('a,b\n1, "x"\n2, "Day, Bo"\n3,"x"\n4,"y" \n5,5" pipe\n6," ""z"""')).toEqual([
      [2, 'blankBeforeQuote'],
      [3, 'blankBeforeQuote', 'manyCells'],
      [4],
      [5],
      [6],
      [7],
    ])
  })

  it('flags quotes that are loose or never closed', () => {
    expect(flawsOf('a,b\n"x"y,2\n3,4')).toEqual([[2, 'looseQuote', 'openQuote', 'fewCells']])
    expect(flawsOf('a,b\n1,2\n3,"4\n5,6')).toEqual([[2], [3, 'openQuote']])
    expect(readCsv('a,"b\n1,2').header.flaws).toEqual([{ is: 'openQuote' }])
  })

  it.each(['Jos\ufffd', 'half \ud83d', 'bell \u0007', '\u0085'])('flags %j as damaged', (name) => {
    expect(flawsOf(`a,b\n1,${name}\n2,José`)).toEqual([[2, 'damaged'], [3]])
  })

  it('reads any text without failing, and every row has its line', () => {
    const piece = fc.constantFrom(
      '"',
      ',',
      ';',
      '\t',
      '\n',
      '\r\n',
      'a',
      ' ',
      'sep=',
      "'",
      '\ufffd',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        const lines = text.split(/\r\n|\r|\n/)
        let before = 0
        const { header, rows } = readCsv(text)
        for (const { line, cells } of [header, ...rows]) {
          expect(line).toBeGreaterThan(before)
          before = line
          const first = cells.find((cell) => /a/.test(cell) && !cell.includes('\n'))
          if (first === undefined || cells.some((cell) => cell.includes('\n'))) continue
          expect(lines[line - 1]).toContain('a')
        }
      }),
    )
  })
})
