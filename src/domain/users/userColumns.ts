// The meaning of the columns of a table of users, by the titles that common programs use.
import type { Table } from '../table.ts'
import { alikeTitles, plain } from '../tableTitles.ts'
import type { Licence } from './licence.ts'
import { callingLicences, shortLicenceName } from './licence.ts'
import type { UserDraft } from './userDraft.ts'
import { draftFields } from './userDraft.ts'

/** A field of a draft that can have a column. */
export type Field = keyof UserDraft

/** The file's header, in this order. Not translated: files are exchanged between languages. */
export const titles: Readonly<Record<Field, string>> = {
  email: 'Email',
  firstName: 'First name',
  lastName: 'Last name',
  licence: 'Calling license',
  location: 'Location',
  extension: 'Extension',
  number: 'Phone number',
  department: 'Department',
  title: 'Title',
}

/** The titles that other programs use; letters and digits only, in lower case. */
const otherTitles: Readonly<Record<Field, readonly string[]>> = {
  email: ['emailaddress', 'mail', 'userid', 'useridemail', 'useridemailrequired', 'username'],
  firstName: ['givenname', 'forename', 'firstnamerequired'],
  lastName: ['surname', 'familyname', 'lastnamerequired'],
  licence: ['licence', 'license', 'callinglicence', 'webexcalling', 'licenses'],
  location: ['locationname', 'site'],
  extension: ['ext', 'extensionnumber', 'directorynumber'],
  number: [
    'number',
    'worknumber',
    'workphone',
    'telephone',
    'telephonenumber',
    'did',
    'directline',
  ],
  department: ['team'],
  title: ['jobtitle'],
}

/** Columns of Control Hub's export (help.webex.com afv3q8) that a new user here does not need. */
const unusedOfControlHub =
  /^(displayname|userstatus|lastserviceaccessedtime|dayssincelastserviceaccessed|manager|callerid\w*|preferredlanguage|timezone|address\w*)$/

/** Excel translates these words on saving. */
const yes = new Set(['true', 'yes', 'wahr', 'ja', 'verdadero', 'si', 'vrai', 'oui', 'vero', '1'])
const no = new Set(['false', 'no', 'falsch', 'nein', 'falso', 'faux', 'non', '0', ''])

/** @returns `undefined` if the cell is neither. */
export function booleanOf(cell: string): boolean | undefined {
  const word = plain(cell)
  if (yes.has(word)) return true
  return no.has(word) ? false : undefined
}

/** The meaning of one column. */
export type Column =
  | { readonly is: 'field'; readonly field: Field }
  /** A license column of Control Hub: TRUE assigns the license. */
  | { readonly is: 'licence'; readonly licence: Licence }
  /** Known, and not used. */
  | { readonly is: 'unused' }
  | { readonly is: 'unknown' }

function fieldOf(title: string): Field | undefined {
  const wanted = plain(title)
  return draftFields.find(
    (field) => plain(titles[field]) === wanted || otherTitles[field].includes(wanted),
  )
}

/** Control Hub appends the subscription and its state to a service's name. */
const withoutBrackets = (title: string) => title.replace(/\s*[([][^)\]]*[)\]]/g, '')

function licenceColumn(title: string, licences: readonly Licence[]): Licence | undefined {
  const wanted = plain(withoutBrackets(title))
  const calling = callingLicences(licences)
  const named = (name: (licence: Licence) => string) =>
    calling.find((licence) => plain(name(licence)) === wanted)
  return named(({ name }) => name) ?? named(shortLicenceName)
}

/** Whether every cell is TRUE or FALSE, as in the columns of services. */
function isOfService(cells: readonly string[]): boolean {
  const said = cells.filter((cell) => cell.trim() !== '')
  return said.length > 0 && said.every((cell) => booleanOf(cell) !== undefined && !/\d/.test(cell))
}

/** The meaning of each title of the header. */
export function columnsOf({ header, rows }: Table, licences: readonly Licence[]): Column[] {
  return header.cells.map((title, column): Column => {
    const field = fieldOf(title)
    if (field) return { is: 'field', field }
    const licence = licenceColumn(title, licences)
    if (licence) return { is: 'licence', licence }
    const isUnused =
      unusedOfControlHub.test(plain(title)) ||
      isOfService(rows.map(({ cells }) => cells[column] ?? ''))
    return { is: isUnused ? 'unused' : 'unknown' }
  })
}

/** Titles that may have been meant: similar ones, otherwise all unused ones. */
export function fittingTitles(title: string, columns: readonly Column[]): readonly string[] {
  const taken = new Set(columns.flatMap((column) => (column.is === 'field' ? column.field : [])))
  const free = draftFields.filter((field) => !taken.has(field))
  const names = free.map((field) => ({ title: titles[field], others: otherTitles[field] }))
  return alikeTitles(title, names)
}
