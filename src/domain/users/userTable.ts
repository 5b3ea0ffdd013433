// Users as a table for spreadsheets: written, and read again with what is wrong in each row.
import { cleanLine, cleanText } from '../cleanText.ts'
import { csvOf } from '../csv.ts'
import { mayLackPlus } from '../dial/plainNumber.ts'
import type { RowFlaw, Table, TableRow } from '../table.ts'
import type { Licence } from './licence.ts'
import { callingLicenceOf, callingLicences, freeUnits, shortLicenceName } from './licence.ts'
import type { User } from './user.ts'
import type { DraftProblem, DraftProblems, Known, UserDraft } from './userDraft.ts'
import { draftFields, draftProblems, emptyDraft, isSound, withWholeNumber } from './userDraft.ts'
import type { Column, Field } from './userColumns.ts'
import { columnsOf, fittingTitles, titles, booleanOf } from './userColumns.ts'
import { plain } from '../tableTitles.ts'

type Place = { readonly id: string; readonly name: string }
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

/** Fields that no two users may have the same of. */
const unique = ['email', 'extension', 'number'] as const
type Unique = (typeof unique)[number]

/** A row of the table as a draft, with its problems. */
export type ImportRow = {
  /** In the file, from 1: the header is a line, too. */
  readonly line: number
  readonly draft: UserDraft
  /** As it stands in the file, where `draft` has an id. */
  readonly shown: Pick<UserDraft, 'licence' | 'location'>
  readonly problems: DraftProblems
  /** What is wrong with the form of the row. */
  readonly flaws: readonly RowFlaw[]
  /** The line above that has the same already. */
  readonly firstLines: Partial<Readonly<Record<Unique, number>>>
}

/** Whether the row can be sent. */
export const isReady = ({ problems, flaws }: ImportRow): boolean =>
  flaws.length === 0 && isSound(problems)

/** A column that no field fits. */
export type UnknownColumn = {
  readonly title: string
  /** Titles of columns that the file does not have, and that this one may have been meant as. */
  readonly fits: readonly string[]
}

/** What a table means, row by row. */
export type UserImport = {
  readonly rows: readonly ImportRow[]
  /** Titles of columns that are known, and not used. */
  readonly unused: readonly string[]
  readonly unknown: readonly UnknownColumn[]
  /** Without these nobody can be made. */
  readonly missing: readonly Field[]
  readonly headerFlaws: readonly RowFlaw[]
}

const required: readonly Field[] = ['email']

/** @returns the id, or nothing where no name or id fits. */
function idOf(said: string, among: readonly Place[]): string | undefined {
  const wanted = plain(said)
  return among.find(({ id, name }) => id === said || plain(name) === wanted)?.id
}

/** A bare TRUE is clear where there is one licence of calling only. */
function licenceOf(said: string, licences: readonly Licence[]): string | undefined {
  const calling = callingLicences(licences)
  const short = calling.map((licence) => ({ id: licence.id, name: shortLicenceName(licence) }))
  const named = idOf(said, [...calling, ...short])
  if (named !== undefined || booleanOf(said) === undefined) return named
  if (booleanOf(said) === false) return ''
  return calling.length === 1 ? calling[0]?.id : undefined
}

type RowCells = {
  readonly row: TableRow
  /** Its licence is what the row says of one, in each column that speaks of licences. */
  readonly cells: Omit<UserDraft, 'licence'>
  readonly licences: readonly string[]
}

type SaidLicence = {
  readonly said: string
  /** Empty: no calling. */
  readonly id: string
  readonly problem?: DraftProblem
}

function saidLicence(said: readonly string[], licences: readonly Licence[]): SaidLicence {
  const ids = new Set(said.map((one) => licenceOf(one, licences)).filter((id) => id !== ''))
  const [id = ''] = ids
  const shown = said.join(', ')
  if (ids.has(undefined)) return { said: shown, id: '', problem: 'unknownLicence' }
  if (ids.size > 1) return { said: shown, id, problem: 'manyLicences' }
  return { said: id === '' ? '' : shown, id }
}

/** What is wrong with the row by itself: ids that its names do not lead to come first. */
function checkedRow(
  { row: { line, flaws }, cells, licences }: RowCells,
  known: Known,
  locations: readonly Place[],
): ImportRow {
  const licence = saidLicence(licences, known.licences)
  const location = cells.location === '' ? '' : idOf(cells.location, locations)
  const named = { ...cells, licence: licence.id, location: location ?? '' }
  const draft = withWholeNumber(named, known)
  const isReachable = cells.extension !== '' || cells.number !== ''
  const problems: DraftProblems = {
    ...draftProblems(draft, known),
    ...(mayLackPlus(cells.number, draft.number) && { number: 'badNumber' }),
    ...(location === undefined && { location: 'unknownLocation' }),
    ...(licence.id === '' && isReachable && { licence: 'callingWithoutLicence' }),
    ...(licence.problem && { licence: licence.problem }),
  }
  const shown = { licence: licence.said, location: cells.location }
  return { line, draft, shown, problems, flaws, firstLines: {} }
}

const twice = {
  email: 'twiceAddress',
  extension: 'twiceExtension',
  number: 'twiceNumber',
} as const satisfies Record<Unique, DraftProblem>

/** What a row wants may be taken by one above it. */
function withDuplicatesMarked(
  rows: readonly ImportRow[],
  { licences }: Known,
): readonly ImportRow[] {
  const seen = new Map<string, number>()
  const left = new Map<string, number>(licences.map((licence) => [licence.id, freeUnits(licence)]))
  return rows.map((row) => {
    const { draft, problems, line } = row
    const units = (left.get(draft.licence) ?? 1) - 1
    if (draft.licence !== '') left.set(draft.licence, units)
    const firstLines: Partial<Record<Unique, number>> = {}
    for (const field of unique) {
      const key = `${field} ${draft[field].toLowerCase()}`
      const first = draft[field] === '' ? undefined : seen.get(key)
      if (first !== undefined) firstLines[field] = first
      else seen.set(key, line)
    }
    const added: DraftProblems = {
      ...Object.fromEntries(
        unique.filter((field) => field in firstLines).map((field) => [field, twice[field]]),
      ),
      ...(draft.licence !== '' && units < 0 && { licence: 'noUnits' }),
    }
    return { ...row, firstLines, problems: { ...added, ...problems } }
  })
}

/** What is compared and sent letter by letter; other cells are words. */
const isCode = { email: true, extension: true } as const satisfies Partial<Record<Field, true>>

/** One line: a person's name that broken lines came into is still one name. */
const cellText = (cell: string, field?: Field) =>
  field && field in isCode ? cleanText(cell) : cleanLine(cell)

function cellsOf(row: TableRow, columns: readonly Column[]): RowCells {
  const cells: Record<Field, string> = { ...emptyDraft }
  const given: string[] = []
  for (const [index, column] of columns.entries()) {
    const cell = cellText(row.cells[index] ?? '', column.is === 'field' ? column.field : undefined)
    if (column.is === 'field' && cells[column.field] === '') cells[column.field] = cell
    if (column.is !== 'licence' || booleanOf(cell) === false) continue
    // What is neither TRUE nor FALSE is shown as a licence that there is not.
    given.push(booleanOf(cell) ? column.licence.name : cell)
  }
  return { row, cells, licences: cells.licence === '' ? given : [cells.licence, ...given] }
}

/** Reads a table of users to be; every row that can be read comes back, with its problems. */
export function readUserTable(table: Table, known: Known, locations: readonly Place[]): UserImport {
  const columns = columnsOf(table, known.licences)
  const { cells: header, flaws: headerFlaws } = table.header
  const titlesOf = (kind: Column['is']) =>
    header.filter((title, index) => columns[index]?.is === kind && title.trim() !== '')
  const rows = table.rows.map((row) => checkedRow(cellsOf(row, columns), known, locations))
  return {
    rows: withDuplicatesMarked(rows, known),
    unused: titlesOf('unused'),
    unknown: titlesOf('unknown').map((title) => ({ title, fits: fittingTitles(title, columns) })),
    missing: required.filter(
      (field) => !columns.some((column) => column.is === 'field' && column.field === field),
    ),
    headerFlaws,
  }
}
