// Users as a table for spreadsheets: written, and read again with what is wrong in each row.
import { csvOf, parseCsv } from '../csv.ts'
import type { Licence } from './licence.ts'
import { callingLicenceOf, callingLicences, freeUnits, shortLicenceName } from './licence.ts'
import type { User } from './user.ts'
import type { DraftProblems, Known, UserDraft } from './userDraft.ts'
import { draftFields, draftProblems, emptyDraft, withWholeNumber } from './userDraft.ts'

type Place = { readonly id: string; readonly name: string }
type Field = keyof UserDraft

/** The header of the file, in this order. Not translated: files travel between people. */
const titles: Readonly<Record<Field, string>> = {
  email: 'Email',
  firstName: 'First name',
  lastName: 'Last name',
  licence: 'Calling licence',
  location: 'Location',
  extension: 'Extension',
  number: 'Phone number',
  department: 'Department',
  title: 'Title',
}

/** As other programs call them; letters and digits only, in lower case. */
const otherTitles: Readonly<Record<Field, readonly string[]>> = {
  email: ['emailaddress', 'mail', 'userid', 'useridemail', 'useridemailrequired', 'username'],
  firstName: ['givenname', 'forename'],
  lastName: ['surname', 'familyname'],
  licence: ['licence', 'license', 'callinglicense', 'webexcalling', 'licenses'],
  location: ['locationname', 'site'],
  extension: ['ext', 'extensionnumber'],
  number: ['number', 'worknumber', 'workphone', 'telephone', 'telephonenumber', 'did'],
  department: ['team'],
  title: ['jobtitle'],
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

function fieldOf(title: string): Field | undefined {
  const wanted = plain(title)
  return draftFields.find(
    (field) => plain(titles[field]) === wanted || otherTitles[field].includes(wanted),
  )
}

/** An empty table for people to fill in, or all users. */
export function userTable(
  users: readonly User[],
  licences: readonly Licence[],
  locations: readonly Place[],
): string {
  const places = new Map(locations.map(({ id, name }) => [id, name]))
  const rows = users.map((user) => {
    const licence = callingLicenceOf(user, licences)
    const cells: UserDraft = {
      email: user.email ?? '',
      firstName: user.firstName,
      lastName: user.lastName,
      licence: licence?.name ?? '',
      location: places.get(user.location ?? '') ?? '',
      extension: user.extension ?? '',
      number: user.number ?? '',
      department: user.department ?? '',
      title: user.title ?? '',
    }
    return draftFields.map((field) => cells[field])
  })
  return csvOf([draftFields.map((field) => titles[field]), ...rows])
}

export type ImportRow = {
  /** In the file, the first one below the header being 2. */
  readonly line: number
  readonly draft: UserDraft
  /** As it stands in the file, where `draft` has an id. */
  readonly shown: Pick<UserDraft, 'licence' | 'location'>
  readonly problems: DraftProblems
}

export type UserImport = {
  readonly rows: readonly ImportRow[]
  /** Titles of columns that mean nothing to us. */
  readonly ignored: readonly string[]
  /** Without these nobody can be made. */
  readonly missing: readonly Field[]
}

const required: readonly Field[] = ['email']

/** @returns the id, or nothing where no name or id fits. */
function idOf(said: string, among: readonly Place[]): string | undefined {
  const wanted = plain(said)
  return among.find(({ id, name }) => id === said || plain(name) === wanted)?.id
}

function licenceOf(said: string, licences: readonly Licence[]): string | undefined {
  const calling = callingLicences(licences)
  const short = calling.map((licence) => ({ id: licence.id, name: shortLicenceName(licence) }))
  return idOf(said, [...calling, ...short])
}

/** What is wrong with the row by itself: ids that its names do not lead to come first. */
function checkedRow(
  cells: UserDraft,
  line: number,
  known: Known,
  locations: readonly Place[],
): ImportRow {
  const [licence, location] = [
    cells.licence === '' ? '' : licenceOf(cells.licence, known.licences),
    cells.location === '' ? '' : idOf(cells.location, locations),
  ]
  const named = { ...cells, licence: licence ?? '', location: location ?? '' }
  const draft = withWholeNumber(named, known)
  const isReachable = cells.extension !== '' || cells.number !== ''
  const problems: DraftProblems = {
    ...draftProblems(draft, known),
    ...(location === undefined && { location: 'unknownLocation' }),
    ...(licence === undefined && { licence: 'unknownLicence' }),
    ...(cells.licence === '' && isReachable && { licence: 'callingWithoutLicence' }),
  }
  return { line, draft, shown: { licence: cells.licence, location: cells.location }, problems }
}

/** A row is the first of the file, or what it wants is taken by one above it. */
function withoutTwice(rows: readonly ImportRow[], { licences }: Known): readonly ImportRow[] {
  const seen = { email: new Set<string>(), extension: new Set<string>(), number: new Set<string>() }
  const left = new Map<string, number>(licences.map((licence) => [licence.id, freeUnits(licence)]))
  const isSecond = (name: keyof typeof seen, key: string) => {
    if (key === '' || seen[name].has(key)) return key !== ''
    seen[name].add(key)
    return false
  }
  return rows.map((row) => {
    const { draft, problems } = row
    const units = (left.get(draft.licence) ?? 1) - 1
    if (draft.licence !== '') left.set(draft.licence, units)
    const added: DraftProblems = {
      ...(isSecond('email', draft.email.toLowerCase()) && { email: 'takenAddress' }),
      ...(isSecond('extension', draft.extension) && { extension: 'takenExtension' }),
      ...(isSecond('number', draft.number) && { number: 'takenNumber' }),
      ...(draft.licence !== '' && units < 0 && { licence: 'noUnits' }),
    }
    return { ...row, problems: { ...added, ...problems } }
  })
}

/** Reads a table of users to be; every row that can be read comes back, with its problems. */
export function readUserTable(text: string, known: Known, locations: readonly Place[]): UserImport {
  const [header = [], ...lines] = parseCsv(text)
  const fields = header.map(fieldOf)
  const rows = lines.map((cells, index) => {
    const draft: Record<Field, string> = { ...emptyDraft }
    fields.forEach((field, column) => {
      if (field && draft[field] === '') draft[field] = (cells[column] ?? '').trim()
    })
    return checkedRow(draft, index + 2, known, locations)
  })
  return {
    rows: withoutTwice(rows, known),
    ignored: header.filter((title, column) => fields[column] === undefined && title.trim() !== ''),
    missing: required.filter((field) => !fields.includes(field)),
  }
}
