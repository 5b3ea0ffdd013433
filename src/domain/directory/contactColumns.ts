// The meaning of columns in a table of contacts: our own, and those of Google, Outlook and phones.
import type { Table } from '../table.ts'
import { alikeTitles, plain } from '../tableTitles.ts'

/** A field of a contact that a column can fill. */
export type ContactField =
  'name' | 'firstName' | 'middleName' | 'lastName' | 'organization' | 'number' | 'note'

type Known = { readonly title: string; readonly others: readonly string[] }

/** Titles are not translated, as people exchange files. */
const known: Readonly<Record<ContactField, Known>> = {
  name: {
    title: 'Name',
    others: ['fullname', 'displayname', 'contact', 'nombrecompleto', '名前', '氏名', 'الاسم'],
  },
  firstName: { title: 'First name', others: ['givenname', 'forename', 'vorname', 'nombre', '名'] },
  middleName: { title: 'Middle name', others: ['additionalname', 'weiterevornamen'] },
  lastName: {
    title: 'Last name',
    others: ['surname', 'familyname', 'nachname', 'apellido', 'apellidos', '姓'],
  },
  organization: {
    title: 'Organization',
    others: [
      ...['organisation', 'organizationname', 'organization1name', 'company', 'companyname'],
      ...['firma', 'empresa', 'compania', '会社', 'الشركة'],
    ],
  },
  number: {
    title: 'Number',
    others: ['phone', 'phonenumber', 'telephone', 'mobilephone', 'businessphone', 'homephone'],
  },
  note: {
    title: 'Note',
    others: [
      'notes',
      'comment',
      'comments',
      'notiz',
      'notizen',
      'nota',
      'notas',
      'メモ',
      'ملاحظات',
    ],
  },
}
const fields = Object.keys(known) as readonly ContactField[]

/** `Phone 1 - Value`, `Business Phone 2`, `Mobiltelefon`, and other columns with numbers. */
const NUMBER =
  /phone|telefon|^tel\d*$|mobil|movil|cell|handy|^(?:work|home|business)?number\d*$|rufnummer|^sip(?:address)?\d*$|^extension\d*$|電話|番号|هاتف/
const NO_NUMBER = /label|type|fax|pager|telex|phonetic/

/** Columns of Google's and Outlook's exports that a contact does not have here. */
const UNUSED =
  /label|type|fax|pager|telex|phonetic|^yomi|email|mail|address|street|city|state|postal|zip|country|region|birthday|anniversary|website|webpage|url|photo|title|suffix|nickname|department|location|gender|language|priority|sensitivity|categories|^labels?$|group|event|relation|customfield|fileas|initials|spouse|children|hobby|assistant|manager|office|profession|account|billing|mileage|keyword|user\d|^id$|idnumber|referredby|directory|internetfreebusy/

/** The meaning of one column of a table of contacts. */
export type ContactColumn =
  | { readonly is: 'field'; readonly field: ContactField }
  | { readonly is: 'unused' }
  | {
      readonly is: 'unknown'
      readonly title: string
      /** Titles that the column may have been meant to have. */
      readonly fits: readonly string[]
    }

function fieldOf(title: string): ContactField | undefined {
  const wanted = plain(title)
  const named = fields.find(
    (field) => plain(known[field].title) === wanted || known[field].others.includes(wanted),
  )
  return named ?? (NUMBER.test(wanted) && !NO_NUMBER.test(wanted) ? 'number' : undefined)
}

/** One for each title of the header. Empty columns have no meaning. */
export function contactColumns({ header, rows }: Table): readonly ContactColumn[] {
  const found = header.cells.map(fieldOf)
  const free = fields.filter((field) => field === 'number' || !found.includes(field))
  return header.cells.map((title, column): ContactColumn => {
    const field = found[column]
    if (field) return { is: 'field', field }
    const isEmpty = rows.every(({ cells }) => (cells[column] ?? '').trim() === '')
    if (isEmpty || UNUSED.test(plain(title))) return { is: 'unused' }
    return {
      is: 'unknown',
      title,
      fits: alikeTitles(
        title,
        free.map((one) => known[one]),
      ),
    }
  })
}
