// Tables of users: what is written is read again, and what is wrong is said by row.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanLine } from '../cleanText.ts'
import type { LicenceId, LocationId, PersonId } from '../brand.ts'
import { csvOf } from '../csv.ts'
import { readCsv } from '../readCsv.ts'
import type { User } from './user.ts'
import { emptyDraft, isSound, knownOf } from './userDraft.ts'
import { isReady, readUserTable, userTable } from './userTable.ts'

const professional = {
  id: 'p1' as LicenceId,
  name: 'Webex Calling - Professional',
  total: 12,
  used: 10,
}
const licences = [professional, { id: 'm1' as LicenceId, name: 'Messaging', used: 3 }]
const locations = [
  { id: 'l1', name: 'San José' },
  { id: 'l2', name: 'Berlin' },
]
const nobody = knownOf([], licences)
const read = (text: string, known = nobody) => readUserTable(readCsv(text), known, locations)

describe('readUserTable', () => {
  it('takes names of columns as other programs have them, and names or ids in cells', () => {
    const { rows, unknown, missing } = read(
      [
        'User ID/Email;Given name;Surname;Calling license;Site;Ext.;Favourite colour',
        'bo@x.example;Bo;Day;professional;san jose;2002;blue',
        ';;;;;;',
        'cy@x.example;Cy;;p1;l2;2003;',
      ].join('\n'),
    )
    expect(unknown.map(({ title }) => title)).toEqual(['Favourite colour'])
    expect(missing).toEqual([])
    expect(rows.map(({ problems }) => problems)).toEqual([{}, {}])
    expect(rows.map(({ draft }) => [draft.licence, draft.location])).toEqual([
      ['p1', 'l1'],
      ['p1', 'l2'],
    ])
  })

  it('says what a table without addresses lacks', () => {
    expect(read('Name,Extension\nBo,2002').missing).toEqual(['email'])
    expect(read('').missing).toEqual(['email'])
  })

  it('says what no name leads to', () => {
    const [row] = read('Email,First name,Licence,Location,Ext\na@x.example,A,Gold,Oslo,2002').rows
    expect(row?.problems).toEqual({ licence: 'unknownLicence', location: 'unknownLocation' })
    expect(row?.shown).toEqual({ licence: 'Gold', location: 'Oslo' })
  })

  it('does not drop a number in silence where calling is not asked for', () => {
    const [row] = read('Email,First name,Extension\na@x.example,A,2002').rows
    expect(row?.problems).toEqual({ licence: 'callingWithoutLicence' })
  })

  it('cleans every cell of what cannot be seen, and leaves names in their own letters', () => {
    const { rows } = read(
      [
        'Email;First name;Last name;Department;Extension',
        '\u200bＡnn@x.example\u00a0;Ann\u200b;Lee\u00a0 Day;\u202aＳales\u202c;\u202d２００４\u202c',
        'ann@x.example;\u06a9\u062a\u0627\u0628\u200c\u0647\u0627;;;',
      ].join('\n'),
    )
    expect(rows[0]?.draft).toMatchObject({
      email: 'Ann@x.example',
      firstName: 'Ann',
      lastName: 'Lee Day',
      department: 'Ｓales',
      extension: '2004',
    })
    // The joiner in this Persian name is a part of how it is spelled.
    expect(rows[1]?.draft.firstName).toBe('\u06a9\u062a\u0627\u0628\u200c\u0647\u0627')
    expect(rows[1]?.problems).toEqual({ email: 'twiceAddress' })
  })

  it('counts units and what is taken across rows', () => {
    const row = (n: number, extension: number) =>
      `u${n}@x.example,U,Professional,Berlin,${extension}`
    const { rows } = read(
      [
        'Email,First name,Licence,Location,Extension',
        row(1, 2001),
        row(2, 2001),
        row(1, 2003),
      ].join('\r\n'),
    )
    expect(rows.map(({ problems }) => problems)).toEqual([
      {},
      { extension: 'twiceExtension' },
      { email: 'twiceAddress', licence: 'noUnits' },
    ])
  })

  it('gives national numbers the country of their location, and knows numbers by any form', () => {
    const places = [
      { id: 'l1', name: 'London', address: { country: 'GB' } },
      { id: 'l2', name: 'Rome', address: { country: 'IT' } },
    ]
    const known = knownOf([], [{ ...professional, total: 20 }], { locations: places })
    const row = (n: number, place: string, number: string) =>
      `u${n}@x.example,U,Professional,${place},"${number}"`
    const table = readCsv(
      [
        'Email,First name,Licence,Location,Phone number',
        row(1, 'London', '+44 (0)20 7946 0018'),
        row(2, 'London', '020 7946 0018'),
        row(3, 'Rome', '+39 (0)6 698 12345'),
        row(4, 'Rome', "'06 698 12346"),
        row(5, 'London', '+44 20 7946 0019 x12'),
      ].join('\n'),
    )
    const { rows } = readUserTable(table, known, places)
    expect(rows.map(({ draft, problems }) => [draft.number, problems.number])).toEqual([
      ['+442079460018', undefined],
      ['+442079460018', 'twiceNumber'],
      ['+390669812345', undefined],
      ['+390669812346', undefined],
      ['+44 20 7946 0019 x12', 'badNumber'],
    ])
  })

  it.each([
    ['SG', '6561234567', 'badNumber'],
    ['IT', '390669812345', 'badNumber'],
    ['GB', '442079460018', 'badNumber'],
    ['GB', '4.42079E+11', 'badNumber'],
    ['SG', '65123456', undefined],
    ['NO', '47123456', undefined],
    ['US', '14085550188', undefined],
  ])('in %s does not guess where the plus of %s went', (country, number, problem) => {
    const places = [{ id: 'l1', name: 'Here', address: { country } }]
    const known = knownOf([], licences, { locations: places })
    const text = `Email,First name,Licence,Location,Phone number\na@x.example,A,p1,Here,${number}`
    expect(readUserTable(readCsv(text), known, places).rows[0]?.problems.number).toBe(problem)
  })

  it('says which line has the same address, extension or number already', () => {
    const known = knownOf([], [{ ...professional, total: 20 }])
    const { rows } = read(
      [
        'Email,First name,Licence,Location,Extension,Phone number',
        'a@x.example,"A\nB",Professional,Berlin,2001,+493012345678',
        'b@x.example,B,Professional,Berlin,2001,',
        'A@X.example,C,Professional,Berlin,2003,+49 30 12345678',
      ].join('\n'),
      known,
    )
    expect(rows.map(({ line, problems, firstLines }) => [line, problems, firstLines])).toEqual([
      [2, {}, {}],
      [4, { extension: 'twiceExtension' }, { extension: 2 }],
      [5, { email: 'twiceAddress', number: 'twiceNumber' }, { email: 2, number: 2 }],
    ])
    expect(rows[0]?.draft.firstName).toBe('A B')
  })

  it('does not send a row of an odd form, whatever it says', () => {
    const { rows } = read('Email,First name\na@x.example,Jos\ufffd\nb@x.example\nc@x.example,C')
    expect(rows.map((row) => [row.line, row.problems, isReady(row)])).toEqual([
      [2, {}, false],
      [3, { firstName: 'noName' }, false],
      [4, {}, true],
    ])
    expect(read('Email,"First name\na@x.example,A').headerFlaws).toEqual([{ is: 'openQuote' }])
  })

  it('names the columns that an unknown one may have been meant as', () => {
    const { unknown } = read('Email,Phone no.,Extention,Shoe size\na@x.example,1,2,3')
    expect(unknown).toEqual([
      { title: 'Phone no.', fits: ['Phone number'] },
      { title: 'Extention', fits: ['Extension'] },
      {
        title: 'Shoe size',
        fits: [
          'First name',
          'Last name',
          'Calling license',
          'Location',
          'Extension',
          'Phone number',
          'Department',
          'Title',
        ],
      },
    ])
  })

  describe('an export of Control Hub', () => {
    const standard = { id: 's1' as LicenceId, name: 'Webex Calling - Standard', used: 0 }
    const hub = knownOf([], [...licences, standard])
    const head = [
      'First Name',
      'Last Name',
      'Display Name',
      'User ID/Email (Required)',
      'User Status',
      'Days since Last Service Accessed',
      'Extension',
      'Phone Number',
      'Caller ID Number',
      'Location',
      'Webex Calling Professional [Sub100448]',
      'Webex Calling Standard (Suspended)',
      'Hybrid Calendar Service',
    ].join(',')
    const line = (email: string, rest: string) =>
      `Bo,Day,Bo Day,${email},Active,2,2002,,,Berlin,${rest}`

    it('is understood, also when a German Excel has saved it', () => {
      const { rows, unused, unknown } = read(
        [head, line('a@x.example', 'TRUE,FALSE,TRUE'), line('b@x.example', 'FALSCH,WAHR,')]
          .join('\n')
          .replace('2002', '2003'),
        hub,
      )
      expect(rows.map(({ draft, problems }) => [draft.licence, problems])).toEqual([
        ['p1', {}],
        ['s1', {}],
      ])
      expect(unknown).toEqual([])
      expect(unused).toEqual([
        'Display Name',
        'User Status',
        'Days since Last Service Accessed',
        'Caller ID Number',
        'Hybrid Calendar Service',
      ])
    })

    it.each([
      ['TRUE,TRUE,', 'manyLicences'],
      ['maybe,FALSE,', 'unknownLicence'],
      ['FALSE,FALSE,', 'callingWithoutLicence'],
      [',,', 'callingWithoutLicence'],
    ])('does not guess what %s means', (rest, problem) => {
      const [row] = read([head, line('a@x.example', rest)].join('\n'), hub).rows
      expect(row?.problems).toEqual({ licence: problem })
    })

    it('gives the only licence of calling to TRUE in a column of that name', () => {
      const text =
        'Email,First name,Location,Extension,Webex Calling\na@x.example,A,Berlin,2002,TRUE'
      expect(read(text).rows[0]?.draft.licence).toBe('p1')
      expect(read(text, hub).rows[0]?.problems).toEqual({ licence: 'unknownLicence' })
    })
  })

  it('reads what it has written, whoever the users are', () => {
    const name = fc.string({ unit: 'grapheme', maxLength: 12 }).map(cleanLine)
    const number = fc.option(fc.stringMatching(/^\+1[2-9]\d{9}$/), { nil: undefined })
    const users = fc.array(fc.record({ firstName: name, lastName: name, title: name, number }), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(users, (drawn) => {
        const list = drawn.map(({ number: value, ...one }, index): User => ({
          ...one,
          id: `u${index}` as PersonId,
          name: one.firstName,
          email: `u${index}@x.example`,
          extension: String(3000 + index),
          location: 'l1' as LocationId,
          licences: [professional.id],
          roles: [],
          isInvited: false,
          ...(value !== undefined && { number: value }),
        }))
        const { rows } = read(userTable(list, licences, locations))
        expect(rows.map(({ draft }) => draft)).toEqual(
          list.map((user) => ({
            ...emptyDraft,
            email: user.email,
            firstName: user.firstName,
            lastName: user.lastName,
            title: user.title,
            licence: 'p1',
            location: 'l1',
            extension: user.extension,
            number: user.number ?? '',
          })),
        )
      }),
    )
  })

  it('never fails, and never lets a row pass that has no address', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('"', "'", 'a@b.example', 'Professional'))
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 5 }), (cells) => {
        const { rows } = read(csvOf([['Email', 'First name', 'Licence'], ...cells]))
        for (const { draft, problems } of rows) {
          if (!draft.email.includes('@')) expect(isSound(problems)).toBe(false)
        }
      }),
    )
  })
})
