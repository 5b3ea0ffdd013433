// Contacts as tables and vCards, both ways.
import type { RowFlaw, Table } from '../table.ts'
import { isDamaged } from '../table.ts'
import type { ContactColumn, ContactField } from './contactColumns.ts'
import { contactColumns } from './contactColumns.ts'
import type { Contact } from './contacts.ts'

/** A contact from a file, before it is checked. */
export type ForeignContact = {
  readonly line: number
  readonly name: string
  readonly organization: string
  readonly note: string
  readonly numbers: readonly { readonly line: number; readonly text: string }[]
  /** An invalid format, because of which it is left out. */
  readonly flaws: readonly CardFlaw[]
  /** Unreadable lines; the rest of the contact is used. */
  readonly badLines: readonly number[]
}

/** The problem of a row or card; `openCard` has no end. */
export type CardFlaw = RowFlaw | { readonly is: 'openCard' }

/** The contacts of a file, and its unusable parts. */
export type ForeignContacts = {
  readonly contacts: readonly ForeignContact[]
  readonly unknown: readonly Extract<ContactColumn, { readonly is: 'unknown' }>[]
  /** The missing parts without which there are no contacts: a column, or a readable header. */
  readonly lacks?: 'name' | 'number' | 'header'
}

/** Google puts several values of a kind into one cell. */
const BETWEEN_VALUES = /\s*:::\s*|[\r\n]+/

/** The contacts of a table, row by row; none if `lacks` is set. */
export function contactsInTable(table: Table): ForeignContacts {
  const columns = contactColumns(table)
  const unknown = columns.filter((column) => column.is === 'unknown')
  const has = (...wanted: readonly ContactField[]) =>
    columns.some((column) => column.is === 'field' && wanted.includes(column.field))
  if (table.header.flaws.length > 0) return { contacts: [], unknown, lacks: 'header' }
  if (!has('name', 'firstName', 'lastName', 'organization')) {
    return { contacts: [], unknown, lacks: 'name' }
  }
  if (!has('number')) return { contacts: [], unknown, lacks: 'number' }
  const contacts = table.rows.map(({ line, cells, flaws }): ForeignContact => {
    const all = (field: ContactField) =>
      columns.flatMap((column, index) =>
        column.is === 'field' && column.field === field ? [(cells[index] ?? '').trim()] : [],
      )
    const words = [all('firstName'), all('middleName'), all('lastName')].flat().filter(Boolean)
    const organization = all('organization').find(Boolean) ?? ''
    const numbers = all('number')
      .flatMap((cell) => cell.split(BETWEEN_VALUES))
      .filter(Boolean)
    return {
      line,
      name: all('name').find(Boolean) ?? (words.join(' ') || organization),
      organization,
      note: all('note').filter(Boolean).join('\n'),
      numbers: numbers.map((text) => ({ line, text })),
      flaws,
      badLines: [],
    }
  })
  return { contacts, unknown }
}

/** As parsed by `lib/vcard.ts`. */
type Card = {
  readonly line: number
  readonly properties: readonly {
    readonly line: number
    readonly name: string
    readonly parts: readonly string[]
  }[]
  readonly badLines: readonly number[]
  readonly isOpen: boolean
}

/** A truncated card is left out, as its missing part is unknown. */
export function contactsInCards(cards: readonly Card[]): ForeignContacts {
  const contacts = cards.map(({ line, properties, badLines, isOpen }): ForeignContact => {
    const all = (...names: readonly string[]) =>
      properties.filter(({ name }) => names.includes(name))
    const taken = all('FN', 'N', 'ORG', 'NOTE', 'TEL')
    const textsOf = (name: string) =>
      all(name).map(({ parts }) => parts.map((part) => part.trim()).filter(Boolean))
    const [family = '', given = '', more = ''] = all('N')[0]?.parts ?? []
    const words = [given, more, family].map((part) => part.trim()).filter(Boolean)
    const organization = textsOf('ORG')[0]?.join(', ') ?? ''
    const numbers = all('TEL', 'IMPP', 'X-SIP')
      .map(({ line: at, name, parts }) => ({
        line: at,
        text: addressIn(parts),
        isTel: name === 'TEL',
      }))
      // Other messengers also have addresses, which cannot be called.
      .filter(({ text, isTel }) => text !== '' && (isTel || !SCHEME.test(text)))
    return {
      line,
      name: textsOf('FN').flat()[0] ?? (words.join(' ') || organization),
      organization,
      note: textsOf('NOTE').flat().join('\n'),
      numbers: numbers.map(({ line: at, text }) => ({ line: at, text })),
      flaws: [
        ...(isOpen ? [{ is: 'openCard' } as const] : []),
        ...(taken.some(({ parts }) => parts.some(isDamaged)) ? [{ is: 'damaged' } as const] : []),
      ],
      badLines,
    }
  })
  return { contacts, unknown: [] }
}

const SCHEME = /^(?!sips?:)[a-z][a-z\d+.-]*:/i
/** Without the scheme, if nothing follows the address. */
const SIP = /^sips?:(?=[^;?<>\s]+$)/i

const addressIn = (parts: readonly string[]) => parts.join(';').trim().replace(SIP, '')

/** With as many columns for numbers as the longest list needs. */
export function contactRows(contacts: readonly Contact[]): readonly (readonly string[])[] {
  const most = Math.max(1, ...contacts.map(({ numbers }) => numbers.length))
  const places = Array.from({ length: most }, (_, index) => index)
  const head = ['Name', 'Organization', ...places.map((place) => `Number ${place + 1}`), 'Note']
  const rows = contacts.map(({ name, organization = '', numbers, note = '' }) => [
    name,
    organization,
    ...places.map((place) => numbers[place] ?? ''),
    note,
  ])
  return [head, ...rows]
}

const ADDRESS = /^[^;?<>\s]+@[^;?<>\s]+$/

type CardLine = readonly [name: string, ...parts: string[]]

/** Names have no parts here, but other programs need them: the whole name is the family name. */
export function contactCard(contact: Contact): readonly CardLine[] {
  const { name, organization, numbers, note } = contact
  return [
    ['FN', name],
    ['N', name, '', '', '', ''],
    ...(organization === undefined ? [] : [['ORG', organization] as const]),
    ...numbers.map((number): CardLine =>
      ADDRESS.test(number) ? ['IMPP', number.replace(/^(?!sips?:)/i, 'sip:')] : ['TEL', number],
    ),
    ...(note === undefined ? [] : [['NOTE', note] as const]),
  ]
}
