// What the columns of a table of users mean, whatever program named them.
import type { Table } from '../table.ts'
import { alikeTitles, plain } from '../tableTitles.ts'
import type { Licence } from './licence.ts'
import { callingLicences, shortLicenceName } from './licence.ts'
import type { UserDraft } from './userDraft.ts'
import { draftFields } from './userDraft.ts'

/** A field of a draft that a column can fill. */
export type Field = keyof UserDraft

/** The header of the file, in this order. Not translated: files travel between people. */
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

/** As other programs call them; letters and digits only, in lower case. */
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

/** Of Control Hub's export (help.webex.com afv3q8), and nothing that a new user is given here. */
const unusedOfControlHub =
  /^(displayname|userstatus|lastserviceaccessedtime|dayssincelastserviceaccessed|manager|callerid\w*|preferredlanguage|timezone|address\w*)$/

/** Excel translates these words when it saves. */
const yes = new Set(['true', 'yes', 'wahr', 'ja', 'verdadero', 'si', 'vrai', 'oui', 'vero', '1'])
const no = new Set(['false', 'no', 'falsch', 'nein', 'falso', 'faux', 'non', '0', ''])

/** @returns nothing where the cell says neither. */
export function booleanOf(cell: string): boolean | undefined {
  const word = plain(cell)
  if (yes.has(word)) return true
  return no.has(word) ? false : undefined
}

/** What one column of a table means. */
export type Column =
  | { readonly is: 'field'; readonly field: Field }
  /** Of Control Hub: TRUE gives the licence. */
  | { readonly is: 'licence'; readonly licence: Licence }
  /** Means nothing here, which is as it should be. */
  | { readonly is: 'unused' }
  | { readonly is: 'unknown' }

function fieldOf(title: string): Field | undefined {
  const wanted = plain(title)
  return draftFields.find(
    (field) => plain(titles[field]) === wanted || otherTitles[field].includes(wanted),
  )
}

/** Control Hub puts the subscription behind the name of a service, and whether it is suspended. */
const withoutBrackets = (title: string) => title.replace(/\s*[([][^)\]]*[)\]]/g, '')

function licenceColumn(title: string, licences: readonly Licence[]): Licence | undefined {
  const wanted = plain(withoutBrackets(title))
  const calling = callingLicences(licences)
  const named = (name: (licence: Licence) => string) =>
    calling.find((licence) => plain(name(licence)) === wanted)
  return named(({ name }) => name) ?? named(shortLicenceName)
}

/** Columns of services say TRUE or FALSE in every row. */
function isOfService(cells: readonly string[]): boolean {
  const said = cells.filter((cell) => cell.trim() !== '')
  return said.length > 0 && said.every((cell) => booleanOf(cell) !== undefined && !/\d/.test(cell))
}

/** One for each title of the header. */
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

/** The titles that the column may have been meant to have: alike ones, else all that are free. */
export function fittingTitles(title: string, columns: readonly Column[]): readonly string[] {
  const taken = new Set(columns.flatMap((column) => (column.is === 'field' ? column.field : [])))
  const free = draftFields.filter((field) => !taken.has(field))
  const names = free.map((field) => ({ title: titles[field], others: otherTitles[field] }))
  return alikeTitles(title, names)
}
