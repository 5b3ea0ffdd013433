// What an import does to the contacts that are here.
import { describe, expect, it } from 'vitest'
import type { ForeignContact } from './contactFiles.ts'
import { contactsToSave, planImport } from './contactImport.ts'
import type { Contact } from './contacts.ts'

const zoe: Contact = { id: 'z', name: 'Zoë Plumber', numbers: ['(408) 555-0188'] }

const row = (
  line: number,
  name: string,
  numbers: readonly string[],
  more: Partial<ForeignContact> = {},
): ForeignContact => ({
  line,
  name,
  organization: '',
  note: '',
  numbers: numbers.map((text) => ({ line, text })),
  flaws: [],
  badLines: [],
  ...more,
})

let ids = 0
const plan = (rows: readonly ForeignContact[], here: readonly Contact[] = [zoe]) =>
  planImport(rows, here, { newId: () => `new${ids++}`, region: 'US' })

describe('a contact of a file', () => {
  it('is known where it is here, in whatever form its name and number are written', () => {
    expect(plan([row(2, 'ZOE  plumber', ['+1 408-555-0188'])])).toMatchObject([{ is: 'known' }])
  })

  it('adds its numbers, organization and note to the one of its name, and takes nothing away', () => {
    const [one] = plan([row(2, 'zoë plumber', ['4085550188', '2004'], { note: 'pays late' })])
    expect(one).toMatchObject({
      is: 'more',
      numbers: ['2004'],
      contact: { ...zoe, numbers: ['(408) 555-0188', '2004'], note: 'pays late' },
    })
  })

  it('is another one where the organizations differ', () => {
    const here = [{ ...zoe, organization: 'Pipes' }]
    const found = plan([row(2, 'Zoë Plumber', ['2004'], { organization: 'Taps' })], here)
    expect(found).toMatchObject([{ is: 'new' }])
  })

  it('is told by the earlier line where it stands twice in the file', () => {
    const found = plan([
      row(2, 'Abe', ['2001']),
      row(3, 'Abe', ['2001']),
      row(5, 'abe', ['2002']),
      row(6, 'Abe', ['2002']),
    ])
    expect(found).toMatchObject([
      { is: 'new' },
      { is: 'known', ofLine: 2 },
      { is: 'more', ofLine: 2, numbers: ['2002'] },
      { is: 'known', ofLine: 2 },
    ])
    expect(contactsToSave(found)).toMatchObject([{ name: 'Abe', numbers: ['2001', '2002'] }])
  })

  it('is taken without the numbers that cannot be called, each told by its line', () => {
    const numbers = [
      { line: 3, text: '2001' },
      { line: 4, text: 'no number!' },
    ]
    expect(plan([row(2, 'Abe', [], { numbers, badLines: [6] })])).toMatchObject([
      {
        is: 'new',
        contact: { numbers: ['2001'] },
        leftOut: [
          { is: 'number', line: 4, text: 'no number!' },
          { is: 'line', line: 6 },
        ],
      },
    ])
  })

  it.each([
    [row(2, ' ', ['2001']), 'noName'],
    [row(2, 'Abe', ['no number!']), 'noNumber'],
    [
      row(
        2,
        'Abe',
        Array.from({ length: 11 }, (_, index) => `20${index + 10}`),
      ),
      'manyNumbers',
    ],
    [row(2, 'A'.repeat(121), ['2001']), 'tooLong'],
  ])('%# is refused: %s, and the others are taken', (bad, why) => {
    expect(plan([bad, row(9, 'Bea', ['2002'])])).toMatchObject([
      { is: 'refused', why },
      { is: 'new' },
    ])
  })

  it('is refused where its row may have values in the wrong columns', () => {
    const flaw = { is: 'manyCells', count: 4, wanted: 3 } as const
    expect(plan([row(2, 'Abe', ['2001'], { flaws: [flaw] })])).toMatchObject([
      { is: 'refused', why: flaw },
    ])
  })
})
