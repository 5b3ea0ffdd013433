// Contacts as files: what phones, Google, Outlook and spreadsheets write, and what we write ourselves.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvOf } from '../../domain/csv.ts'
import type { ForeignContact } from '../../domain/directory/contactFiles.ts'
import { contactCard, contactRows } from '../../domain/directory/contactFiles.ts'
import { contactsToSave, planImport } from '../../domain/directory/contactImport.ts'
import type { Contact } from '../../domain/directory/contacts.ts'
import { contactOf } from '../../domain/directory/contacts.ts'
import { vcardsOf } from '../../lib/vcard.ts'
import { readContactsFile, readPastedContacts } from './readContactsFile.ts'

const card = (...lines: readonly string[]) =>
  ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n')
const only = (text: string): ForeignContact => {
  const { contacts } = readPastedContacts(text)
  expect(contacts).toHaveLength(1)
  return contacts[0] as ForeignContact
}
/** Half of a surrogate pair. */
const HALF = /\p{Cs}/u
const numbersOf = ({ numbers }: ForeignContact) => numbers.map(({ text }) => text)

describe('a vCard', () => {
  it('of version 3.0 has several numbers, an organization and a note, folded and escaped', () => {
    const found = only(
      card(
        'VERSION:3.0',
        'N:Plumber;Zoë;;;',
        'FN:Zoë Plumber\\, Ltd.\\; Oslo',
        'ORG:Pipes\\, Taps & Co.;Sales',
        'TEL;TYPE=CELL,VOICE;TYPE=pref:+1 (408) 555-0188',
        'item1.TEL;type="work,fax":2004',
        'TEL;VALUE=uri:tel:+1-408-555-0189;ext=12',
        'IMPP;X-SERVICE-TYPE=SIP:sip:zoe@example.com',
        'IMPP:xmpp:zoe@example.com',
        'NOTE:Rings at\\nnoon\\, an',
        '  d pays ',
        ' late',
      ),
    )
    expect(found).toMatchObject({
      line: 1,
      name: 'Zoë Plumber, Ltd.; Oslo',
      organization: 'Pipes, Taps & Co., Sales',
      note: 'Rings at\nnoon, an d pays late',
      flaws: [],
      badLines: [],
    })
    expect(numbersOf(found)).toEqual([
      '+1 (408) 555-0188',
      '2004',
      'tel:+1-408-555-0189;ext=12',
      'zoe@example.com',
    ])
  })

  it('of version 2.1 has bare parameters, quoted-printable over several lines, and a picture', () => {
    const found = only(
      card(
        'VERSION:2.1',
        'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg;;;',
        'TEL;CELL;PREF:+4930123456',
        'NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Gr=FC=',
        '=DFe=0Aan alle',
        'PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD',
        'AAAABBBBCCCC==',
        '',
        'TEL;HOME:030 123457',
      ),
    )
    expect(found).toMatchObject({ name: 'Jörg Müller', note: 'Grüße\nan alle', badLines: [] })
    expect(numbersOf(found)).toEqual(['+4930123456', '030 123457'])
  })

  it('is named by its organization where nobody is, and by its line where something is wrong', () => {
    const text = [
      card('VERSION:3.0', 'ORG:Pipes;', 'TEL:2004', 'what is this'),
      card('VERSION:4.0', 'FN:Abe', 'TEL:call me\\, maybe'),
      card('VERSION:4.0', 'FN:Cut off', 'TEL:2005').replace('END:VCARD\r\n', ''),
    ].join('')
    const { contacts } = readPastedContacts(text)
    expect(contacts.map(({ line, name }) => [line, name])).toEqual([
      [1, 'Pipes'],
      [7, 'Abe'],
      [12, 'Cut off'],
    ])
    expect(contacts[0]?.badLines).toEqual([5])
    expect(contacts[1]?.numbers).toEqual([{ line: 10, text: 'call me, maybe' }])
    expect(contacts[2]?.flaws).toEqual([{ is: 'openCard' }])
  })

  it('is flagged where a character was lost before', () => {
    expect(only(card('FN:Zo\ufffd', 'TEL:2004')).flaws).toEqual([{ is: 'damaged' }])
  })

  it('is read in the encodings of old phones', async () => {
    const bytes = Uint8Array.from(card('FN:J\xf6rg', 'TEL:2004'), (one) => one.charCodeAt(0))
    const read = await readContactsFile(new Blob([bytes]))
    expect(read).toMatchObject({
      value: { encoding: 'windows-1252', contacts: [{ name: 'Jörg' }] },
    })
  })
})

describe('a table of contacts', () => {
  it('of Google joins names and takes several numbers out of one cell', () => {
    const found = only(
      [
        'First Name,Middle Name,Last Name,Organization Name,Notes,Labels,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value',
        'Zoë,Ann,Plumber,Pipes,pays late,* myContacts,z@example.com,Mobile,+1 408-555-0188 ::: 2004,Work,(408) 555-0189',
      ].join('\n'),
    )
    expect(found).toMatchObject({
      name: 'Zoë Ann Plumber',
      organization: 'Pipes',
      note: 'pays late',
    })
    expect(numbersOf(found)).toEqual(['+1 408-555-0188', '2004', '(408) 555-0189'])
  })

  it('of Outlook leaves faxes and the rest out without a word', () => {
    const { contacts, unknown } = readPastedContacts(
      [
        'Title;First Name;Last Name;Company;Business Fax;Business Phone;Mobile Phone;Notes;E-mail Address',
        'Ms;Zoë;Plumber;Pipes;1;2004;2005;;z@example.com',
      ].join('\r\n'),
    )
    expect(unknown).toEqual([])
    expect(contacts[0] && numbersOf(contacts[0])).toEqual(['2004', '2005'])
  })

  it('tells rows with cells too many or too few, columns that it does not know, and lines', () => {
    const { contacts, unknown } = readPastedContacts(
      'sep=;\nNane;Number;Name\nx;2004;Abe\nx;"20\n05";Bea;more\nx;2006\n',
    )
    expect(unknown).toEqual([{ is: 'unknown', title: 'Nane', fits: expect.any(Array) as string[] }])
    expect(contacts.map(({ line, flaws }) => [line, flaws.map(({ is }) => is)])).toEqual([
      [3, []],
      [4, ['manyCells']],
      [6, ['fewCells']],
    ])
  })

  it('names the columns that an unknown one may have been meant to be', () => {
    const { unknown } = readPastedContacts('Name,Number,Organisatoin,Notse\nAbe,2004,Pipes,x\n')
    expect(unknown.map(({ title, fits }) => [title, fits])).toEqual([
      ['Organisatoin', ['Organization']],
      ['Notse', ['Note']],
    ])
  })

  it.each([
    ['Number\n2004\n', 'name'],
    ['Name\nAbe\n', 'number'],
    ['"Name,Number\nAbe,2004\n', 'header'],
  ])('of %j lacks its %s', (text, lacks) => {
    expect(readPastedContacts(text)).toMatchObject({ lacks, contacts: [] })
  })

  it('is no picture', async () => {
    const read = await readContactsFile(new Blob([Uint8Array.from([0xff, 0xd8, 0xff, 0, 1, 0, 2])]))
    expect(read).toEqual({ ok: false, error: 'binary' })
  })
})

describe('what is saved', () => {
  const word = fc
    .array(
      fc.constantFrom(
        ...[
          'Zoë',
          'Plum;ber',
          '=1+1',
          "'5",
          "''(x",
          '-',
          'a,b',
          'c"d',
          '\\',
          '\\n',
          '\\;',
          '日本',
          '🙂',
          '(5)',
        ],
        ...['x'.repeat(80), 'ü'.repeat(40), '+1', '@x', 'TEL:', '=', '=41', 'BEGIN:VCARD', ':'],
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((words) => words.join(' ').slice(0, 100))
    .filter((text) => text.trim() !== '' && !HALF.test(text))
  const number = fc.constantFrom(
    ...['2004', '+1 (408) 555-0188', '(408) 555-0189', '020 7946 0018', '*55', 'zoe@example.com'],
    ...['sip:abe@example.com', '+1 650 479 3208,,12#', 'tel:+1-408-555-0190;ext=12'],
  )
  const contacts = fc
    .array(
      fc.record({
        name: word,
        numbers: fc.uniqueArray(number, { minLength: 1, maxLength: 5 }),
        organization: fc.oneof(fc.constant(''), word),
        note: fc.array(word, { maxLength: 3 }).map((lines) => lines.join('\n')),
      }),
      { maxLength: 6 },
    )
    .map((all) =>
      all.flatMap(({ name, numbers, organization, note }, index) => {
        const texts = { name, numbers: numbers.join('\n'), organization, note }
        const made = contactOf(String(index), texts)
        return made.ok ? [made.value] : []
      }),
    )
  const file = {
    csv: (all: readonly Contact[]) => csvOf(contactRows(all)),
    vcard: (all: readonly Contact[]) => vcardsOf(all.map(contactCard)),
  }
  const withoutScheme = (text: string) => text.replace(/^sips?:/, '')
  const texts = ({ name, organization = '', note = '', numbers }: Contact) => ({
    name,
    organization,
    note,
    numbers: numbers.map(withoutScheme),
  })

  it.each(['csv', 'vcard'] as const)('as %s comes back as it was', (kind) => {
    fc.assert(
      fc.property(contacts, (all) => {
        if (all.length === 0) return
        const read = readPastedContacts(file[kind](all))
        expect(
          read.contacts
            .map(({ name, organization, note, numbers, flaws, badLines }) => {
              expect([...flaws, ...badLines]).toEqual([])
              const texts = numbers.map(({ text }) => text).join('\n')
              const made = contactOf('', { name, organization, note, numbers: texts })
              return made.ok ? made.value : made.error
            })
            .map((one) => (typeof one === 'string' ? one : texts(one))),
        ).toEqual(all.map(texts))
      }),
    )
  })

  it.each(['csv', 'vcard'] as const)('as %s brings nothing new where it came from', (kind) => {
    fc.assert(
      fc.property(contacts, (all) => {
        if (all.length === 0) return
        const here = contactsToSave(planned(all, []))
        const again = planImport(readPastedContacts(file[kind](here)).contacts, here, options)
        expect(contactsToSave(again)).toEqual([])
      }),
    )
  })

  const options = { newId: () => crypto.randomUUID(), region: 'US' }
  const planned = (all: readonly Contact[], here: readonly Contact[]) =>
    planImport(readPastedContacts(file.csv(all)).contacts, here, options)

  it('is folded to lines of 75 bytes, never within a character', () => {
    fc.assert(
      fc.property(contacts, (all) => {
        for (const line of file.vcard(all).split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
          expect(line).not.toMatch(HALF)
        }
      }),
    )
  })

  it('computes nothing in a spreadsheet', () => {
    const zoe = { id: '1', name: '=HYPERLINK("http://x")', numbers: ['+1 408 555 0188'] }
    expect(file.csv([zoe])).toContain(`"'=HYPERLINK(""http://x"")",,"'+1 408 555 0188"`)
  })
})
